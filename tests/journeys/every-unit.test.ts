import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoursePlayer } from '../../components/player/course-player.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { answerAll, turn } from './acts-in-page.ts';
import { unzipped } from './unzipped.ts';

const units = readdirSync('content').flatMap((name) => /^(u\d+)-/.exec(name)?.[1] ?? []);
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(() => browser.close());

describe('every unit of the course, on a small phone', () => {
  it.each(units)(
    '%s is taken from start to end, answer by answer, and nothing is wider than the screen',
    async (unit) => {
      const { folder, remove } = await unzipped(unit, 'web');
      const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await phone.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(pathToFileURL(`${folder}/index.html`).href);
      await page.getByRole('button', { name: 'Contents' }).waitFor();
      await page.locator('course-player').waitFor();
      // By roles and names every activity type is taken in every-activity.test.ts; here it is the content that counts.
      while (await page.evaluate(turn)) {
        await page.evaluate(answerAll);
        const title = await page.locator('h1').innerText();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), title).toBe(360);
      }
      await page.getByText('You have completed this unit.').waitFor();
      expect(errors).toEqual([]);
      await phone.close();
      await remove();
    },
  );

  // WCAG 2.2, 1.4.4 and 1.4.10 at once: more than they ask for, and what old eyes do with a small phone.
  it.each(units)(
    'no page of %s is wider than 320 pixels with text twice as large, in any of its languages',
    async (unit) => {
      const { folder, remove } = await unzipped(unit, 'web');
      const phone = await browser.newContext({ viewport: { width: 320, height: 740 } });
      const page = await phone.newPage();
      await page.goto(pathToFileURL(`${folder}/index.html`).href);
      await page.locator('course-player').waitFor();
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      expect(await tooWide(page)).toEqual([]);
      await phone.close();
      await remove();
    },
    60_000,
  );
});

/** Each page that is wider than the screen, with the last element that is. */
const tooWide = (page: Page): Promise<string[]> =>
  page.locator('course-player').evaluate(async (element) => {
    const player = element as CoursePlayer;
    const screen = document.documentElement.clientWidth;
    const found: string[] = [];
    for (const { code } of player.unit.languages) {
      const { unit, words } = await player.load(code);
      Object.assign(player, { unit, words });
      player.tracker.speak(code);
      for (const id of ['-opening', ...unit.lessons.map((lesson) => lesson.id), '-results']) {
        player.tracker.visit(id);
        await player.updateComplete;
        await new Promise(requestAnimationFrame);
        if (document.documentElement.scrollWidth <= screen) continue;
        const wide = [...player.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > screen + 1);
        found.push(`${code} ${id}: ${wide[wide.length - 1]?.outerHTML.slice(0, 80) ?? ''}`);
      }
    }
    return found;
  });
