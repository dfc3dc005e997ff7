import type { Browser, Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AttemptReport } from '../../lms/attempt-report.ts';
import type { RunningLms } from '../../lms/server.ts';
import { inLms } from './in-lms.ts';
import { unitFrame } from './launch.ts';
import { Learner } from './learner.ts';

const unitTitle = 'The Migrant Workers Convention at work';
let lms: RunningLms;
let browser: Browser;
let page: Page;

inLms((given) => {
  ({ lms, browser } = given);
});

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

const attempt = async (key: string, learner: 'a' | 'b' = 'a'): Promise<AttemptReport> =>
  (await (await fetch(`${lms.url}/attempts/${key}/${learner}.json`)).json()) as AttemptReport;

/** Launches the unit in a standard from the desk, as a trainer does, and gives the frame the unit runs in. */
async function launch(standard: string, learner: 'A' | 'B' = 'A'): Promise<Frame> {
  await page.goto(lms.url);
  const card = page.getByRole('listitem').filter({ hasText: unitTitle }).first();
  const box = card.locator('details.package').filter({ has: page.locator('summary', { hasText: standard }) });
  if ((await box.getAttribute('open')) === null) await box.locator('> summary').click();
  await box.getByRole('button', { name: `Launch as Learner ${learner}` }).click();
  return unitFrame(page);
}

const savedIn = (frame: Frame): Promise<void> => frame.locator('[data-saving=course]').waitFor({ timeout: 10_000 });

/** Goes on from where the learner is, by some pages, and answers all that stands there; gives how much that was. */
async function goOn(frame: Frame, pages: number): Promise<number> {
  const learner = new Learner(frame, (_prompt, options) => options);
  let answers = 0;
  for (let turned = 0; turned < pages && (await learner.turn()); turned += 1)
    answers += (await learner.answerAll()).length;
  return answers;
}

/** Leaves by the desk's own way, which waits for the last words of the package. */
async function leave(): Promise<void> {
  await page.getByRole('link', { name: 'Back to all packages' }).click();
  await page.getByRole('heading', { level: 1, name: 'Try your packages' }).waitFor();
}

describe('a unit in SCORM 2004 4th Edition', () => {
  const standard = 'SCORM 2004 4th Edition';
  const key = 'u03-scorm2004-4th';

  it('is begun, left half-way, gone on with, and completed, with every call in order', async () => {
    const first = await launch(standard);
    const half = await goOn(first, 3);
    const place = await new Learner(first, () => []).title();
    await savedIn(first);
    await leave();
    await expect.poll(async () => (await attempt(key)).calls.at(-1)?.call).toBe('Terminate');
    const left = await attempt(key);
    expect(left.state).toMatchObject({ 'cmi.completion_status': 'incomplete', 'cmi.exit': 'suspend' });
    expect(left.state).not.toHaveProperty(['cmi.success_status']);

    const second = await launch(standard);
    expect(await new Learner(second, () => []).title()).toBe(place);
    const rest = await goOn(second, 20);
    expect(half).toBeGreaterThan(0);
    expect(rest).toBeGreaterThan(0);
    await second.getByText('You have completed this unit.').waitFor();
    await savedIn(second);
    await page.getByText('Completion: completed.').waitFor();
    await page.getByText(/^Answers \(\d+\)$/).waitFor();
    await leave();
    await expect
      .poll(async () => (await attempt(key)).calls.at(-1))
      .toMatchObject({ call: 'Terminate', result: 'true' });

    const { state, calls, launches, earlier } = await attempt(key);
    expect(state).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.progress_measure': '1',
      'cmi.exit': 'suspend',
    });
    expect(Number(state['cmi.score.scaled']) * 100).toBeCloseTo(Number(state['cmi.score.raw']), 5);
    expect(state['cmi.success_status']).toMatch(/^(passed|failed)$/);
    expect(state['cmi.objectives.0.completion_status']).toBe('completed');
    expect(Object.entries(state).filter(([element]) => /interactions\.\d+\.description/.test(element))).not.toEqual([]);
    // 403 is "not set yet", what a first launch is told (RTE 3.1.7.9).
    expect(calls.filter(({ error }) => error !== '0' && error !== '403')).toEqual([]);
    expect(launches.map(({ attempt: number }) => number)).toEqual([1, 1]);
    expect(earlier).toEqual([]);
    expect(JSON.stringify(calls)).not.toContain('Something private');
  });

  it('keeps the other learner apart', async () => {
    expect(await attempt(key, 'b')).toMatchObject({ state: {}, launches: [] });
  });
});

