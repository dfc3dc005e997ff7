import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';

import type { ApiCall } from '../api-call.ts';
import type { LaunchMode } from '../launch-mode.ts';
import type { State } from '../state.ts';
import { launchElements } from './launch.ts';
import { loadAttempt, runtimeSettings } from './runtime.ts';
import { strictApi } from './strict-api.ts';
import type { ScormApi } from './strict-api.ts';

interface Session {
  readonly api: ScormApi;
  readonly calls: ApiCall[];
  /** What the LMS has; a later session begins with it. */
  readonly stored: State;
  /** Whether the LMS can store. */
  isReachable: boolean;
}

/** Launches the API as the stage does, with a store in memory. */
function launch(
  before: State = {},
  { mode = 'normal', masteryScore = '' }: { mode?: LaunchMode; masteryScore?: string } = {},
): Session {
  const calls: ApiCall[] = [];
  const stored: Record<string, string> = { ...before };
  const runtime = new Scorm12API(
    runtimeSettings((state) => {
      if (session.isReachable) Object.assign(stored, state);
      return session.isReachable;
    }),
  );
  const manifest = {
    standard: 'scorm12' as const,
    title: '',
    organization: '',
    item: '',
    launchPath: '',
    launchQuery: '',
    scoCount: 1,
    launchData: '',
    masteryScore,
    maxTimeAllowed: 'nonsense',
    timeLimitAction: '',
  };
  loadAttempt(runtime, launchElements('a', mode, before, manifest));
  const api = strictApi(
    runtime,
    () => 1000,
    (call) => calls.push(call),
  );
  const session: Session = { api, calls, stored, isReachable: true };
  return session;
}

/** A session that has begun. */
function begun(...given: Parameters<typeof launch>): Session {
  const session = launch(...given);
  expect(session.api.LMSInitialize('')).toBe('true');
  return session;
}

describe('the API at launch', () => {
  it('gives back what was stored', () => {
    const first = begun();
    const elements = {
      'cmi.suspend_data': 'answers:1',
      'cmi.core.lesson_location': 'lesson 3',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.score.raw': '40',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.session_time': '0000:10:30.5',
      'cmi.core.exit': 'suspend',
    };
    for (const [element, value] of Object.entries(elements)) expect(first.api.LMSSetValue(element, value)).toBe('true');
    expect(first.api.LMSFinish('')).toBe('true');

    const { api } = begun(first.stored);
    expect(api.LMSGetValue('cmi.core.entry')).toBe('resume');
    for (const element of [
      'cmi.suspend_data',
      'cmi.core.lesson_location',
      'cmi.core.lesson_status',
      'cmi.core.score.raw',
      'cmi.core.score.max',
    ] as const) {
      expect(api.LMSGetValue(element)).toBe(elements[element]);
    }
    expect(api.LMSGetValue('cmi.core.total_time')).toBe('00:10:30.5');
  });

  it('adds up the time of all sessions, at LMSFinish only', () => {
    const first = begun();
    first.api.LMSSetValue('cmi.core.session_time', '00:40:00');
    first.api.LMSCommit('');
    expect(first.stored['cmi.core.total_time']).toBeUndefined();
    first.api.LMSFinish('');
    const second = begun(first.stored);
    second.api.LMSSetValue('cmi.core.session_time', '00:30:00');
    second.api.LMSFinish('');
    expect(second.stored['cmi.core.total_time']).toBe('01:10:00');
  });

  it('keeps the interactions and goes on counting, also beyond ten', () => {
    const first = begun();
    for (let index = 0; index < 12; index += 1) {
      first.api.LMSSetValue(`cmi.interactions.${String(index)}.id`, `q${String(index)}`);
      first.api.LMSSetValue(`cmi.interactions.${String(index)}.type`, 'choice');
      first.api.LMSSetValue(`cmi.interactions.${String(index)}.correct_responses.0.pattern`, 'a');
    }
    first.api.LMSCommit('');
    const { api } = begun(first.stored);
    expect(api.LMSGetValue('cmi.interactions._count')).toBe('12');
    expect(api.LMSSetValue('cmi.interactions.12.id', 'q12')).toBe('true');
    expect(api.LMSSetValue('cmi.interactions.3.student_response', 'not a code')).toBe('false');
  });

  it('has no score until one is set', () => {
    const { api } = begun();
    expect(['raw', 'min', 'max'].map((part) => api.LMSGetValue(`cmi.core.score.${part}`))).toEqual(['', '', '']);
  });

  it('begins although the manifest or an earlier package left nonsense behind', () => {
    const { api } = begun({ 'cmi.core.lesson_status': 'nonsense', 'cmi.core.lesson_location': 'kept' });
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('not attempted');
    expect(api.LMSGetValue('cmi.core.lesson_location')).toBe('kept');
  });
});

