import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { onPhone } from './on-phone.ts';
import { openStudy } from './study-page.ts';

let page: Page;
let address: string;

onPhone((given) => {
  ({ page, address } = given);
});

describe('reading aloud', () => {
  interface Spoken {
    said: { text: string; lang: string }[];
    endOne(): void;
    isQuiet: boolean;
  }
  const speech = (): Promise<Pick<Spoken, 'said' | 'isQuiet'>> =>
    page.evaluate(() => (window as unknown as { spoken: Spoken }).spoken);
  const endOne = (): Promise<void> =>
    page.evaluate(() => {
      (window as unknown as { spoken: Spoken }).spoken.endOne();
    });

  /** A browser with voices: one of the device for English, one that lives on a server for Bangla. */
  async function withVoices(): Promise<void> {
    await page.addInitScript(() => {
      interface Utterance {
        text: string;
        lang: string;
        onend?: () => void;
      }
      let current: Utterance | undefined;
      const spoken: Spoken = {
        said: [],
        isQuiet: true,
        endOne() {
          current?.onend?.();
        },
      };
      const voices = [
        { lang: 'bn-BD', name: 'far away', localService: false },
        { lang: 'en_GB', name: 'near', localService: true },
      ];
      const speechSynthesis = {
        getVoices: () => voices,
        speak(utterance: Utterance) {
          current = utterance;
          spoken.isQuiet = false;
          spoken.said.push({ text: utterance.text, lang: utterance.lang });
        },
        cancel() {
          spoken.isQuiet = true;
        },
      };
      class SpeechSynthesisUtterance {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      for (const [name, value] of Object.entries({ spoken, speechSynthesis, SpeechSynthesisUtterance })) {
        Object.defineProperty(window, name, { value });
      }
    });
    await page.goto(address);
    await page.locator('course-player').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }

  async function start(): Promise<void> {
    const dialog = await openStudy(page);
    await dialog.getByText('Read aloud', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Read this lesson aloud' }).click();
    await page.getByRole('complementary', { name: 'Read aloud' }).waitFor();
  }

  it('goes through the lesson, marks where it is, and can be paused and stopped by keyboard', async () => {
    await withVoices();
    await start();
    expect((await speech()).said).toEqual([{ text: 'Before you start', lang: 'en_GB' }]);
    expect(await page.locator('.spoken').innerText()).toBe('Before you start');
    await endOne();
    const [, second] = (await speech()).said;
    expect(second?.text).toMatch(/^It is ten o'clock at night\. .* Kusumdesh\. /);
    expect(await page.locator('.spoken').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Pause');
    await page.keyboard.press('Enter');
    expect((await speech()).isQuiet).toBe(true);
    await page.keyboard.press('Enter');
    expect((await speech()).said[2]).toEqual(second);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await speech()).isQuiet).toBe(true);
    expect(await page.locator('.spoken').count()).toBe(0);
    expect(await page.getByRole('complementary', { name: 'Read aloud' }).count()).toBe(0);
  });

  it('reads to the end, questions and options too, and then is quiet', async () => {
    await withVoices();
    await start();
    const option = page.locator('course-choice .option label').last();
    for (let number = 0; number < 200 && (await page.locator('.spoken').count()) > 0; number++) await endOne();
    const texts = (await speech()).said.map(({ text }) => text);
    expect(texts).toContain((await option.innerText()).trim());
    expect(new Set(texts).size).toBe(texts.length);
    expect(await page.locator('.spoken').count()).toBe(0);
  });

  it.each([
    { how: 'the page is turned', act: () => page.getByRole('button', { name: 'Next', exact: true }).click() },
    {
      how: 'the page is left',
      act: async () => {
        await page.evaluate(() => {
          dispatchEvent(new PageTransitionEvent('pagehide'));
        });
      },
    },
  ])('stops when $how', async ({ act }) => {
    await withVoices();
    await start();
    await act();
    await expect.poll(async () => (await speech()).isQuiet).toBe(true);
    expect(await page.locator('.reading-bar').count()).toBe(0);
  });

  it('is silent in the same moment in which the learner leaves quickly', async () => {
    await withVoices();
    await start();
    const atOnce = await page.evaluate(() => {
      const { spoken } = window as unknown as { spoken: Spoken };
      document.querySelector<HTMLAnchorElement>('.leave')?.click();
      const { isQuiet } = spoken;
      // Browsers tell the end of what was cut off.
      spoken.endOne();
      return isQuiet && spoken.isQuiet;
    });
    expect(atOnce).toBe(true);
    // Chromium never ends closing a page that is on its way to another.
    await expect.poll(() => page.url()).toBe('about:blank');
  });

  it('pauses when a recording is played, and pauses the recording when it goes on', async () => {
    await withVoices();
    await start();
    const play = (): Promise<void> =>
      page.evaluate(() => {
        const media = document.querySelector('audio') ?? document.createElement('audio');
        media.pause = () => {
          media.setAttribute('data-paused', 'yes');
        };
        document.querySelector('course-player')?.append(media);
        media.dispatchEvent(new Event('play'));
      });
    await play();
    expect((await speech()).isQuiet).toBe(true);
    const goOn = page.getByRole('button', { name: 'Read on', exact: true });
    await goOn.click();
    expect((await speech()).isQuiet).toBe(false);
    expect(await page.locator('audio').getAttribute('data-paused')).toBe('yes');
    // A pause is a pause: a second recording does not make it speak.
    await play();
    await play();
    expect((await speech()).isQuiet).toBe(true);
  });

  it('is not offered where only a server could read, or nobody', async () => {
    await withVoices();
    await page.locator('[aria-controls=contents]').click();
    await page.locator('nav button[lang=bn]').click();
    await page.locator('html[lang=bn]').waitFor();
    expect(await (await openStudy(page)).getByText('পড়ে শোনানো').count()).toBe(0);
  });
});
