import { describe, expect, it } from 'vitest';

import type { Scorm12Manifest } from '../manifest.ts';
import { launchElements } from './launch.ts';
import { tellScorm12 } from './words.ts';

const manifest: Scorm12Manifest = {
  standard: 'scorm12',
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
    expect(tellScorm12(state).progress).toBe(says);
  });

  it('is told in full by the inspector', () => {
    expect(tellScorm12({}).summary).toMatchInlineSnapshot(`"Nothing is stored yet."`);
    expect(tellScorm12(completed).summary).toMatchInlineSnapshot(
      `"Status: completed. Score: 85 of 100. Place: lesson 3. One answer recorded. Suspend data: 1,143 of 4,096 characters. Time in all: 01:05:00. Left with exit “suspend”."`,
    );
  });

  it('lists the answers by the names of the questions', () => {
    expect(tellScorm12(completed).lists).toEqual([{ title: 'Answers', lines: ['q0: Answer: a. Result: correct.'] }]);
  });
});
