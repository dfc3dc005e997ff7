import { describe, expect, it } from 'vitest';
import { html, smallUnit } from '../tests/fixtures/units.ts';
import { emptyState, respond, visit } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import { percentOf } from './marking.ts';
import type { Outcome, Unit } from './programme.ts';
import { objectivesOf, openActivities, progressOf } from './progress.ts';

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

  it('gives 100 to a completed unit that has no points, but neither passes nor fails it', () => {
    const talk = { ...unit, lessons: unit.lessons.slice(2) };
    expect(progressOf(talk, visited)).toMatchObject({ completed: true, score: 100, passed: undefined });
    expect(progressOf(talk, emptyState).score).toBe(0);
  });

  it('names what is still to answer in a lesson', () => {
    const open = openActivities(unit.lessons[0]!, answer(visited, 'exits', 0));
    expect(open.map(({ id }) => id)).toEqual(['articles']);
  });
});

describe('objectives', () => {
  const outcome = (id: string): Outcome => ({ id, text: html(id), serves: ['G1'] });
  const belongs: Readonly<Record<string, string>> = {
    exits: 'leave',
    articles: 'cite',
    treaty: 'cite',
    practice: 'try',
  };
  const assessed: Unit = {
    ...unit,
    outcomes: ['cite', 'leave', 'try', 'none'].map(outcome),
    lessons: unit.lessons.map((lesson) => ({
      ...lesson,
      blocks: lesson.blocks.map((block) => {
        const to = block.kind === 'activity' ? belongs[block.activity.id] : undefined;
        return block.kind === 'activity' && to !== undefined
          ? { ...block, activity: { ...block.activity, outcome: to } }
          : block;
      }),
    })),
  };

  it('are the outcomes that activities with points belong to, in the order of the unit', () => {
    expect(objectivesOf(assessed, emptyState)).toEqual([
      { id: 'cite', completed: false, passed: undefined, score: 0 },
      { id: 'leave', completed: false, passed: undefined, score: 0 },
    ]);
    expect(objectivesOf(unit, answered)).toEqual([]);
  });

  it('weigh scores by their points, and pass only once all is answered', () => {
    const half = answer(answer(emptyState, 'articles', 100), 'exits', 50);
    expect(objectivesOf(assessed, half)).toEqual([
      { id: 'cite', completed: false, passed: undefined, score: 67 },
      { id: 'leave', completed: true, passed: false, score: 50 },
    ]);
    expect(objectivesOf(assessed, answer(half, 'treaty', 10))[0]).toEqual({
      id: 'cite',
      completed: true,
      passed: true,
      score: 70,
    });
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
