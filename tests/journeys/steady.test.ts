import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { buildExamples } from './example-course.ts';
import type { ExampleCourse } from './example-course.ts';
import { Learner } from './learner.ts';

let browser: Browser;
let course: ExampleCourse;
let page: Page;

/** Steps of growing length: whatever the font, of some the last word would go to the next line beside a sign. */
const longSteps = (block: string): string => {
  const step = (n: number): string => `${String(n)}. Sign it${' as it is'.repeat(n)} {#sign-${String(n)}}`;
  return block.replace(/1\. Adopt[^]*#ratify}/, [1, 2, 3, 4, 5, 6].map(step).join('\n'));
};

/** As long as may be, in one of the lists of each. */
const longAnswers = (block: string): string =>
  block
    .replace('| Article 22', '| The article that says what may not be done to groups')
    .replace('[copy](#receipt)', '[copy with the stamp of the company on it](#receipt)')
    .replace('Regular situation, Part IV {#regular}', 'Regular, IV {#regular}\n3. All of them {#all}');

const oneTry = (block: string): string => block.replace(/^(:::+choice{[^}]*)}/m, '$1 attempts=1}');
const sevenPoints = (block: string): string => block.replace(/^(:::+scale{[^}]*)}/m, '$1 of=7}');

beforeAll(async () => {
  // A choice brings the styles of options, which scales have to get along with.
  const types = [
    'categorise',
    'choice',
    'gaps',
    'flashcards',
    'matching',
    'ordering',
    'slider',
    'scale',
    'session-plan',
  ];
  const change = (block: string, type: string): string =>
    type === 'scale' ? sevenPoints(block) : oneTry(longSteps(block));
  const units = [
    { id: 'u70', title: 'Examples', types, change },
    { id: 'u71', title: 'Long answers', types: ['matching', 'gaps', 'categorise'], change: longAnswers },
  ];
  course = await buildExamples(units, 'web');
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
}, 120_000);

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(await course.open('u70'));
  await page.locator('course-player').waitFor();
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await course.remove();
});

/** Where parts of the page begin and end. */
const places = (selector: string): Promise<number[][]> =>
  page.locator(selector).evaluateAll((parts) =>
    parts.map((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return [top + scrollY, bottom + scrollY];
    }),
  );

/** Turns to the lesson of an activity type. */
async function openLesson(type: string): Promise<void> {
  const learner = new Learner(page, (_prompt, options) => options);
  while ((await page.locator(`course-${type}`).count()) === 0) await learner.turn();
}

