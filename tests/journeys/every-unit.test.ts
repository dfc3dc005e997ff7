import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { Learner } from './learner.ts';
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
      const learner = new Learner(page, (_prompt, options) => options.slice(0, 1));
      const steps = new Learner(page, (_prompt, options) => options);
      while (await learner.turn()) {
        for (const activity of await learner.activities()) {
          const isOrdering = (await activity.locator('[aria-pressed]').count()) > 0;
          await (isOrdering ? steps : learner).answer(activity);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth), await learner.title()).toBe(360);
      }
      await page.getByText('You have completed this unit.').waitFor();
      expect(errors).toEqual([]);
      await phone.close();
      await remove();
    },
  );
});