describe.each(['SCORM 1.2', 'SCORM 2004 4th Edition'])('a unit in %s whose frame alone is loaded again', (standard) => {
  it('says that the course opens no second session, and keeps what is done there for the next one', async () => {
    const frame = await launch(standard, 'B');
    const learner = new Learner(frame, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    await savedIn(frame);
    await frame.evaluate(() => {
      document.documentElement.classList.add('before');
      location.reload();
    });
    await frame.locator('html:not(.before) course-player').waitFor();
    expect(await frame.getByRole('alert').innerText()).toContain('What this device has kept will be sent when');
    await learner.turn();
    expect(await frame.locator('.saving').getAttribute('data-saving')).toBe('waiting');
    await leave();
  });
});

describe('a unit in SCORM 2004 3rd Edition', () => {
  it('is begun, left half-way and gone on with: the player is the same as in the 4th', async () => {
    const standard = 'SCORM 2004 3rd Edition';
    const first = await launch(standard);
    await goOn(first, 2);
    const place = await new Learner(first, () => []).title();
    await savedIn(first);
    await leave();
    expect(await new Learner(await launch(standard), () => []).title()).toBe(place);
    const { state, calls, standard: name } = await attempt('u03-scorm2004-3rd');
    expect(name).toBe('scorm2004-3rd');
    expect(state).toMatchObject({ 'cmi.completion_status': 'incomplete', 'cmi.exit': 'suspend' });
    expect(calls.filter(({ error }) => error !== '0' && error !== '403')).toEqual([]);
  });
});

describe('a unit in cmi5', () => {
  const key = 'u03-cmi5';
  const verbsOf = ({ cmi5 }: AttemptReport): string[] =>
    (cmi5?.statements ?? [])
      .map(({ verb }) => (verb as { id: string }).id.replace(/^.*\//, ''))
      .filter((verb) => verb !== 'answered');

  it('is begun, left half-way, gone on with, and completed, and no request is refused', async () => {
    const first = await launch('cmi5');
    const half = await goOn(first, 3);
    const place = await new Learner(first, () => []).title();
    await savedIn(first);
    await page.getByText('moveOn is CompletedOrPassed: not reached yet.').waitFor();
    await leave();
    await expect.poll(async () => verbsOf(await attempt(key))).toEqual(['launched', 'initialized', 'terminated']);

    const second = await launch('cmi5');
    expect(await new Learner(second, () => []).title()).toBe(place);
    const rest = await goOn(second, 20);
    await second.getByText('You have completed this unit.').waitFor();
    await savedIn(second);
    await page.getByText('The course is satisfied.').waitFor();
    await leave();
    await expect.poll(async () => verbsOf(await attempt(key))).toContain('satisfied');
    await expect.poll(async () => verbsOf(await attempt(key)).at(-1)).toBe('terminated');

    const report = await attempt(key);
    const verbs = verbsOf(report);
    expect(verbs.slice(0, 6)).toEqual([
      'launched',
      'initialized',
      'terminated',
      'launched',
      'initialized',
      'completed',
    ]);
    expect(verbs.filter((verb) => verb === 'completed' || verb === 'satisfied')).toEqual(['completed', 'satisfied']);
    expect(verbs.filter((verb) => verb === 'passed' || verb === 'failed')).toHaveLength(1);
    const answered = (report.cmi5?.statements.length ?? 0) - verbs.length;
    // All but the private writing and what has changed between the two checks.
    expect(answered).toBeGreaterThanOrEqual(half + rest - 2);
    expect(report.cmi5?.sessions.map(({ ended }) => ended)).toEqual(['terminated', 'terminated']);
    expect(report.cmi5?.state.map(({ id }) => id)).toEqual(['LMS.LaunchData', 'corridor']);
    expect(report.calls.filter(({ error }) => error !== '0')).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('Something private');
  });

  it('shows its score on the first page, and where it was at the next launch', async () => {
    const status = await page.locator(`#${key}-a-status`).innerText();
    expect(status).toMatch(/^Completed, (passed|failed), \d+ %$/);
    expect(await new Learner(await launch('cmi5'), () => []).title()).toBe('Your results');
  });

  it('is abandoned when another launch comes before its end', async () => {
    const other = await browser.newPage();
    await other.goto(page.url());
    await expect.poll(async () => (await attempt(key)).launches.length).toBe(4);
    await expect
      .poll(async () => (await attempt(key)).cmi5?.sessions.map(({ ended }) => ended))
      .toEqual(['terminated', 'terminated', 'abandoned', '']);
    expect(verbsOf(await attempt(key))).toContain('abandoned');
    await other.close();
  });

  it('offers a new launch where a session is over', async () => {
    const frame = await launch('cmi5', 'B');
    await frame.evaluate(() => {
      location.reload();
    });
    const stage = page.frameLocator('#stage');
    await stage.getByText('This session has ended.').waitFor();
    await stage.getByRole('button', { name: 'Launch again' }).click();
    await stage.frameLocator('iframe').locator('course-player').waitFor();
    expect((await attempt(key, 'b')).cmi5?.sessions).toHaveLength(2);
  });
});
