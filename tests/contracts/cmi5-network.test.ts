import { describe, expect, it } from 'vitest';
import type { DeviceMirror } from '../../core/device-mirror.ts';
import { Cmi5Launcher, answer } from '../lms/cmi5-launcher.ts';
import { close, open, statement, takeAll, told } from '../lms/cmi5-learner.ts';
import { at } from '../lms/cmi5-rules.ts';
import { marked, sampleUnit } from '../lms/sample-unit.ts';
import { HandClock } from '../fixtures/hand-clock.ts';
import { noSafety } from '../fixtures/no-safety.ts';
import { html } from '../fixtures/units.ts';

describe('cmi5: the network', () => {
  it('7.1.2.0-1 sends its last word so that it outlives the page', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms);
    visit.tracker.respond('a', 'right');
    visit.tracker.finish();
    expect(lms.lrs.arrivals.slice(-2)).toMatchObject([
      { method: 'PUT', keepalive: true },
      { method: 'POST', keepalive: true },
    ]);
    expect(told(lms)).toEqual([['initialized', '(answered)', 'terminated']]);
  });

  it('leaves the oldest answers behind if all of them would be too much for a page that goes', async () => {
    const lms = new Cmi5Launcher();
    const connection = lms.connect(lms.launch());
    await connection.initialize();
    for (let index = 0; index < 60; index++) connection.record({ ...answer, prompt: html('ü'.repeat(500)) });
    connection.terminate();
    const session = told(lms)[0] ?? [];
    expect([session[0], session[session.length - 1]]).toEqual(['initialized', 'terminated']);
    expect(session.length).toBeGreaterThan(5);
    expect(lms.lrs.arrivals[lms.lrs.arrivals.length - 1]).toMatchObject({ keepalive: true });
  });

  it('9.1.0.0-1 sends again with the same ids, and nothing is there twice', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms);
    let count = 0;
    lms.lrs.fault = () => (count++ % 2 === 0 ? 'answer lost' : 'none');
    await takeAll(visit);
    expect(visit.tracker.saving).toBe('course');
    lms.lrs.fault = () => 'none';
    await close(visit);
    expect(told(lms)).toEqual([
      ['initialized', ...marked.map(() => '(answered)'), 'completed', 'passed', 'terminated'],
    ]);
    expect(lms.lrs.problems).toEqual([]);
  });

  it('9.3.0.0-4 says its first word late, if it must, but first', async () => {
    const lms = new Cmi5Launcher();
    const search = lms.launch();
    const connection = lms.connect(search);
    let count = 0;
    lms.lrs.fault = () => (++count > 4 ? 'request lost' : 'none');
    expect(await connection.initialize()).toBeDefined();
    connection.record(answer);
    connection.report({
      suspendData: 'A',
      location: 'one',
      completed: false,
      passed: undefined,
      score: 0,
      measure: 0,
      objectives: [],
      seconds: 1,
    });
    expect(await connection.commit()).toMatchObject({ ok: false, refusals: [{ code: 'TypeError' }, {}] });
    lms.lrs.fault = () => 'none';
    expect(await connection.commit()).toEqual({ ok: true, more: false });
    connection.terminate();
    expect(told(lms)).toEqual([['initialized', '(answered)', 'terminated']]);
    expect(lms.lrs.problems).toEqual([]);
  });

  it('9.3.0.0-4 says all from the beginning if the page goes while its first word is still under way', async () => {
    const lms = new Cmi5Launcher();
    let isLeaving = false;
    const connection = lms.connect(lms.launch(), {
      // Statements of a page that stays never get through; those of one that goes do.
      fetch: (url, init) =>
        isLeaving || !url.endsWith('/statements') ? lms.lrs.fetch(url, init) : Promise.reject(new TypeError('Lost')),
    });
    await connection.initialize();
    connection.record(answer);
    void connection.commit();
    isLeaving = true;
    connection.terminate();
    expect(told(lms)).toEqual([['initialized', '(answered)', 'terminated']]);
    expect(lms.lrs.problems).toEqual([]);
  });

  it.each([
    { fault: '401', saving: 'refused', because: 'it no longer knows the token, and this device keeps the work' },
    { fault: '403', saving: 'refused', because: 'it no longer allows it, and this device keeps the work' },
    { fault: '403', saving: 'failed', because: 'nothing keeps the work' },
    { fault: '429', saving: 'waiting', because: 'it has too much to do' },
  ] as const)(
    '8.1.2.0-5 quotes an LMS that says $fault, and is $saving because $because',
    async ({ fault, saving }) => {
      const lms = new Cmi5Launcher();
      const keeper: DeviceMirror = { read: () => undefined, write: () => saving !== 'failed', clear: () => undefined };
      const visit = await open(lms, {}, new HandClock(), sampleUnit, { ...noSafety, mirrorOf: () => keeper });
      lms.lrs.fault = () => fault;
      visit.tracker.respond('a', 'right');
      await visit.clock.pass(3000);
      expect(visit.tracker.saving).toBe(saving);
      const call = 'fetch("PUT activities/state corridor")';
      expect(visit.tracker.refusals[0]).toEqual({ call, code: fault, text: 'Not now.' });
      lms.lrs.fault = () => 'none';
      visit.tracker.visit('two');
      await visit.clock.pass(6000);
      expect(visit.tracker.saving).toBe('course');
      expect(told(lms)).toEqual([['initialized', '(answered)']]);
    },
  );

  it('keeps one answer out that the LMS will not take, and no other', async () => {
    const lms = new Cmi5Launcher();
    const visit = await open(lms);
    lms.lrs.refuses = (each) => String(at(each, 'object', 'id')).endsWith('/a');
    for (const id of ['a', 'b', 'c']) visit.tracker.respond(id, 'right');
    await visit.clock.pass(3000);
    expect(visit.tracker.saving).toBe('course');
    expect(visit.tracker.refusals).toMatchObject([{ code: '400' }]);
    expect(told(lms)).toEqual([['initialized', '(answered)', '(answered)']]);
  });

  it('ends with the newest text when two of them overtake each other', async () => {
    const lms = new Cmi5Launcher();
    const held: (() => void)[] = [];
    let isSlow = false;
    const connection = lms.connect(lms.launch(), {
      fetch: (url, init) => {
        if (!isSlow || init.method !== 'PUT') return lms.lrs.fetch(url, init);
        return new Promise((resolve, reject) => {
          held.push(() => void lms.lrs.fetch(url, init).then(resolve, reject));
        });
      },
    });
    await connection.initialize();
    const report = {
      location: 'one',
      completed: false,
      passed: undefined,
      score: 0,
      objectives: [],
      measure: 0,
      seconds: 1,
    };
    isSlow = true;
    connection.report({ ...report, suspendData: 'A1' });
    const first = connection.commit();
    connection.report({ ...report, suspendData: 'A2' });
    const second = connection.commit();
    // The second one arrives before the first one.
    held[1]?.();
    held[0]?.();
    isSlow = false;
    expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await lms.connect(lms.launch()).initialize()).toMatchObject({ suspendData: 'A2' });
  });
});

describe('cmi5: an answer', () => {
  it('4.1.0.0-1 is told as xAPI tells interactions, under an id of our own', async () => {
    const lms = new Cmi5Launcher();
    const connection = lms.connect(lms.launch());
    await connection.initialize();
    connection.record(answer);
    connection.terminate();
    expect(statement(lms, 'answered')).toMatchObject({
      object: {
        id: 'https://w3id.org/corridor/units/u99/activities/a',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          description: { en: 'Which of these?' },
          interactionType: 'choice',
          correctResponsesPattern: ['right'],
          choices: [{ id: 'right' }, { id: 'half' }, { id: 'wrong' }],
        },
      },
      result: { response: 'half', success: false, score: { scaled: 0.5 } },
    });
  });
});
