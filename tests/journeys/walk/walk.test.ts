import { chromium } from 'playwright-core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityTypes } from '../../../components/activities/registry.ts';
import { chromeArguments, chromePath } from '../../chrome.ts';
import type { ExampleUnit } from '../../fixtures/example-unit.ts';
import { buildExamples, exampleUnits } from '../example-course.ts';
import type { ExampleCourse } from '../example-course.ts';
import { elementUnits, readingUnit } from './block-units.ts';
import { installWalk } from './in-page.ts';
import { answerByKeys, walk } from './keyboard.ts';
import { treeProblems } from './tree.ts';

/** Two tries, so that an answer is seen that can be changed, and one that cannot. */
const twice = (block: string, type: string): string =>
  activityTypes[type]?.isMarked === true ? block.replace(/^(:{3,}[\w-]+\{[^}]*)\}/, '$1 attempts=2}') : block;
const untranslated = 'msgid ""\nmsgstr ""\n';
/** English texts in a page with the player's own words: what turns round, or is longer, does so whatever the texts are. */
const translations = { 'ar.po': untranslated, 'bn.po': untranslated };

const units: readonly ExampleUnit[] = [...exampleUnits, readingUnit('u90')].map((unit) => ({
  ...unit,
  change: twice,
  further: { ...unit.further, ...translations },
}));
const all = [
  ...units.map(({ id, types, title }) => ({ id, shows: unitsName(title, types) })),
  ...elementUnits.map(({ id }) => ({ id, shows: 'blocks with an element' })),
];

function unitsName(title: string, types: readonly string[]): string {
  return title === 'Examples' ? types.join(', ') : title;
}

let browser: Browser;
let course: ExampleCourse;

beforeAll(async () => {
  course = await buildExamples(
    units,
    'web',
    elementUnits.map(({ folder }) => folder),
  );
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await course.remove();
});

describe.each([
  { language: 'en', colorScheme: 'light', reducedMotion: 'no-preference', walked: all },
  { language: 'ar', colorScheme: 'dark', reducedMotion: 'reduce', walked: all },
  // The keys do not depend on the language: one unit shows whether its words, longer ones, leave room for all.
  { language: 'bn', colorScheme: 'light', reducedMotion: 'reduce', walked: all.slice(0, 1) },
] as const)('in $language, $colorScheme', ({ language, walked, ...media }) => {
  it.each(walked)('$shows: every page by keyboard, by ear, and without colours', async ({ id }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...media });
    await context.addInitScript(installWalk);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(await course.open(id));
    await page.locator('course-player').waitFor();
    await page.locator(`main button[lang=${language}]`).click();
    await page.locator(`html[lang=${language}]`).waitFor();
    const problems: string[] = [];
    do {
      const title = await page.locator('h1').innerText();
      const found = await problemsOf(page, session);
      problems.push(...[...new Set(found)].map((problem) => `${title}: ${problem}`));
    } while (await turn(page, problems));
    expect(problems).toEqual([]);
    await context.close();
  });
});

it.each([
  { language: 'en', colorScheme: 'light' },
  { language: 'ar', colorScheme: 'dark' },
  { language: 'bn', colorScheme: 'light' },
] as const)('what is loaded on demand, in $language, $colorScheme', async ({ language, colorScheme }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
  await context.addInitScript(installWalk);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(await course.open('u90'));
  await page.locator('course-player').waitFor();
  await page.locator(`main button[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
  const problems: string[] = [];
  for (const button of await page.locator('.version button').all()) {
    const name = await button.innerText();
    await button.press('Enter');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    const found = [
      ...(await walk(page, 'forwards')),
      ...(await walk(page, 'backwards')),
      ...(await treeProblems(page, session)),
      ...(await page.evaluate(() => window.walk.colours())),
    ];
    problems.push(...[...new Set(found)].map((problem) => `${name}: ${problem}`));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    if (!(await button.evaluate((one) => one === document.activeElement))) problems.push(`${name}: the focus is lost`);
  }
  expect(problems).toEqual([]);
  await context.close();
});

// What is drawn by the page itself is seen by `walk.colours()`; the inside of a bar only in a picture.
it('bars can be read where colours are forced', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, forcedColors: 'active' });
  const page = await context.newPage();
  await page.setContent('<canvas></canvas>');
  const shades = async (picture: Buffer): Promise<number> =>
    page.evaluate(
      async (data) => {
        const image = await createImageBitmap(await (await fetch(data)).blob());
        const canvas = document.querySelector('canvas')!.getContext('2d')!;
        canvas.drawImage(image, 0, 0);
        // Half way up: the bar as far as it goes, and the track.
        const { data: pixels } = canvas.getImageData(0, Math.floor(image.height / 2), image.width, 1);
        return new Set(Array.from({ length: image.width }, (_, x) => pixels[4 * x])).size;
      },
      `data:image/png;base64,${picture.toString('base64')}`,
    );
  const unit = await context.newPage();
  await unit.goto(await course.open('u90'));
  await unit.locator('course-player').waitFor();
  const next = unit.getByRole('button', { name: 'Next', exact: true });
  while (await next.isVisible()) {
    await next.click();
    for (const box of await unit.locator('.option:first-child input').all()) await box.check();
    for (const check of await unit.locator('.activity .primary').all()) await check.click();
  }
  for (const bar of ['progress', 'meter'])
    expect(await shades(await unit.locator(bar).screenshot()), bar).toBeGreaterThan(1);
  await context.close();
});

/** All that is found on a page, untouched and answered. */
async function problemsOf(page: Page, session: CDPSession): Promise<string[]> {
  const problems = await walk(page, 'forwards');
  problems.push(...(await treeProblems(page, session)));
  const count = await page.locator('.activity').count();
  for (let activity = 0; activity < count; activity++) {
    problems.push(...(await answerByKeys(page, activity)));
  }
  problems.push(...(await walk(page, 'backwards')));
  problems.push(...(await treeProblems(page, session)));
  problems.push(...(await page.evaluate(() => window.walk.colours())));
  return problems;
}

/** Turns the page by Enter on the last button; false on the last page. */
async function turn(page: Page, problems: string[]): Promise<boolean> {
  const next = page.getByRole('contentinfo').locator('.primary');
  if (!(await next.isVisible())) return false;
  const title = await page.locator('h1').innerText();
  await next.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, title);
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  if (focused !== 'H1') problems.push(`${title}: after Next the focus is on ${String(focused)}`);
  return true;
}
