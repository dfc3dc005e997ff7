import type { Browser, Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningLms } from '../../lms/server.ts';
import { inLms } from './in-lms.ts';
import { launchUnit } from './launch.ts';
import { Learner } from './learner.ts';

const unit = 'u03';
let lms: RunningLms;
let browser: Browser;
let page: Page;

inLms((given) => {
  ({ lms, browser } = given);
});

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

interface Attempt {
  readonly state: Readonly<Record<string, string>>;
  readonly calls: readonly { readonly call: string; readonly arguments: readonly string[]; readonly error: string }[];
}

const attempt = async (learner: 'a' | 'b'): Promise<Attempt> =>
  (await (await fetch(`${lms.url}/attempts/${unit}/${learner}.json`)).json()) as Attempt;

/** Launches the unit from the desk, as a trainer does. */
const launch = (learner: 'A' | 'B'): Promise<Frame> => launchUnit(page, lms.url, learner);

/** A page turn and a language wait for an answer to be sent with, up to twenty seconds. */
const savedIn = (frame: Frame): Promise<void> => frame.locator('[data-saving=course]').waitFor({ timeout: 40_000 });

describe('a learner takes a whole unit in the LMS', () => {
  it('opens it, answers everything by roles and names alone, and completes it', async () => {
    const frame = await launch('A');
    const learner = new Learner(frame, (_prompt, options) => options.slice(0, 1));
    const steps = new Learner(frame, (_prompt, options) => options);
    expect(await learner.title()).toBe('The Migrant Workers Convention at work');

    const prompts: string[] = [];
    while (await learner.turn()) {
      for (const activity of await learner.activities()) {
        const isOrdering = (await activity.locator('[aria-pressed]').count()) > 0;
        prompts.push(await (isOrdering ? steps : learner).answer(activity));
      }
      expect(await frame.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
    expect(prompts.length).toBeGreaterThanOrEqual(20);
    expect(await learner.title()).toBe('Your results');
    await frame.getByText('You have completed this unit.').waitFor();
    await savedIn(frame);

    await expect.poll(async () => (await attempt('a')).state['cmi.core.score.raw'], { timeout: 10_000 }).toBeDefined();
    const { state } = await attempt('a');
    expect(state['cmi.core.lesson_status']).toBe('completed');
    const shown = await frame.getByText(/^Your score/).innerText();
    expect(shown).toContain(`${state['cmi.core.score.raw'] ?? ''} %`);
    expect(state['cmi.suspend_data']?.length).toBeLessThanOrEqual(4096);
  });

  it('has told the LMS of every answer by its readable id, and made no call the LMS refused', async () => {
    const { state, calls } = await attempt('a');
    expect(Object.values(state)).toContain('salma-part');
    expect(calls.filter(({ error }) => error !== '0')).toEqual([]);
    expect(calls.map(({ call }) => call).filter((call) => call === 'LMSInitialize')).toHaveLength(1);
  });

  it('never tells the LMS what was written for oneself', async () => {
    expect(JSON.stringify(await attempt('a'))).not.toContain('Something private');
  });

  it('ends the session when the page is left, and resumes at the same place with the same answers', async () => {
    await page.goto('about:blank');
    await expect.poll(async () => (await attempt('a')).calls.at(-1)?.call).toBe('LMSFinish');
    const before = await attempt('a');
    const frame = await launch('A');
    const learner = new Learner(frame, () => []);
    expect(await learner.title()).toBe('Your results');
    await learner.press('Back');
    await frame.getByRole('radio', { checked: true }).first().waitFor();
    const after = await attempt('a');
    expect(after.state['cmi.core.lesson_status']).toBe('completed');
    expect(after.state['cmi.core.score.raw']).toBe(before.state['cmi.core.score.raw']);
  });

  it('changes the language without losing a half-made answer, and remembers the language', async () => {
    const frame = await launch('B');
    const learner = new Learner(frame, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    const [first] = await learner.activities();
    await first!.getByRole('radio').nth(1).check();
    await learner.press('Contents').catch(() => undefined);
    const arabic = frame.getByRole('button', { name: 'العربية', exact: true });
    if (!(await arabic.isVisible())) await frame.locator('[aria-controls=contents]').click();
    await arabic.click();
    await frame.locator('html[dir=rtl][lang=ar]').waitFor();
    expect(await frame.getByRole('radio').nth(1).isChecked()).toBe(true);
    expect(await learner.title()).toMatch(/[\u0600-\u06ff]/);

    await frame.getByRole('button', { name: 'বাংলা', exact: true }).click();
    await frame.locator('html[dir=ltr][lang=bn]').waitFor();
    expect(await learner.title()).toMatch(/[\u0980-\u09ff]/);
    await savedIn(frame);
    await page.goto('about:blank');

    const again = await launch('B');
    await again.locator('html[lang=bn]').waitFor();
    expect(await new Learner(again, () => []).title()).toMatch(/[\u0980-\u09ff]/);
  });

  it('keeps two learners apart', async () => {
    expect((await attempt('b')).state['cmi.core.lesson_status']).toBe('incomplete');
    expect((await attempt('a')).state['cmi.core.lesson_status']).toBe('completed');
  });
});
