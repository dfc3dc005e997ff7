import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { violations } from './axe.ts';
import { unzipped } from './unzipped.ts';

let browser: Browser;
let address: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  const { folder, ...rest } = await unzipped('u03');
  ({ remove } = rest);
  address = pathToFileURL(`${folder}/index.html`).href;
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(async () => {
  await browser.close();
  await remove();
});

async function open(page: Page, language: string): Promise<void> {
  await page.goto(address);
  await page.locator('course-player').waitFor();
  await page.locator(`main button[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

/** Turns to the next page by the last button of the bottom bar, whatever it is called. */
async function turn(page: Page): Promise<boolean> {
  const next = page.getByRole('contentinfo').getByRole('button').last();
  const title = await page.locator('h1').innerText();
  await next.click();
  return (await page.locator('h1').innerText()) !== title;
}

/** Presses the main button of every activity, so that its messages are on the page as well. */
async function checkAll(page: Page): Promise<void> {
  for (const box of await page.locator('.option:first-child input').all()) await box.check();
  for (const step of await page.locator('.step').all()) await step.click();
  for (const list of await page.locator('.pair select').all()) await list.selectOption({ index: 1 });
  for (const check of await page.locator('.activity .primary').all()) await check.click();
  for (let say = page.locator('.say').first(); (await say.count()) > 0;) await say.click();
}

const pages = 8;

// Colours do not depend on the language.
describe.each([
  { language: 'en', colorScheme: 'light' },
  { language: 'bn', colorScheme: 'light' },
  { language: 'ar', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const)('every screen in $language, $colorScheme', ({ language, colorScheme }) => {
  it('is accessible, untouched and answered', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
    const page = await context.newPage();
    await open(page, language);
    for (let number = 1; number <= pages; number++) {
      const title = await page.locator('h1').innerText();
      expect({ title, found: await violations(page) }).toEqual({ title, found: [] });
      // The zero of Arabic is a dot: beside one, numbers become others.
      expect(await page.locator('body').innerText()).not.toMatch(/[٠-٩]\s*·|·\s*[٠-٩]/);
      await checkAll(page);
      expect({ title, found: await violations(page) }).toEqual({ title, found: [] });
      if (number < pages) expect(await turn(page), `${title} has a next page`).toBe(true);
    }
    await page.locator('[aria-controls=contents]').click();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

// Frames can be that small, and text twice as large.
describe('at 320×400 with text at 200%', () => {
  it.each(['en', 'bn', 'ar'])('nothing scrolls sideways in %s, answered', async (language) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 400 } });
    const page = await context.newPage();
    await open(page, language);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (let number = 1; number <= pages; number++) {
      await checkAll(page);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow, await page.locator('h1').innerText()).toBeLessThanOrEqual(0);
      if (number < pages) await turn(page);
    }
    await context.close();
  });
});

describe('text with more space in it (WCAG 1.4.12)', () => {
  const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;

  it.each(['en', 'bn', 'ar'])('is neither cut off nor wider than the page in %s', async (language) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await open(page, language);
    await page.addStyleTag({ content: spacing });
    for (let number = 1; number <= pages; number++) {
      await checkAll(page);
      const cut = await page.evaluate(() => {
        const isCut = (element: Element): boolean => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
          const isHidden = clientHeight <= 1 || element.closest('.for-screen-readers, .verdict') !== null;
          const isTooSmall = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
          return !isHidden && isTooSmall && [overflowX, overflowY].includes('hidden');
        };
        const { scrollWidth, clientWidth } = document.documentElement;
        return {
          texts: [...document.querySelectorAll('.bar *, main *')].filter(isCut).map(({ className }) => className),
          sideways: Math.max(0, scrollWidth - clientWidth),
        };
      });
      expect(cut, await page.locator('h1').innerText()).toEqual({ texts: [], sideways: 0 });
      if (number < pages) await turn(page);
    }
    await context.close();
  });
});

describe('the keyboard alone', () => {
  it('never has its focus behind a bar (WCAG 2.4.11)', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await open(page, 'en');
    for (let number = 1; number <= pages; number++) {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const behind = await page.evaluate(() => {
          const { activeElement: element } = document;
          if (element === null || element === document.body || element.closest('.bar') !== null) return '';
          const { top, bottom } = element.getBoundingClientRect();
          const [above, below] = ['.bar-top', '.bar-bottom'].map((bar) =>
            document.querySelector(bar)!.getBoundingClientRect(),
          );
          return bottom <= above!.bottom || top >= below!.top ? `${element.tagName} ${element.textContent}` : '';
        });
        expect(behind, await page.locator('h1').innerText()).toBe('');
      }
      if (number < pages) await turn(page);
    }
    await context.close();
  });

  it('takes a learner from the opening into a lesson, through an answer, and on', async () => {
    const page = await browser.newPage();
    await open(page, 'en');
    const focusOn = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.textContent.trim());
        if (focused === name) return;
      }
      throw new Error(`Tab never reached ${name}`);
    };
    await focusOn('Next');
    await page.keyboard.press('Enter');
    await page.locator('course-lesson').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.locator('main input[type=radio]').first().focus();
    await page.keyboard.press('ArrowDown');
    await focusOn('Check');
    await page.keyboard.press('Enter');
    await page.locator('[role=status] .mark').first().waitFor();
    await focusOn('Next');
    await page.keyboard.press('Enter');
    await page.getByText('Lesson 2').waitFor();
    await page.close();
  });
});