describe('the status', () => {
  it('is completed at LMSFinish when the SCO set none (SCORM 1.2 3.4.4)', () => {
    const { api, stored } = begun();
    api.LMSFinish('');
    expect(stored['cmi.core.lesson_status']).toBe('completed');
  });

  it('stays as the SCO set it', () => {
    const { api, stored } = begun();
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    api.LMSFinish('');
    expect(stored['cmi.core.lesson_status']).toBe('incomplete');
  });

  it.each([
    { raw: '80', status: 'passed' },
    { raw: '79', status: 'failed' },
  ])('is $status with a score of $raw and a mastery score of 80', ({ raw, status }) => {
    const { api, stored } = begun({}, { masteryScore: '80' });
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    api.LMSSetValue('cmi.core.score.raw', raw);
    api.LMSFinish('');
    expect(stored['cmi.core.lesson_status']).toBe(status);
  });
});

describe('comments', () => {
  it('are collected up to 4,096 characters', () => {
    const { api } = begun();
    api.LMSSetValue('cmi.comments', 'First. ');
    api.LMSSetValue('cmi.comments', 'Second.');
    expect(api.LMSGetValue('cmi.comments')).toBe('First. Second.');
    expect([api.LMSSetValue('cmi.comments', 'x'.repeat(4090)), api.LMSGetLastError()]).toEqual(['false', '405']);
  });
});

describe('storing', () => {
  it('is not claimed when the LMS could not store', () => {
    const session = begun();
    session.isReachable = false;
    session.api.LMSSetValue('cmi.suspend_data', 'x');
    expect([session.api.LMSCommit(''), session.api.LMSGetLastError()]).toEqual(['false', '101']);
    expect([session.api.LMSFinish(''), session.api.LMSGetLastError()]).toEqual(['false', '101']);
    session.isReachable = true;
    expect(session.api.LMSFinish('')).toBe('true');
    expect(session.stored['cmi.suspend_data']).toBe('x');
  });
});

