import { Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';

import type { ApiCall } from '../api-call.ts';
import type { LaunchMode } from '../launch-mode.ts';
import type { Scorm2004Manifest } from '../manifest.ts';
import { changes } from '../state.ts';
import type { State } from '../state.ts';
import { scorm2004Model } from './data-model.ts';
import { isNewAttempt, launchElements } from './launch.ts';
import { loadAttempt, runtimeSettings } from './runtime.ts';
import { strictApi } from './strict-api.ts';
import type { Scorm2004Api } from './strict-api.ts';

interface Session {
  readonly api: Scorm2004Api;
  readonly calls: ApiCall[];
  /** What the LMS has; a later session begins with it. */
  readonly stored: State;
  /** Whether the LMS can store. */
  isReachable: boolean;
}

const plain: Scorm2004Manifest = {
  standard: 'scorm2004-4th',
  title: '',
  organization: '',
  item: '',
  launchPath: '',
  launchQuery: '',
  scoCount: 1,
  launchData: 'lang=bn',
  maxTimeAllowed: '',
  timeLimitAction: '',
  completionThreshold: '',
  passingScore: '',
  objectives: [],
};

/** Launches the API as the stage does, with a store in memory. */
function launch(before: State = {}, manifest: Partial<Scorm2004Manifest> = {}, mode: LaunchMode = 'normal'): Session {
  const calls: ApiCall[] = [];
  const handed = isNewAttempt(before, mode) ? {} : before;
  const stored: Record<string, string> = { ...handed };
  const runtime = new Scorm2004API(
    runtimeSettings((state) => {
      if (session.isReachable) Object.assign(stored, changes(stored, state, scorm2004Model));
      return session.isReachable;
    }),
  );
  const all = { ...plain, ...manifest };
  loadAttempt(runtime, launchElements('a', mode, handed, all));
  const note = (call: ApiCall): void => void calls.push(call);
  const session: Session = {
    api: strictApi(runtime, all.standard, () => 1000, note),
    calls,
    stored,
    isReachable: true,
  };
  return session;
}

/** A session that has begun. */
function begun(...given: Parameters<typeof launch>): Session {
  const session = launch(...given);
  expect(session.api.Initialize('')).toBe('true');
  return session;
}

/** Sets elements, and must be allowed to. */
function set(api: Scorm2004Api, elements: Readonly<Record<string, string>>): void {
  for (const [element, value] of Object.entries(elements))
    expect([element, api.SetValue(element, value), api.GetLastError()]).toEqual([element, 'true', '0']);
}

const work = {
  'cmi.location': 'lesson 3',
  'cmi.suspend_data': 'answers:1',
  'cmi.completion_status': 'completed',
  'cmi.success_status': 'passed',
  'cmi.progress_measure': '0.5',
  'cmi.score.scaled': '0.85',
  'cmi.score.raw': '85',
  'cmi.objectives.0.id': 'know',
  'cmi.objectives.0.score.scaled': '0.5',
  'cmi.interactions.0.id': 'q0',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.timestamp': '2026-11-27T10:00:00',
  'cmi.interactions.0.correct_responses.0.pattern': 'a[,]c',
  'cmi.interactions.0.learner_response': 'a',
  'cmi.interactions.0.result': '0.5',
  'cmi.interactions.0.description': '{lang=bn}কোনটি?',
};

describe('the SCORM 2004 API at launch', () => {
  it('gives everything back that was suspended', () => {
    const first = begun();
    set(first.api, { ...work, 'cmi.session_time': 'PT10M30.5S', 'cmi.exit': 'suspend' });
    expect(first.api.Terminate('')).toBe('true');

    const { api } = begun(first.stored);
    expect(api.GetValue('cmi.entry')).toBe('resume');
    for (const [element, value] of Object.entries(work))
      expect([element, api.GetValue(element)]).toEqual([element, value]);
    expect(api.GetValue('cmi.total_time')).toBe('PT10M30.5S');
    expect(api.GetValue('cmi.interactions._count')).toBe('1');
  });

  it.each(['normal', '', 'time-out', 'logout'])('gives nothing back after exit "%s": the attempt has ended', (exit) => {
    const first = begun();
    set(first.api, { ...work, 'cmi.exit': exit });
    first.api.Terminate('');
    const { api } = begun(first.stored);
    expect(api.GetValue('cmi.entry')).toBe('ab-initio');
    expect([api.GetValue('cmi.suspend_data'), api.GetLastError()]).toEqual(['', '403']);
    expect(api.GetValue('cmi.interactions._count')).toBe('0');
  });

  it('gives everything back if the SCO asked to suspend all, as navigation', () => {
    const first = begun();
    set(first.api, { 'cmi.suspend_data': 'x', 'cmi.exit': 'normal', 'adl.nav.request': 'suspendAll' });
    first.api.Terminate('');
    const { api } = begun(first.stored);
    expect([api.GetValue('cmi.entry'), api.GetValue('cmi.suspend_data')]).toEqual(['resume', 'x']);
  });

  it('gives nothing back if the SCO went without a word about its exit', () => {
    const first = begun();
    set(first.api, { 'cmi.suspend_data': 'x' });
    first.api.Commit('');
    expect(begun(first.stored).api.GetValue('cmi.suspend_data')).toBe('');
  });

  it('shows a finished attempt in review, and begins none', () => {
    const first = begun();
    set(first.api, { ...work, 'cmi.exit': 'normal' });
    first.api.Terminate('');
    const { api } = begun(first.stored, {}, 'review');
    expect([api.GetValue('cmi.mode'), api.GetValue('cmi.credit'), api.GetValue('cmi.entry')]).toEqual([
      'review',
      'no-credit',
      '',
    ]);
    expect(api.GetValue('cmi.suspend_data')).toBe('answers:1');
  });

  it('adds up the time of all sessions, at Terminate', () => {
    const first = begun();
    set(first.api, { 'cmi.session_time': 'PT40M', 'cmi.exit': 'suspend' });
    first.api.Terminate('');
    const second = begun(first.stored);
    set(second.api, { 'cmi.session_time': 'PT30M', 'cmi.exit': 'suspend' });
    second.api.Terminate('');
    expect(second.stored['cmi.total_time']).toBe('PT1H10M');
  });

  it('knows who is there, and what the manifest says', () => {
    const { api } = begun({}, { completionThreshold: '0.8', passingScore: '0.7', objectives: ['one', 'two'] });
    const asked = ['learner_id', 'learner_name', 'mode', 'credit', 'launch_data', 'completion_threshold'];
    expect(asked.map((name) => api.GetValue(`cmi.${name}`))).toEqual([
      'learner-a',
      'A, Learner',
      'normal',
      'credit',
      'lang=bn',
      '0.8',
    ]);
    expect(api.GetValue('cmi.scaled_passing_score')).toBe('0.7');
    expect([api.GetValue('cmi.objectives._count'), api.GetValue('cmi.objectives.1.id')]).toEqual(['2', 'two']);
  });

  it('decides by what the manifest says, over what the SCO says (RTE 4.2.4, 4.2.22)', () => {
    const { api, stored } = begun({}, { completionThreshold: '0.8', passingScore: '0.7' });
    set(api, {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '0.5',
      'cmi.score.scaled': '0.6',
    });
    api.Terminate('');
    expect([stored['cmi.completion_status'], stored['cmi.success_status']]).toEqual(['incomplete', 'failed']);
  });

  it('begins although an earlier package left nonsense behind', () => {
    const { api } = begun({ 'cmi.completion_status': 'nonsense', 'cmi.location': 'kept', 'cmi.exit': 'suspend' });
    expect([api.GetValue('cmi.completion_status'), api.GetValue('cmi.location')]).toEqual(['unknown', 'kept']);
  });
});

describe('storing', () => {
  it('is not claimed when the LMS could not store', () => {
    const session = begun();
    session.isReachable = false;
    set(session.api, { 'cmi.suspend_data': 'x' });
    expect([session.api.Commit(''), session.api.GetLastError()]).toEqual(['false', '391']);
    expect([session.api.Terminate(''), session.api.GetLastError()]).toEqual(['false', '391']);
    session.isReachable = true;
    expect(session.api.Terminate('')).toBe('true');
    expect(session.stored['cmi.suspend_data']).toBe('x');
  });

  it('keeps what was set, and nothing that stands there by itself', () => {
    const { api, stored } = begun();
    set(api, { 'cmi.location': 'one' });
    api.Commit('');
    expect(stored).toEqual({ 'cmi.location': 'one', 'cmi.exit': '' });
  });
});

describe('what SCORM 2004 does not allow', () => {
  const wrong: [element: string, value: unknown, code: string][] = [
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.success_status', 'completed', '406'],
    ['cmi.exit', 'later', '406'],
    ['cmi.score.scaled', '1.5', '407'],
    ['cmi.score.scaled', '0.12345678', '406'],
    ['cmi.score.raw', '1e2', '406'],
    ['cmi.progress_measure', '2', '407'],
    ['cmi.session_time', '00:01:00', '406'],
    ['cmi.session_time', 'P1W', '406'],
    ['cmi.session_time', 'PT', '406'],
    ['cmi.session_time', 'PT1.234S', '406'],
    ['cmi.interactions.0.id', 'with a space', '406'],
    ['cmi.interactions.0.id', '', '406'],
    ['cmi.interactions.250.id', 'x', '351'],
    ['cmi.objectives.100.id', 'x', '351'],
    ['cmi.objectives.1.id', 'x', '351'],
    ['cmi.comments_from_learner.0.comment', 'x'.repeat(4001), '406'],
    ['cmi.interactions.0.type', 'choice', '408'],
    ['cmi.learner_id', 'x', '404'],
    ['cmi.interactions._count', '1', '404'],
    ['cmi.core.lesson_status', 'completed', '401'],
    ['cmi.location', undefined, '406'],
    ['cmi.location', {}, '406'],
    ['adl.nav.request', 'home', '406'],
    ['adl.data.0.store', 'x', '351'],
  ];
  it.each(wrong)('is refused: %s', (element, value, code) => {
    const { api } = begun();
    expect([api.SetValue(element, value), api.GetLastError()]).toEqual(['false', code]);
  });

  const answers: [type: string, answer: string, result: string][] = [
    ['true-false', 'true', 'true'],
    ['true-false', 't', 'false'],
    ['choice', 'passport_held[,]b', 'true'],
    ['choice', 'a b', 'false'],
    ['choice', 'a[,]a', 'false'],
    ['choice', 'a[,]', 'false'],
    ['matching', 'a[.]1[,]b[.]2', 'true'],
    ['matching', 'a.1', 'false'],
    ['sequencing', 'c[,]a[,]b', 'true'],
    ['sequencing', '', 'false'],
    ['numeric', '-3.5', 'true'],
    ['numeric', 'three', 'false'],
    ['likert', 'agree', 'true'],
    ['fill-in', 'Free words, as they come.', 'true'],
  ];
  it.each(answers)('and what it does: a %s answer of "%s" is %s', (type, answer, result) => {
    const { api } = begun();
    set(api, { 'cmi.interactions.0.id': 'q0', 'cmi.interactions.0.type': type });
    expect(api.SetValue('cmi.interactions.0.learner_response', answer)).toBe(result);
  });

  it('takes a range as the right number', () => {
    const { api } = begun();
    set(api, { 'cmi.interactions.0.id': 'q0', 'cmi.interactions.0.type': 'numeric' });
    expect(api.SetValue('cmi.interactions.0.correct_responses.0.pattern', '3')).toBe('false');
    expect(api.SetValue('cmi.interactions.0.correct_responses.0.pattern', '3[:]4')).toBe('true');
  });

  it.each(['2026-11-27T10:00:00Z', '2026-11-27 10:00', '1969', '2026-11-27T10:00:00.123Z'])(
    'refuses %s as a time',
    (time) => {
      const { api } = begun();
      set(api, { 'cmi.interactions.0.id': 'q0' });
      expect([api.SetValue('cmi.interactions.0.timestamp', time), api.GetLastError()]).toEqual(['false', '406']);
    },
  );

  it('refuses the same objective twice and leaves no trace of it', () => {
    const { api } = begun();
    set(api, { 'cmi.objectives.0.id': 'know' });
    expect([api.SetValue('cmi.objectives.1.id', 'know'), api.GetLastError()]).toEqual(['false', '351']);
    expect(api.GetValue('cmi.objectives._count')).toBe('1');
  });

  it('keeps the editions apart', () => {
    const third = begun({}, { standard: 'scorm2004-3rd' }).api;
    expect([third.SetValue('adl.nav.request', '{target=x}jump'), third.GetLastError()]).toEqual(['false', '406']);
    expect([third.GetValue('adl.data._count'), third.GetLastError()]).toEqual(['', '401']);
    expect(third.SetValue('adl.nav.request', 'exitAll')).toBe('true');
    expect(begun().api.SetValue('adl.nav.request', '{target=x}jump')).toBe('true');
  });
});

describe('the order of calls', () => {
  const everything = (api: Scorm2004Api): string[] => [
    api.GetValue('cmi.mode') + api.GetLastError(),
    api.SetValue('cmi.location', 'x') + api.GetLastError(),
    api.Commit('') + api.GetLastError(),
    api.Terminate('') + api.GetLastError(),
  ];

  it('refuses all but the first before Initialize', () => {
    expect(everything(launch().api)).toEqual(['122', 'false132', 'false142', 'false112']);
  });

  it('refuses everything after Terminate', () => {
    const { api } = begun();
    api.Terminate('');
    expect(everything(api)).toEqual(['123', 'false133', 'false143', 'false113']);
    expect([api.Initialize(''), api.GetLastError()]).toEqual(['false', '104']);
  });

  it('refuses a second Initialize and goes on', () => {
    const { api } = begun();
    expect([api.Initialize(''), api.GetLastError(), api.Commit('')]).toEqual(['false', '103', 'true']);
  });

  it('wants exactly the arguments of the standard', () => {
    const { api } = begun();
    const answers = [api.Commit(), api.Commit(null), api.Commit('', ''), api.GetValue(), api.SetValue('cmi.location')];
    expect(answers).toEqual(['false', 'false', 'false', '', 'false']);
    expect(api.GetLastError()).toBe('201');
  });

  it('forgets an old error with the next call that goes well', () => {
    const { api } = begun();
    api.GetValue('cmi.nonsense');
    expect([api.GetLastError(), api.GetValue('cmi.completion_status'), api.GetLastError()]).toEqual([
      '401',
      'unknown',
      '0',
    ]);
  });

  it('is told call by call', () => {
    const { api, calls } = launch();
    api.Initialize('');
    api.GetValue('cmi.suspend_data');
    api.SetValue('cmi.score.raw', 85);
    expect(calls.map(({ call, arguments: given, result, error }) => [call, given, result, error])).toEqual([
      ['Initialize', [''], 'true', '0'],
      ['GetValue', ['cmi.suspend_data'], '', '403'],
      ['SetValue', ['cmi.score.raw', 85], 'true', '0'],
    ]);
  });
});
