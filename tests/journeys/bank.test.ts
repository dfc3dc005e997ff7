import type { Browser, Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningLms } from '../../lms/server.ts';
import { inLms } from './in-lms.ts';
import { launchUnit } from './launch.ts';
import { Learner } from './learner.ts';

let lms: RunningLms;
let browser: Browser;

inLms((given) => {
  ({ lms, browser } = given);
});

/** The unit on a device of its own: another profile of the browser, with nothing kept from before. */
async function onDevice(learner: 'A' | 'B'): Promise<Frame> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  return launchUnit(await context.newPage(), lms.url, learner);
}

const stored = async (learner: 'a' | 'b'): Promise<Readonly<Record<string, string>>> => {
  const response = await fetch(`${lms.url}/attempts/u03/${learner}.json`);
  return ((await response.json()) as { readonly state: Readonly<Record<string, string>> }).state;
};

const firstOption = (frame: Frame): Learner => new Learner(frame, (_prompt, options) => options.slice(0, 1));
const savedIn = (frame: Frame): Promise<void> => frame.locator('[data-saving=course]').waitFor({ timeout: 40_000 });

/** Opens a lesson from the contents, which a phone has closed. */
async function open(frame: Frame, lesson: string): Promise<void> {
  await frame.getByRole('button', { name: 'Contents' }).click();
  await frame.getByRole('navigation').getByRole('button', { name: lesson, exact: true }).click();
  await frame.getByRole('heading', { level: 1, name: lesson }).waitFor();
}

const idsIn = (frame: Frame): Promise<string[]> =>
  frame.locator('.activity-label').evaluateAll((labels) => labels.map(({ id }) => id.replace('--label', '')));
const pointsIn = (ids: readonly string[], side: string): string[] => ids.filter((id) => id.startsWith(side));
const check = 'Before you start';
const end = 'Use it tomorrow';

describe('a check before and after, drawn from a bank', () => {
  let asked: string[] = [];

  it('asks five of the questions, and the same on another device', async () => {
    const frame = await onDevice('A');
    await open(frame, check);
    asked = pointsIn(await idsIn(frame), 'before-');
    expect(asked).toHaveLength(5);
    const learner = firstOption(frame);
    const [first] = await learner.activities();
    await learner.answer(first!);
    await savedIn(frame);
    await frame.page().context().close();

    const other = await onDevice('A');
    await open(other, check);
    expect(pointsIn(await idsIn(other), 'before-')).toEqual(asked);
    await other.page().context().close();
  });

  it('asks about the same points at the end, and shows what has changed', async () => {
    const frame = await onDevice('A');
    const learner = firstOption(frame);
    await open(frame, check);
    for (const activity of (await learner.activities()).slice(1)) await learner.answer(activity);
    await open(frame, end);
    const after = pointsIn(await idsIn(frame), 'after-');
    expect(after).toHaveLength(5);
    const gain = frame.getByRole('group', { name: 'Your answers at the start, and now.' });
    await gain.getByText('When all questions are answered, you see here what has changed.').waitFor();
    await learner.answerAll();
    const said = await gain.getByRole('status').innerText();
    expect(said).toMatch(/^Before: \d of 5 right\s+Now: \d of 5 right$/);
    const right = Number(/Now: (\d)/.exec(said)?.[1]);
    expect(await gain.getByRole('link').count()).toBe(5 - right);
    await savedIn(frame);

    const state = Object.values(await stored('a'));
    for (const id of [...asked, ...after]) expect(state).toContain(id);
    await frame.page().context().close();
  });

  it('is in another language the same check, in its digits', async () => {
    const frame = await onDevice('A');
    await open(frame, end);
    const before = await idsIn(frame);
    await frame.getByRole('button', { name: 'Contents' }).click();
    await frame.getByRole('button', { name: 'বাংলা' }).click();
    await frame.getByRole('group', { name: 'শুরুতে আপনার উত্তর, আর এখন।' }).waitFor();
    expect(await idsIn(frame)).toEqual(before);
    expect(await frame.locator('.gain').innerText()).toMatch(/আগে: ৫টির মধ্যে [০-৫]টি ঠিক/);
    await frame.page().context().close();
  });

  it('comes to one check for two devices that began without each other, and keeps the answers of both', async () => {
    const [one, two] = [await onDevice('B'), await onDevice('B')];
    const answers: string[] = [];
    // Both have begun before anything of the other one arrived. What the second one writes replaces the first one's.
    for (const frame of [one, two]) {
      await open(frame, check);
      const learner = firstOption(frame);
      const [first] = await learner.activities();
      answers.push(pointsIn(await idsIn(frame), 'before-')[0]!);
      await learner.answer(first!);
      await savedIn(frame);
      await frame.page().goto('about:blank');
    }
    await two.page().context().close();
    // The first one still has its own copy, and the two are joined.
    const again = await launchUnit(one.page(), lms.url, 'B');
    await open(again, check);
    const ids = pointsIn(await idsIn(again), 'before-');
    expect(ids).toEqual(expect.arrayContaining(answers));
    expect(ids).toHaveLength(5);
    await savedIn(again);
    const state = Object.values(await stored('b'));
    for (const id of answers) expect(state).toContain(id);
    await again.page().context().close();
  });
});
