import { describe, expect, it } from 'vitest';

import { parseAttemptRecord } from './attempt-record.ts';
import { progressInWords, stateInWords } from './attempt-words.ts';
import { launchElements } from './launch.ts';
import type { Manifest } from './manifest.ts';
import { readStageMessage } from './stage-message.ts';
import { changes, parseState, storedPart } from './state.ts';

const manifest: Manifest = {
  title: 'Sample',
  organization: 'org',
  item: 'item',
  launchPath: 'index.html',
  launchQuery: '',
  scoCount: 1,
  launchData: 'lang=bn',
  masteryScore: '80',
  maxTimeAllowed: '',
  timeLimitAction: '',
};

const suspended = {
  'cmi.core.exit': 'suspend',
  'cmi.core.lesson_location': 'lesson 3',
  'cmi.core.lesson_status': 'incomplete',
  'cmi.core.session_time': '00:05:00',
  'cmi.core.total_time': '01:05:00',
};

describe('what a SCO is given at launch', () => {
  it('is a fresh start for a learner who was never there', () => {
    expect(launchElements('a', 'normal', {}, manifest)).toMatchObject({
      'cmi.core.student_id': 'learner-a',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.credit': 'credit',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.total_time': '00:00:00',
      'cmi.launch_data': 'lang=bn',
      'cmi.student_data.mastery_score': '80',
    });
  });

  it('is everything that was stored, but for what only the LMS reads', () => {
    const given = launchElements('b', 'normal', suspended, manifest);
    expect(given).toMatchObject({
      'cmi.core.entry': 'resume',
      'cmi.core.lesson_location': 'lesson 3',
      'cmi.core.total_time': '01:05:00',
    });
    expect(given).not.toHaveProperty(['cmi.core.exit']);
    expect(given).not.toHaveProperty(['cmi.core.session_time']);
  });

  it('has an empty entry when the learner left without suspending', () => {
    expect(launchElements('a', 'normal', { ...suspended, 'cmi.core.exit': '' }, manifest)['cmi.core.entry']).toBe('');
  });

  it.each(['review', 'browse'] as const)('counts for nothing in %s mode', (mode) => {
    expect(launchElements('a', mode, suspended, manifest)).toMatchObject({
      'cmi.core.credit': 'no-credit',
      'cmi.core.lesson_mode': mode,
    });
  });
});

describe('the stored state', () => {
  it('keeps what the SCO writes, and nothing that is worked out anew', () => {
    const rendered = {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.student_name': 'A, Learner',
      'cmi.core.entry': '',
      'cmi.interactions': {},
    };
    expect(storedPart(rendered)).toEqual({ 'cmi.core.lesson_status': 'passed' });
  });

  it('sends on what changed, and an empty exit always', () => {
    const before = { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'x' };
    const after = {
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': '',
      'cmi.comments': '',
      'cmi.core.exit': '',
    };
    expect(changes(before, after)).toEqual({ 'cmi.suspend_data': '', 'cmi.core.exit': '' });
  });

  it.each([
    { given: null, because: 'it is nothing' },
    { given: [], because: 'it is a list' },
    { given: { 'cmi.core.student_id': 'x' }, because: 'an element does not belong to an attempt' },
    { given: { 'cmi.interactions.x.id': 'x' }, because: 'an index is no number' },
    { given: { 'cmi.suspend_data': 'x'.repeat(4097) }, because: 'a value is too long' },
    { given: { 'cmi.suspend_data': 7 }, because: 'a value is no text' },
  ])('is refused from a request when $because', ({ given }) => {
    expect(parseState(given)).toBeUndefined();
  });
});

describe('a record from a stage', () => {
  const call = { number: 0, at: 1, call: 'LMSCommit', arguments: [''], result: 'true', error: '0' };

  it('may hold elements and calls', () => {
    const record = { launch: 1, elements: { 'cmi.comments': 'x' }, calls: [call] };
    expect(parseAttemptRecord(JSON.stringify(record))).toEqual(record);
  });

  it.each([
    { body: '{', because: 'it is no JSON' },
    { body: '7', because: 'it is no object' },
    { body: '{}', because: 'the launch is missing' },
    { body: JSON.stringify({ launch: 1, calls: [{ ...call, call: 'eval' }] }), because: 'a call is none of the API' },
    { body: JSON.stringify({ launch: 1, calls: [{ ...call, number: -1 }] }), because: 'a call has no place' },
    {
      body: JSON.stringify({ launch: 1, calls: [{ ...call, arguments: [{}] }] }),
      because: 'an argument is no plain value',
    },
    {
      body: JSON.stringify({ launch: 1, calls: [{ ...call, result: 'x'.repeat(9000) }] }),
      because: 'a result is endless',
    },
  ])('is refused when $because', ({ body }) => {
    expect(parseAttemptRecord(body)).toBeUndefined();
  });

  it.each([
    { about: 'call', call: { ...call, error: 'x' } },
    { about: 'trouble' },
    { about: 'eval' },
    'stored',
    undefined,
  ])('and a message from it may be anything, but only known shapes are read: %o', (message) => {
    expect(readStageMessage(message)).toBeUndefined();
  });
});

describe('an attempt in words', () => {
  const completed = {
    ...suspended,
    'cmi.core.lesson_status': 'completed',
    'cmi.core.score.raw': '85',
    'cmi.core.score.max': '100',
    'cmi.interactions.0.id': 'q0',
    'cmi.interactions.0.student_response': 'a',
    'cmi.interactions.0.result': 'correct',
    'cmi.interactions.1.id': 'q1',
    'cmi.interactions.1.student_response': '',
    'cmi.suspend_data': 'x'.repeat(1143),
  };

  it.each([
    { state: {}, says: 'Not started' },
    { state: suspended, says: 'In progress' },
    { state: { ...suspended, 'cmi.core.score.raw': '40' }, says: 'In progress, score 40' },
    { state: completed, says: 'Completed, score 85' },
    { state: { 'cmi.core.lesson_status': 'passed' }, says: 'Passed' },
    { state: { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '0' }, says: 'Failed, score 0' },
  ])('is short on the first page: $says', ({ state, says }) => {
    expect(progressInWords(state)).toBe(says);
  });

  it('is told in full by the inspector', () => {
    expect(stateInWords({})).toMatchInlineSnapshot(`"Nothing is stored yet."`);
    expect(stateInWords(completed)).toMatchInlineSnapshot(
      `"Status: completed. Score: 85 of 100. Place: lesson 3. One answer recorded. Suspend data: 1,143 of 4,096 characters. Time in all: 01:05:00. Left with exit “suspend”."`,
    );
  });
});
