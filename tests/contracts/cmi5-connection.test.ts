import { describe, expect, it } from 'vitest';
import type { Cmi5Connection } from '../../packaging/standards/cmi5/connection.ts';
import { Cmi5Launcher, actor, answer } from '../lms/cmi5-launcher.ts';
import { close, open, statement, takeAll, told } from '../lms/cmi5-learner.ts';
import { at, verbOf } from '../lms/cmi5-rules.ts';
import type { Json } from '../lms/cmi5-rules.ts';
import { settle } from '../fixtures/hand-clock.ts';
import { marked } from '../lms/sample-unit.ts';

const categories = (lms: Cmi5Launcher, verb: string): unknown =>
  at(statement(lms, verb), 'context', 'contextActivities', 'category');

const category = (name: string): Json => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });

/** Whether an LMS is there that opens no session. */
async function isRefused(connection: Cmi5Connection): Promise<boolean> {
  expect(await connection.initialize()).toMatchObject({ mode: 'normal', suspendData: '' });
  return connection.isRefused;
}

describe('cmi5: launch', () => {
  it('8.1.0.0-4 leaves a page alone that no LMS has launched', async () => {
    const lms = new Cmi5Launcher();
    expect(await lms.connect('').initialize()).toBeUndefined();
    const search = lms.launch();
    for (const name of ['endpoint', 'fetch', 'actor', 'registration', 'activityId']) {
      const without = search.replace(new RegExp(`\\b${name}=[^&]*`), '');
      expect(await lms.connect(without).initialize()).toBeUndefined();
    }
    expect(await lms.connect(search.replace(/actor=[^&]*/, 'actor=nobody')).initialize()).toBeUndefined();
    expect(lms.lrs.arrivals).toEqual([]);
  });

  it('8.1.0.0-7 takes the parameters in any order, among others', async () => {
    const lms = new Cmi5Launcher();
    const parts = lms.launch().slice(1).split('&').reverse();
    expect(await lms.connect(`?theme=dark&${parts.join('&')}`).initialize()).toBeDefined();
    expect(lms.lrs.problems).toEqual([]);
  });

  it('makes five requests up to and with its first word', async () => {
    const lms = new Cmi5Launcher();
    await open(lms);
    expect(
      lms.lrs.arrivals.map(({ method, resource, stateId = '' }) => `${method} ${resource} ${stateId}`.trim()),
    ).toEqual([
      'POST fetch',
      'GET activities/state LMS.LaunchData',
      'GET agents/profile',
      'GET activities/state corridor',
      'POST statements',
    ]);
    expect(told(lms)).toEqual([['initialized']]);
  });

  it('8.2.3.0-1 asks for the token only once, even if the answer is lost', async () => {
    const lms = new Cmi5Launcher();
    lms.lrs.fault = () => 'answer lost';
    expect(await isRefused(lms.connect(lms.launch()))).toBe(true);
    expect(lms.lrs.arrivals).toHaveLength(1);
  });

  it('10.2.6.0-1 leads a page that is loaded again back to the LMS, for its session has ended', async () => {
    const lms = new Cmi5Launcher();
    const search = lms.launch({ returnURL: 'https://lms.test/course/1' });
    await lms.connect(search).initialize();
    expect(lms.left).toEqual([]);
    expect(await isRefused(lms.connect(search))).toBe(true);
    expect(lms.left).toEqual(['https://lms.test/course/1']);
  });

  it('10.2.6.0-1 goes nowhere but to a web address', async () => {
    const lms = new Cmi5Launcher();
    const search = lms.launch({ returnURL: 'javascript:alert(1)' });
    await lms.connect(search).initialize();
    await lms.connect(search).initialize();
    expect(lms.left).toEqual([]);
  });

  it.each([403, 404] as const)('11.0.0.0-2 does not mind if there are no preferences (%i)', async (status) => {
    const lms = new Cmi5Launcher();
    lms.lrs.preferences = status;
    const launch = await lms.connect(lms.launch()).initialize();
    expect(launch).toMatchObject({ mode: 'normal', suspendData: '', location: '' });
    expect(launch).not.toHaveProperty('languages');
    // What a device keeps is kept for this learner in this registration.
    expect(launch?.learner?.()).toBe(`${JSON.stringify(actor)} ${lms.registration.id}`);
  });

  it('11.0.0.0-3 does not begin before it has asked for them', async () => {
    const lms = new Cmi5Launcher();
    const search = lms.launch();
    const fetch: typeof lms.lrs.fetch = (url, init) =>
      url.includes('agents/profile') ? Promise.reject(new TypeError('Failed to fetch')) : lms.lrs.fetch(url, init);
    expect(await isRefused(lms.connect(search, { fetch }))).toBe(true);
    expect(told(lms)).toEqual([[]]);
  });

  it('11.1.0.0-2 begins in the language the learner prefers', async () => {
    const lms = new Cmi5Launcher();
    lms.lrs.preferences = { languagePreference: 'fr-FR, ar-EG,en', audioPreference: 'on' };
    const { tracker } = await open(lms);
    expect(tracker.state.place.language).toBe('ar');
  });

  it('does not begin anew over what it cannot read', async () => {
    const lms = new Cmi5Launcher();
    await close(await open(lms));
    const search = lms.launch();
    let count = 0;
    lms.lrs.fault = () => (++count > 3 ? '500' : 'none');
    expect(await isRefused(lms.connect(search))).toBe(true);
  });

  it('takes a refusal of its first word as an LMS that takes nothing', async () => {
    const lms = new Cmi5Launcher();
    lms.lrs.refuses = () => true;
    expect(await isRefused(lms.connect(lms.launch()))).toBe(true);
  });
});

