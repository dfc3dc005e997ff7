import { describe, expect, it } from 'vitest';

import { parseAttemptRecord } from './attempt-record.ts';
import { scorm12Model } from './scorm12/data-model.ts';
import { scorm2004Model } from './scorm2004/data-model.ts';
import { readStageMessage } from './stage-message.ts';
import { changes, parseState, recordsIn, storedPart } from './state.ts';

describe('the stored state', () => {
  it('keeps what the SCO writes, and nothing that is worked out anew', () => {
    const rendered = {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.student_name': 'A, Learner',
      'cmi.core.entry': '',
      'cmi.interactions': {},
    };
    expect(storedPart(rendered, scorm12Model)).toEqual({ 'cmi.core.lesson_status': 'passed' });
  });

  it('sends on what changed, and an empty exit always', () => {
    const before = { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'x' };
    const after = {
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': '',
      'cmi.comments': '',
      'cmi.core.exit': '',
    };
    expect(changes(before, after, scorm12Model)).toEqual({ 'cmi.suspend_data': '', 'cmi.core.exit': '' });
  });

  it('leaves out what SCORM 2004 takes for granted, until it was set otherwise', () => {
    const after = { 'cmi.success_status': 'unknown', 'cmi.objectives.0.completion_status': 'unknown', 'cmi.exit': '' };
    expect(changes({}, after, scorm2004Model)).toEqual({ 'cmi.exit': '' });
    expect(changes({ 'cmi.success_status': 'passed' }, after, scorm2004Model)).toEqual({
      'cmi.success_status': 'unknown',
      'cmi.exit': '',
    });
  });

  it('may be longer in SCORM 2004, and has other elements', () => {
    const long = { 'cmi.suspend_data': 'x'.repeat(64_000), 'cmi.completion_status': 'completed' };
    expect(parseState(long, scorm2004Model)).toEqual(long);
    expect(parseState({ 'cmi.core.lesson_status': 'completed' }, scorm2004Model)).toBeUndefined();
    expect(parseState({ 'cmi.suspend_data': 'x'.repeat(64_001) }, scorm2004Model)).toBeUndefined();
  });

  it('has its records in their order', () => {
    const state = { 'cmi.interactions.10.id': 'k', 'cmi.interactions.2.id': 'c', 'cmi.interactions.2.score.raw': '1' };
    expect(recordsIn(state, 'cmi.interactions')).toEqual([{ id: 'c', 'score.raw': '1' }, { id: 'k' }]);
  });

  it.each([
    { given: null, because: 'it is nothing' },
    { given: [], because: 'it is a list' },
    { given: { 'cmi.core.student_id': 'x' }, because: 'an element does not belong to an attempt' },
    { given: { 'cmi.interactions.x.id': 'x' }, because: 'an index is no number' },
    { given: { 'cmi.suspend_data': 'x'.repeat(4097) }, because: 'a value is too long' },
    { given: { 'cmi.suspend_data': 7 }, because: 'a value is no text' },
  ])('is refused from a request when $because', ({ given }) => {
    expect(parseState(given, scorm12Model)).toBeUndefined();
  });
});

describe('a record from a stage', () => {
  const call = { number: 0, at: 1, call: 'LMSCommit', arguments: [''], result: 'true', error: '0' };

  it('may hold elements and calls', () => {
    const record = { launch: 1, elements: { 'cmi.comments': 'x' }, calls: [call] };
    expect(parseAttemptRecord(JSON.stringify(record), scorm12Model)).toEqual(record);
  });

  it.each([
    { body: '{', because: 'it is no JSON' },
    { body: '7', because: 'it is no object' },
    { body: '{}', because: 'the launch is missing' },
    {
      body: JSON.stringify({ launch: 1, calls: [{ ...call, call: 'POST statements' }] }),
      because: 'only the LMS sees those',
    },
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
    expect(parseAttemptRecord(body, scorm12Model)).toBeUndefined();
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
