import { describe, expect, it } from 'vitest';

import { tellScorm2004 } from './words.ts';

const state = {
  'cmi.completion_status': 'completed',
  'cmi.exit': 'suspend',
  'cmi.interactions.0.description': '{lang=en}Who holds the passport?',
  'cmi.interactions.0.id': 'passport-held',
  'cmi.interactions.0.learner_response': 'a[,]b',
  'cmi.interactions.0.result': 'correct',
  'cmi.interactions.1.id': 'open-one',
  'cmi.location': 'lesson 3',
  'cmi.objectives.0.completion_status': 'completed',
  'cmi.objectives.0.id': 'know',
  'cmi.objectives.0.score.raw': '85',
  'cmi.objectives.0.success_status': 'passed',
  'cmi.objectives.1.id': 'later',
  'cmi.progress_measure': '1',
  'cmi.score.max': '100',
  'cmi.score.raw': '85',
  'cmi.score.scaled': '0.85',
  'cmi.success_status': 'passed',
  'cmi.suspend_data': 'x'.repeat(1143),
  'cmi.total_time': 'PT5M',
};

describe('a SCORM 2004 attempt in words', () => {
  it.each([
    { state: {}, says: 'Not started' },
    { state: { 'cmi.completion_status': 'incomplete' }, says: 'In progress' },
    { state: { 'cmi.completion_status': 'incomplete', 'cmi.score.raw': '40' }, says: 'In progress, score 40' },
    { state: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' }, says: 'Completed, failed' },
    { state, says: 'Completed, passed, score 85' },
  ])('is short on the first page: $says', ({ state, says }) => {
    expect(tellScorm2004(state, 1).progress).toBe(says);
  });

  it('is told in full by the inspector', () => {
    expect(tellScorm2004({}, 1).summary).toMatchInlineSnapshot(`"Nothing is stored yet."`);
    expect(tellScorm2004(state, 2).summary).toMatchInlineSnapshot(
      `"Attempt 2. Completion: completed. Success: passed. Score: 85 of 100. Scaled score: 0.85. Progress measure: 1. Place: lesson 3. One answer recorded. Suspend data: 1,143 of 64,000 characters. Time in all: PT5M. Left with exit “suspend”."`,
    );
  });

  it('lists objectives, and answers with the text of the question', () => {
    expect(tellScorm2004(state, 1).lists).toMatchInlineSnapshot(`
      [
        {
          "lines": [
            "know: completed, passed, score 85.",
            "later: not begun.",
          ],
          "title": "Objectives",
        },
        {
          "lines": [
            "passport-held: Who holds the passport? Answer: a, b. Result: correct.",
          ],
          "title": "Answers",
        },
      ]
    `);
  });
});