describe('what SCORM 1.2 does not allow', () => {
  const wrong: [element: string, value: unknown][] = [
    ['cmi.suspend_data', 'x'.repeat(4097)],
    ['cmi.comments', 'x'.repeat(4097)],
    ['cmi.core.lesson_location', 'x'.repeat(256)],
    ['cmi.core.lesson_status', 'not attempted'],
    ['cmi.core.lesson_status', 'Completed'],
    ['cmi.core.exit', 'normal'],
    ['cmi.core.score.raw', '101'],
    ['cmi.core.score.raw', '.5'],
    ['cmi.core.session_time', '0:01:00'],
    ['cmi.core.session_time', '00:01:00.123'],
    ['cmi.core.session_time', '00:61:00'],
    ['cmi.interactions.0.id', 'with a space'],
    ['cmi.interactions.0.time', '24:00:00'],
    ['cmi.interactions.0.result', 'incorrect'],
    ['cmi.interactions.0.type', 'essay'],
    ['cmi.core.lesson_location', undefined],
    ['cmi.core.lesson_location', {}],
  ];
  it.each(wrong)('is refused as a wrong type: %s', (element, value) => {
    const { api } = begun();
    expect([api.LMSSetValue(element, value), api.LMSGetLastError()]).toEqual(['false', '405']);
  });

  const answers: [type: string, answer: string, result: string][] = [
    ['true-false', 't', 'true'],
    ['true-false', 'yes', 'false'],
    ['choice', 'a,c', 'true'],
    ['choice', '{a,c}', 'true'],
    ['choice', 'passport-held', 'false'],
    ['matching', 'a.1,b.2', 'true'],
    ['matching', 'a-1', 'false'],
    ['sequencing', 'c,a,b', 'true'],
    ['numeric', '-3.5', 'true'],
    ['numeric', 'three', 'false'],
    ['fill-in', 'Free words, as they come.', 'true'],
    ['fill-in', 'x'.repeat(256), 'false'],
  ];
  it.each(answers)('and what it does: a %s answer of "%s" is %s', (type, answer, result) => {
    const { api } = begun();
    api.LMSSetValue('cmi.interactions.0.id', 'q0');
    api.LMSSetValue('cmi.interactions.0.type', type);
    expect(api.LMSSetValue('cmi.interactions.0.student_response', answer)).toBe(result);
    expect(api.LMSSetValue('cmi.interactions.0.correct_responses.0.pattern', answer)).toBe(result);
  });

  it.each([
    { element: 'cmi.core.student_id', code: '403', because: 'it is read only' },
    { element: 'cmi.interactions._count', code: '402', because: 'it is a keyword' },
    { element: 'cmi.interactions.5.id', code: '201', because: 'records count up without gaps' },
    { element: 'cmi.completion_status', code: '401', because: 'SCORM 1.2 does not know it' },
  ])('cannot be set: $element, because $because', ({ element, code }) => {
    const { api } = begun();
    expect([api.LMSSetValue(element, '1'), api.LMSGetLastError()]).toEqual(['false', code]);
  });

  it.each([
    { element: 'cmi.interactions.0.id', code: '404', because: 'it is write only' },
    { element: 'cmi.core.exit', code: '404', because: 'it is write only' },
    { element: 'cmi.nonsense', code: '401', because: 'SCORM 1.2 does not know it' },
  ])('cannot be read: $element, because $because', ({ element, code }) => {
    const { api } = begun();
    expect([api.LMSGetValue(element), api.LMSGetLastError()]).toEqual(['', code]);
  });
});

describe('the order of calls', () => {
  const everything = (api: ScormApi): string[] => [
    api.LMSGetValue('cmi.core.lesson_status'),
    api.LMSGetLastError(),
    api.LMSSetValue('cmi.core.lesson_status', 'completed'),
    api.LMSGetLastError(),
    api.LMSCommit(''),
    api.LMSGetLastError(),
    api.LMSFinish(''),
    api.LMSGetLastError(),
  ];
  const refused = ['', '301', 'false', '301', 'false', '301', 'false', '301'];

  it('refuses all but the first before LMSInitialize', () => {
    expect(everything(launch().api)).toEqual(refused);
  });

  it('refuses everything after LMSFinish', () => {
    const { api } = begun();
    api.LMSFinish('');
    expect(everything(api)).toEqual(refused);
    expect(api.LMSInitialize('')).toBe('false');
  });

  it('refuses a second LMSInitialize and goes on', () => {
    const { api } = begun();
    expect([api.LMSInitialize(''), api.LMSGetLastError(), api.LMSCommit('')]).toEqual(['false', '101', 'true']);
  });

  it('wants exactly the arguments of the standard', () => {
    const { api } = begun();
    expect([
      api.LMSCommit(),
      api.LMSCommit(null),
      api.LMSCommit('', ''),
      api.LMSGetValue(),
      api.LMSSetValue('cmi.comments'),
    ]).toEqual(['false', 'false', 'false', '', 'false']);
    expect(api.LMSGetLastError()).toBe('201');
  });
});

describe('the list of calls', () => {
  it('has every call as it was made, with its result and error', () => {
    const { api, calls } = launch();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.core.score.raw', 85);
    api.LMSGetValue('cmi.nonsense');
    api.LMSGetErrorString('401');
    api.LMSCommit(undefined);
    expect(calls.map((call) => [call.call, call.arguments, call.result, call.error])).toEqual([
      ['LMSInitialize', [''], 'true', '0'],
      ['LMSSetValue', ['cmi.core.score.raw', 85], 'true', '0'],
      ['LMSGetValue', ['cmi.nonsense'], '', '401'],
      ['LMSGetErrorString', ['401'], 'Not implemented error', '401'],
      ['LMSCommit', ['[object Undefined]'], 'false', '201'],
    ]);
  });
});
