import { describe, expect, it } from 'vitest';
import { dayProblems, sessionsIn } from './day-plan.ts';

const notes = `# Day 1: Welcome

## Session 1: Welcome (80 minutes)

1. Pairs talk for 5 minutes, about a good day in 2024, and
   nobody must (30).
2. Rules on the wall (35). Can be cut. Then air (15).

Expected: a wall (and no more than 10 rules).

- Not a step (99)

## Session 2: Maps (60 minutes)

1. Draw (40).

## Plan B

1. No step of a session (20).
`;

describe('the notes of a day', () => {
  it('have sessions, with what their steps take', () => {
    expect(sessionsIn(notes)).toEqual([
      { title: 'Welcome', minutes: 80, line: 3, planned: 80, steps: 2 },
      { title: 'Maps', minutes: 60, line: 13, planned: 40, steps: 1 },
    ]);
  });

  it('are told when steps do not fill a session', () => {
    const told = dayProblems(sessionsIn(notes), ['Welcome', 'Maps']);
    expect(told.map(({ line, problem }) => [line, problem.what])).toEqual([
      [13, '"Maps" has 60 minutes, but its steps take 40.'],
    ]);
  });

  it('are told when the plan names other sessions', () => {
    const told = dayProblems(sessionsIn(notes.replace('(40)', '(60)')), ['Welcome', 'Mapping']);
    expect(told.map(({ problem }) => problem.what)).toEqual([
      'module.yaml names a session "Mapping", and these notes have none.',
    ]);
  });

  it('may be written otherwise, without sessions and minutes', () => {
    expect(dayProblems(sessionsIn('# Day 1\n\nTalk.\n'), ['Welcome'])).toEqual([]);
  });
});