describe('cmi5: a session', () => {
  it('9.3 tells what happened, in the right order', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms, { masteryScore: 0.7 });
    await takeAll(visit);
    expect(visit.tracker.saving).toBe('course');
    await close(visit);
    const answers = marked.map(() => '(answered)');
    expect(told(lms)).toEqual([['initialized', ...answers, 'completed', 'passed', 'terminated']]);
    expect(lms.lrs.problems).toEqual([]);
  });

  it('9.6.2.1-1, 9.6.2.2-1, 9.6.2.2-2 puts each statement into the categories that it belongs to', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms);
    await takeAll(visit);
    await close(visit);
    expect(categories(lms, 'initialized')).toEqual([category('cmi5')]);
    expect(categories(lms, 'completed')).toEqual([category('cmi5'), category('moveon')]);
    expect(categories(lms, 'passed')).toEqual([category('cmi5'), category('moveon')]);
    expect(categories(lms, 'terminated')).toEqual([category('cmi5')]);
    expect(categories(lms, 'answered')).toBeUndefined();
  });

  it('9.5.1.0-3, 9.5.4.1-3, 9.6.3.2-2 tells a pass with score, duration and mastery score', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms, { masteryScore: 0.5 });
    await takeAll(visit, 'half');
    const passed = statement(lms, 'passed');
    expect(passed?.['result']).toEqual({
      success: true,
      score: { scaled: 0.5, raw: 50, min: 0, max: 100 },
      duration: 'PT9S',
    });
    expect(at(passed, 'context', 'extensions')).toMatchObject({
      'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.5,
    });
  });

  it('10.2.4.0-2 goes by the mastery score of the launch, not by its own pass mark', async () => {
    const strict = new Cmi5Launcher();
    const visit = await open(strict, { masteryScore: 1 });
    await takeAll(visit);
    visit.tracker.respond('a', 'right');
    await close(visit);
    expect(told(strict)[0]).toContain('passed');
    const mild = new Cmi5Launcher();
    await takeAll(await open(mild, { masteryScore: 0 }), 'wrong');
    expect(told(mild)[0]).toContain('passed');
    expect([...strict.lrs.problems, ...mild.lrs.problems]).toEqual([]);
  });

  it('9.3.0.0-3 says "failed" only at the end, so that who tries again passes', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms, { masteryScore: 0.7 });
    await takeAll(visit, 'wrong');
    expect(told(lms)[0]).not.toContain('failed');
    await takeAll(visit);
    await close(visit);
    expect(told(lms)[0]).toContain('passed');
    expect(told(lms)[0]).not.toContain('failed');
    expect(lms.lrs.problems).toEqual([]);
  });

  it('9.3.5.0-1 says "failed" once, and not again because somebody comes to look', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms, { masteryScore: 0.7 });
    await takeAll(visit, 'wrong');
    await close(visit);
    expect(told(lms)[0]?.slice(-3)).toEqual(['completed', 'failed', 'terminated']);
    await close(await open(lms, { masteryScore: 0.7 }, visit.clock));
    expect(told(lms)[1]).toEqual(['initialized', 'terminated']);
    expect(lms.lrs.problems).toEqual([]);
  });

  it('9.3.0.0-6, 9.3.0.0-7, 9.3.0.0-8 never says again what an earlier session has said', async () => {
    const lms = new Cmi5Launcher();
    const first = await open(lms);
    await takeAll(first);
    await close(first);
    const second = await open(lms, {}, first.clock);
    await takeAll(second, 'wrong');
    await close(second);
    expect(told(lms)[1]?.filter((verb) => !verb.startsWith('('))).toEqual(['initialized', 'terminated']);
    expect(lms.lrs.problems).toEqual([]);
  });

  it('9.3.0.0-6 asks the LMS where it could not see whether "completed" arrived', async () => {
    const lms = new Cmi5Launcher();
    const first = await open(lms);
    await first.clock.pass(3000);
    lms.lrs.fault = () => 'answer lost';
    await takeAll(first);
    lms.lrs.fault = () => 'none';
    // The page is gone without a word.
    const second = await open(lms, {}, first.clock);
    await second.clock.pass(3000);
    await close(second);
    expect(
      told(lms)
        .flat()
        .filter((verb) => verb === 'completed'),
    ).toHaveLength(1);
    expect(lms.lrs.problems).toEqual([]);
  });

  it('9.3.3.0-1 says in every commit that "completed" was refused, and tries again in the next session', async () => {
    const lms = new Cmi5Launcher();
    const first = await open(lms);
    lms.lrs.refuses = (each) => verbOf(each) === 'completed';
    await takeAll(first);
    first.tracker.visit('one');
    await first.clock.pass(3000);
    expect(first.tracker.saving).toBe('failed');
    expect(first.tracker.refusals).toMatchObject([{ call: 'fetch("POST statements")', code: '400' }]);
    lms.lrs.refuses = () => false;
    await close(first);
    const second = await open(lms, {}, first.clock);
    await second.clock.pass(3000);
    await close(second);
    expect(told(lms)[1]).toEqual(['initialized', 'completed', 'terminated']);
    expect(lms.lrs.problems).toEqual([]);
  });

  it.each(['Browse', 'Review'] as const)(
    '10.2.2.0-2, -8 to -11 says nothing but hello and goodbye in %s',
    async (mode) => {
      const lms = new Cmi5Launcher();
      const visit = await open(lms, { launchMode: mode });
      await takeAll(visit);
      await close(visit);
      expect(visit.tracker.saving).toBe('practice');
      expect(told(lms)).toEqual([['initialized', 'terminated']]);
      expect(at(statement(lms, 'terminated'), 'result', 'duration')).toBe('PT12S');
      expect(lms.lrs.arrivals.filter(({ method }) => method === 'PUT')).toEqual([]);
      expect(lms.lrs.problems).toEqual([]);
    },
  );

  it('10.2.1.0-6, -7 takes over the context template whole and changes nothing of it', async () => {
    const lms = new Cmi5Launcher();
    const context = {
      contextActivities: { category: [{ id: 'https://lms.test/tag' }], parent: [{ id: 'https://lms.test/block' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8, 'https://lms.test/x': [1] },
      platform: 'A test',
    };
    const visit = await open(lms, { masteryScore: 0.8, context });
    await takeAll(visit);
    await close(visit);
    expect(lms.lrs.problems).toEqual([]);
    expect(categories(lms, 'passed')).toEqual([{ id: 'https://lms.test/tag' }, category('cmi5'), category('moveon')]);
    expect(statement(lms, 'answered')?.['actor']).toEqual(actor);
  });

  it('9.7.0.0-1 keeps its timestamps in order when the clock is set back', async () => {
    const lms = new Cmi5Launcher();
    let now = Date.UTC(2026, 10, 22);
    const connection = lms.connect(lms.launch(), { now: () => (now -= 60_000) });
    await connection.initialize();
    connection.record({ ...answer, at: now - 1e9 });
    connection.terminate();
    await settle();
    expect(told(lms)).toEqual([['initialized', '(answered)', 'terminated']]);
    expect(lms.lrs.problems).toEqual([]);
  });

  it('has neither pass nor failure where there are no points', async () => {
    const lms = new Cmi5Launcher();
    const connection = lms.connect(lms.launch(), {}, { id: 'u99', hasPoints: false });
    await connection.initialize();
    const report = {
      suspendData: 'A',
      location: 'one',
      completed: true,
      passed: true,
      score: 100,
      objectives: [],
      measure: 1,
    };
    connection.report({ ...report, seconds: 5 });
    await connection.commit();
    connection.terminate();
    expect(told(lms)).toEqual([['initialized', 'completed', 'terminated']]);
  });
});
