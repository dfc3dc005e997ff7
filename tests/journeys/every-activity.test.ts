import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { buildExamples, exampleUnits } from './example-course.ts';
import type { ExampleCourse } from './example-course.ts';
import { Learner } from './learner.ts';

let browser: Browser;
let course: ExampleCourse;

beforeAll(async () => {
  course = await buildExamples(exampleUnits, 'scorm12');
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await course.remove();
});

describe('a unit with the example of each activity type', () => {
  it.each(exampleUnits)(
    'is taken by roles and names alone, and shows the same when it is opened again: $types',
    async ({ id }) => {
      const address = await course.open(id);
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const remarks: string[] = [];
      page.on('pageerror', (error) => remarks.push(error.message));
      await page.goto(address);
      const learner = new Learner(page, (_prompt, options) => options);
      const told: string[] = [];
      while (await learner.turn()) {
        await learner.answerAll();
        told.push(...(await page.getByRole('main').getByRole('status').allInnerTexts()));
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      }
      expect(await page.getByRole('main').innerText()).toContain('You have completed this unit.');
      await page.getByText('Kept on this device only').waitFor();

      await page.reload();
      await page.locator('course-player').waitFor();
      const again: string[] = [];
      while ((await page.getByRole('button', { name: 'Back', exact: true }).count()) > 0) {
        await learner.press('Back');
        again.unshift(...(await page.getByRole('main').getByRole('status').allInnerTexts()));
      }
      // Where the learner is in a process is shown, and said only as they go.
      const lasting = (texts: readonly string[]): string[] => texts.filter((text) => !/^(Step \d.*)?$/.test(text));
      expect(lasting(again)).toEqual(lasting(told));
      expect(remarks).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