describe('what the learner looks at stays where it is', () => {
  it('when signs come to the steps of an ordering', async () => {
    await openLesson('ordering');
    const before = await places('.step, .activity .primary');
    for (const step of await page.locator('.step').all()) await step.click();
    await page.locator('.activity .primary').click();
    await page.locator('.step[data-result=again]').first().waitFor();
    expect(await places('.step, .activity .primary')).toEqual(before);
  });

  it('when a group is picked for a card, and the groups begin where the words of the card do', async () => {
    await openLesson('categorise');
    const before = await places('.row, .row-options label, .activity .primary');
    for (const row of await page.getByRole('radiogroup').all()) await row.getByRole('radio').last().check();
    expect(await places('.row, .row-options label, .activity .primary')).toEqual(before);
    const edges = await page
      .locator('.row :is(legend, label:first-child)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(new Set(edges).size).toBe(1);
  });

  it.each([
    { width: 360, lines: 3 },
    { width: 1280, lines: 1 },
  ])(
    'with three groups in $lines line(s) of their own, never the last one alone, at $width',
    async ({ width, lines }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(await course.open('u71'));
      await openLesson('categorise');
      const tops = await page
        .locator('.row-options')
        .evaluateAll((rows) =>
          rows.map((row) => new Set([...row.children].map((label) => label.getBoundingClientRect().top)).size),
        );
      expect(new Set(tops)).toEqual(new Set([lines]));
    },
  );

  it('when verdicts come to the lines of a matching', async () => {
    await openLesson('matching');
    const before = await places('.pair, .activity .primary');
    for (const list of await page.getByRole('combobox').all()) await list.selectOption({ index: 1 });
    await page.locator('.activity .primary').click();
    await page.locator('.pair[data-result=again] .mark').first().waitFor();
    expect(await places('.pair, .activity .primary')).toEqual(before);
  });

  it('when the last try is used up, so that no word of an option goes to another line', async () => {
    await openLesson('choice');
    const widths = (): Promise<number[]> =>
      page
        .locator('.option label > span')
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().width));
    const before = await widths();
    await page.getByRole('radio').first().check();
    await page.locator('.activity .primary').click();
    await page.locator('.option :disabled').first().waitFor();
    expect(await widths()).toEqual(before);
  });

  it('when signs come to the gaps of a text', async () => {
    await openLesson('gaps');
    const widths = (): Promise<number[]> =>
      page.locator('.gap').evaluateAll((gaps) => gaps.map((gap) => gap.getBoundingClientRect().width));
    const [before, text] = [await widths(), await places('.gap, .gaps')];
    for (const list of await page.getByRole('combobox').all()) await list.selectOption({ index: 1 });
    await page.locator('.activity .primary').click();
    await page.locator('.gap:not([data-result=none])').first().waitFor();
    expect(await widths()).toEqual(before);
    expect(await places('.gap, .gaps')).toEqual(text);
  });

  it.each(['matching', 'gaps'])('when a long answer is picked in %s, and all of it can be read', async (type) => {
    await page.goto(await course.open('u71'));
    await openLesson(type);
    const before = await places('select, .activity .primary');
    const list = page.getByRole('combobox').last();
    const option = list.getByRole('option').filter({ hasText: /.{35}/ });
    await list.selectOption((await option.getAttribute('value')) ?? '');
    expect(await places('select, .activity .primary')).toEqual(before);
    // Whoever sees the end of a text sees when it changes.
    await page.getByRole('heading', { level: 1 }).click();
    const whole = await list.screenshot();
    await option.evaluate((one) => (one.textContent = one.textContent.replace(/.$/, 'X')));
    expect((await list.screenshot()).equals(whole)).toBe(false);
  });

  it('when a card is turned', async () => {
    await openLesson('flashcards');
    const before = await places('.flashcard, .sides .primary');
    await page.locator('.sides .primary').click();
    await page.locator('.definition').waitFor();
    expect(await places('.flashcard, .sides .primary')).toEqual(before);
  });

  it('when a slider is moved and its words become a number', async () => {
    await openLesson('slider');
    const before = await places('.slide input');
    for (const slider of await page.getByRole('slider').all()) await slider.press('ArrowRight');
    expect(await page.locator('.slide[data-rated=true]').count()).toBe(before.length);
    expect(await places('.slide input')).toEqual(before);
  });
});

it('has all seven points of a scale in one line, on a small phone', async () => {
  await openLesson('scale');
  const tops = (await places('.points input')).map(([top]) => Math.round(top ?? 0));
  expect(tops.length).toBe(14);
  expect(new Set(tops).size).toBe(2);
});

it('has the minutes of a part beside its method, on a small phone', async () => {
  await openLesson('session-plan');
  const [minutes, method] = [await places('.part-minutes input'), await places('.session-part select')];
  expect(minutes).toEqual(method);
});

it.each([
  { unit: 'u70', width: 360, says: 'under its text on a phone', beside: false },
  { unit: 'u70', width: 1280, says: 'beside its text where both have room', beside: true },
  { unit: 'u71', width: 1280, says: 'under its text where an answer is long', beside: false },
])('has a list $says', async ({ unit, width, beside }) => {
  await page.goto(await course.open(unit));
  await page.setViewportSize({ width, height: 740 });
  await openLesson('matching');
  const [[, textEnd = 0] = [], [listTop = 0] = []] = await places('.pair:first-child :is(label, select)');
  expect(listTop < textEnd).toBe(beside);
});

it('keeps no room for words that are not said yet', async () => {
  await openLesson('ordering');
  const [[, cardEnd = 0] = [], [, buttonEnd = 0] = []] = [
    ...(await places('.activity')),
    ...(await places('.activity .primary')),
  ];
  // The padding of the card and its border.
  expect(cardEnd - buttonEnd).toBeCloseTo(17, 0);
});
