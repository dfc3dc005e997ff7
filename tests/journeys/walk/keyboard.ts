import type { Page } from 'playwright-core';
import type { Focus, Heard } from './in-page.ts';

const focusOf = (page: Page): Promise<Focus> => page.evaluate(() => window.walk.focus());
const heardOn = (page: Page): Promise<Heard> => page.evaluate(() => window.walk.heard());
/** A browser takes the focus from what is gone only when it draws. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/**
 * Goes through the page by Tab alone, from its top to its end or back, and says what is wrong: what is not reached, what is
 * reached twice, where one is caught, and where the focus is not seen.
 */
export async function walk(page: Page, direction: 'forwards' | 'backwards'): Promise<string[]> {
  const survey = await page.evaluate(() => window.walk.survey());
  const expected = direction === 'forwards' ? survey.forwards : [...survey.backwards].reverse();
  await page.evaluate(() => window.walk.toTop());
  if (direction === 'backwards') await page.keyboard.down('Shift');
  // Dates and players of sound have several stops of their own inside, and beyond the last one the focus leaves the page.
  const presses = expected.length + 3 + 4 * (await page.locator('[type=date], audio, video').count());
  const path: number[] = [];
  const problems = [...survey.problems];
  // How often the focus is with the browser itself before it comes back is not ours: then as many presses more.
  for (let round = 0; round < 2 && !expected.every((stop) => path.includes(stop)); round++) {
    for (let count = 0; count < presses; count++) await page.keyboard.down('Tab');
    const been = await page.evaluate(() => window.walk.path());
    path.push(...been.stops);
    problems.push(...been.problems);
  }
  await page.keyboard.up('Tab');
  if (direction === 'backwards') await page.keyboard.up('Shift');
  // Who is caught comes to no other stop; who comes round again has seen them all.
  const met = [...new Set(path)];
  if (met.includes(-1)) problems.push('Something has the focus that is nothing to work with');
  const nameOf = (stop: number): string => survey.stops[stop] ?? 'something else';
  const lost = expected.filter((stop) => !met.includes(stop));
  problems.push(...lost.map((stop) => `${nameOf(stop)} is not reached ${direction}`));
  const way = met.filter((stop) => !lost.includes(stop));
  if (lost.length === 0 && way.join() !== expected.join())
    problems.push(`${direction} one comes to ${way.map(nameOf).join(', ')}, not to ${expected.map(nameOf).join(', ')}`);
  return problems;
}

/** Keys that fill in what has the focus. What is pressed is not among them. */
const keys: Readonly<Partial<Record<Focus['kind'], readonly string[]>>> = {
  radio: ['Space', 'ArrowDown'],
  box: ['Space'],
  list: ['ArrowDown'],
  slider: ['ArrowRight'],
  text: ['1', '0'],
  date: ['1', '2', '1', '2', '2', '0', '3', '0'],
};

/**
 * Answers an activity by keys alone, whatever its type: fills in all there is, in order, then presses the main button for as
 * long as there is one. Where there is none, what can be said is pressed until a result is there.
 */
export async function answerByKeys(page: Page, activity: number): Promise<string[]> {
  const problems: string[] = [];
  let last = '';
  await page.evaluate((index) => {
    window.walk.survey();
    document.querySelectorAll('.activity')[index]?.querySelector('legend')?.focus();
  }, activity);
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus.activity !== activity) break;
    const id = `${String(focus.stop)} ${focus.name}`;
    if (id === last) continue;
    last = id;
    await heardOn(page);
    if (keys[focus.kind] !== undefined) {
      for (const key of keys[focus.kind] ?? []) await page.keyboard.press(key);
      const isTicked = (await focusOf(page)).isChosen;
      if (focus.kind === 'radio' && !isTicked) problems.push(`${focus.name}: arrows choose nothing`);
      if (focus.kind === 'box' && isTicked === focus.isChosen) problems.push(`${focus.name}: Space does not tick it`);
      problems.push(...heardWrongly(focus.name, await heardOn(page)));
    } else if (focus.kind === 'main') {
      const isStill = await press(page, focus, 'Enter', problems);
      // The same button again: a second try, and after the last one it is gone.
      if (isStill) await press(page, focus, 'Enter', problems, true);
    } else if (focus.kind === 'toggle' && !focus.isChosen) {
      await press(page, focus, 'Space', problems, true);
    } else if (focus.kind === 'button' && (await isOnlyWay(page, activity))) {
      await press(page, focus, 'Enter', problems);
    }
  }
  if ((await stateOf(page, activity)).isSilent) problems.push('Nothing came of all the keys');
  return problems;
}

/** Whether there is no other way than to press what has the focus. */
async function isOnlyWay(page: Page, activity: number): Promise<boolean> {
  const { isSilent, hasMain } = await stateOf(page, activity);
  return isSilent && !hasMain;
}

/** Presses what has the focus, and looks where focus and ear are then. Gives whether the focus stayed. */
async function press(
  page: Page,
  { name }: Focus,
  key: string,
  problems: string[],
  maySayNothing = false,
): Promise<boolean> {
  await page.keyboard.press(key);
  await drawn(page);
  const after = await focusOf(page);
  const heard = await heardOn(page);
  if (after.stop === undefined) problems.push(`After ${name} the focus is lost`);
  if (heard.said.length === 0 && after.name === name && !maySayNothing) problems.push(`After ${name} nothing is said`);
  problems.push(...heardWrongly(name, heard));
  return after.name === name;
}

const heardWrongly = (name: string, { said, moved, tooLate }: Heard): string[] => [
  ...moved,
  // What another activity has to say of it is another thing: what has changed since the beginning, say.
  ...(new Set(said.map(({ activity }) => activity)).size < said.length
    ? [`After ${name} more than one thing is said: ${said.map(({ text }) => text).join(' | ')}`]
    : []),
  ...tooLate.map((text) => `“${text}” is in a live region that was not there before`),
];

/** Whether nothing has come of an activity yet, though something can be done, and whether there is a main button. */
const stateOf = (page: Page, activity: number): Promise<{ readonly isSilent: boolean; readonly hasMain: boolean }> =>
  page.evaluate((index) => {
    const card = document.querySelectorAll('.activity')[index];
    const controls = card?.querySelectorAll('fieldset :is(button, input, select, textarea)').length ?? 0;
    const said = card?.querySelector('[role=status]')?.textContent.trim();
    return {
      isSilent: said === '' && controls > 0,
      hasMain: card?.querySelector('.primary:not([hidden])') !== null,
    };
  }, activity);
