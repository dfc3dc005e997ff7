import { describe, expect, it } from 'vitest';
import { smallUnit } from '../tests/fixtures/units.ts';
import { emptyState, respond, visit } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import { percentOf } from './marking.ts';
import { openActivities, progressOf } from './progress.ts';

const unit = smallUnit();
const answer = (state: LearnerState, id: string, percent: number): LearnerState =>
  respond(state, id, [], { answered: true, percent });

const visited = ['first', 'second', 'third'].reduce(visit, emptyState);
const answered = ['exits', 'articles', 'treaty', 'meeting'].reduce((state, id) => answer(state, id, 100), visited);

describe('progress', () => {
  it('begins at nothing', () => {
    expect(progressOf(unit, emptyState)).toEqual({ completed: false, score: 0, passed: undefined, measure: 0 });
  });

  it('is complete when every lesson was opened and everything with points answered', () => {
    expect(progressOf(unit, visited).completed).toBe(false);
    expect(progressOf(unit, answered)).toEqual({ completed: true, score: 100, passed: true, measure: 1 });
  });

  it('is complete without practice and reflections', () => {
    expect(answered.records.has('practice')).toBe(false);
    expect(answered.records.has('my-case')).toBe(false);
  });

  it('weighs scores by their points', () => {
    const state = answer(answer(visited, 'articles', 100), 'exits', 50);
    expect(progressOf(unit, state).score).toBe(50);
  });

  it('passes only a completed unit', () => {
    expect(progressOf(unit, answer(visited, 'articles', 100)).passed).toBeUndefined();
  });

  it('gives 100 to a completed unit that has no points', () => {
    const talk = { ...unit, lessons: unit.lessons.slice(2) };
    expect(progressOf(talk, visited).score).toBe(100);
    expect(progressOf(talk, emptyState).score).toBe(0);
  });

  it('names what is still to answer in a lesson', () => {
    const open = openActivities(unit.lessons[0]!, answer(visited, 'exits', 0));
    expect(open.map(({ id }) => id)).toEqual(['articles']);
  });
});

describe('a share in per cent', () => {
  it.each([
    { share: 1, percent: 100, because: 'all is right' },
    { share: 0.999, percent: 99, because: '100 is kept for all right' },
    { share: 0.001, percent: 1, because: '0 is kept for all wrong' },
    { share: 0.845, percent: 85, because: 'it is rounded' },
    { share: 0, percent: 0, because: 'all is wrong' },
    { share: NaN, percent: 0, because: 'nothing could be earned' },
  ])('is $percent when $because', ({ share, percent }) => {
    expect(percentOf(share)).toBe(percent);
  });
});
