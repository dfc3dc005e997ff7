import { describe, expect, it } from 'vitest';
import { html } from '../../../tests/fixtures/units.ts';
import { elementsOf } from '../scorm12/interactions.ts';
import { scorm12RunTime } from '../scorm12/run-time.ts';
import type { Scorm12Api } from '../scorm12/run-time.ts';
import { noBeacons } from './beacons.ts';
import { Interactions } from './interactions.ts';
import { Session } from './session.ts';

/** A session with an LMS that answers just so. */
function sessionWith(answers: Partial<Scorm12Api>): Session {
  const session = new Session(
    scorm12RunTime({
      LMSInitialize: () => 'true',
      LMSFinish: () => 'true',
      LMSGetValue: () => '',
      LMSSetValue: () => 'true',
      LMSCommit: () => 'true',
      LMSGetLastError: () => '0',
      LMSGetErrorString: () => 'General exception',
      ...answers,
    }),
    noBeacons,
  );
  session.open();
  return session;
}

/** Fails so many times, then works. */
const failing = (times: number, answer: string) => (): string => {
  if (times-- > 0) throw new TypeError('busy');
  return answer;
};

const call = 'LMSCommit("")';

describe('a session with an LMS that answers oddly', () => {
  it.each([
    { says: true, code: '0' },
    { says: 1, code: '0' },
    { says: 'TRUE', code: '0' },
    { says: undefined, code: '0' },
    { says: null, code: 0 },
    { says: '', code: '0' },
  ])('takes $says with the error code $code for a yes', ({ says, code }) => {
    expect(sessionWith({ LMSCommit: () => says, LMSGetLastError: () => code }).commit()).toBeUndefined();
  });

  it.each([
    { says: false, code: 101, refusal: { call, code: '101', text: 'General exception' } },
    { says: 0, code: '0', refusal: { call, code: '0', text: 'none' } },
    { says: 'false', code: '0', refusal: { call, code: '0', text: 'none' } },
    { says: undefined, code: undefined, refusal: { call, code: '0', text: 'none' } },
    { says: null, code: '101', refusal: { call, code: '101', text: 'General exception' } },
    { says: {}, code: null, refusal: { call, code: '0', text: 'none' } },
  ])('takes $says with the error code $code for a no', ({ says, code, refusal }) => {
    expect(sessionWith({ LMSCommit: () => says, LMSGetLastError: () => code }).commit()).toEqual(refusal);
  });

  it('tries again what throws, and gives up after three times', () => {
    expect(sessionWith({ LMSCommit: failing(2, 'true') }).commit()).toBeUndefined();
    expect(sessionWith({ LMSCommit: failing(3, 'true') }).commit()).toEqual({
      call,
      code: 'exception',
      text: 'TypeError: busy',
    });
    expect(sessionWith({ LMSGetValue: failing(2, 'A') }).get('cmi.suspend_data')).toBe('A');
  });

  it('opens and closes once, even if that throws', () => {
    let [opened, closed] = [0, 0];
    const fail = (): never => {
      throw new TypeError('gone');
    };
    sessionWith({ LMSInitialize: () => (opened++, fail()) });
    const session = sessionWith({ LMSFinish: () => (closed++, fail()) });
    session.close();
    session.close();
    expect([opened, closed]).toEqual([1, 1]);
  });

  it('quotes an LMS that has a code but no words for it', () => {
    const session = sessionWith({
      LMSCommit: () => 'false',
      LMSGetLastError: () => '101',
      LMSGetErrorString: () => {
        throw new TypeError('not a function');
      },
    });
    expect(session.commit()).toEqual({ call, code: '101', text: '' });
  });
});

describe('an answer of which the LMS refuses a part', () => {
  it.each([
    { refused: 'type', kept: ['id', 'time', 'weighting', 'student_response', 'result'], because: 'it may have a type' },
    { refused: 'id', kept: [], because: 'the rest has nothing to hang on' },
  ])('has $kept where $refused is refused, because $because', ({ refused, kept }) => {
    const set: string[] = [];
    let error = '0';
    const session = sessionWith({
      LMSGetValue: () => '0',
      LMSSetValue: (element = '') => {
        const [, part = ''] = /\.0\.(.*)$/.exec(element) ?? [];
        error = part === refused ? '405' : '0';
        if (error === '0') set.push(part);
        return String(error === '0');
      },
      LMSGetLastError: () => error,
    });
    const interactions = new Interactions(session, elementsOf);
    interactions.record({
      index: 0,
      slots: ['exits'],
      id: 'exits',
      prompt: html('Which?'),
      language: 'en',
      response: { kind: 'choice', ids: ['stairs'] },
      options: ['stairs'],
      score: 1,
      points: 1,
      at: 0,
    });
    expect(interactions.send(true).map(({ call }) => call)).toEqual([expect.stringContaining(`.0.${refused}"`)]);
    expect(set).toEqual(kept);
  });
});
