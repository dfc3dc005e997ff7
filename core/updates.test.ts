import { describe, expect, it } from 'vitest';
import { activity, exits, smallUnit, types } from '../tests/fixtures/units.ts';
import { emptyState, respond, results, visit } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import { merge } from './merge.ts';
import { progressOf, reach } from './progress.ts';
import type { Unit } from './programme.ts';
import { packState, unpackState } from './suspend-data.ts';
import { newsOf } from './updates.ts';

const unit = smallUnit();
const kept = (state: LearnerState, from: Unit, to: Unit): LearnerState =>
  unpackState(packState(reach(from, state), from, types), to, types);

/** The unit with a new lesson, a new question in an old lesson, and a question that means something else. */
const updated: Unit = {
  ...unit,
  version: '1.1.0',
  changes: [{ activity: 'treaty', version: '1.1.0' }],
  slots: {
    lessons: [...unit.slots.lessons, 'fourth'],
    activities: [...unit.slots.activities, 'late', 'later'],
  },
  lessons: [
    ...unit.lessons.map((lesson, index) => ({
      ...lesson,
      blocks: [
        ...lesson.blocks,
        ...(index === 0
          ? [{ kind: 'activity' as const, activity: activity({ id: 'late', type: 'choice', question: exits }) }]
          : []),
      ],
    })),
    {
      ...unit.lessons[0]!,
      id: 'fourth',
      blocks: [{ kind: 'activity', activity: activity({ id: 'later', type: 'choice', question: exits }) }],
    },
  ],
};

const right = { answered: true, percent: 100 } as const;
const visited = ['first', 'second', 'third', results].reduce(visit, emptyState);
const completed = ['exits', 'articles', 'meeting'].reduce(
  (state, id) => respond(state, id, [], right),
  respond(visited, 'treaty', ['adopt', 'sign', 'ratify', 'report'], right),
);

describe('an update of a unit', () => {
  it('leaves a completed unit completed and passed, and its score as it was', () => {
    expect(progressOf(unit, completed)).toMatchObject({ completed: true, score: 100, passed: true });
    expect(progressOf(updated, kept(completed, unit, updated))).toEqual({
      completed: true,
      score: 100,
      passed: true,
      measure: 1,
    });
  });

  it('keeps what was reached through many sessions and packages', () => {
    const later = kept(kept(completed, unit, updated), updated, { ...updated, version: '1.2.0', passMark: 100 });
    expect(progressOf(updated, later)).toMatchObject({ completed: true, score: 100, passed: true });
  });

  it('never lowers the score of a unit under way', () => {
    const half = respond(visited, 'treaty', ['adopt', 'sign', 'ratify', 'report'], right);
    expect(progressOf(updated, kept(half, unit, updated)).score).toBe(progressOf(unit, half).score);
  });

  it('is told with numbers, and once', () => {
    const state = kept(completed, unit, updated);
    expect(newsOf(updated, state)).toEqual({ lessons: 1, questions: 1, changed: 1 });
    expect(newsOf(updated, kept(state, updated, updated))).toBeUndefined();
    expect(newsOf(updated, merge(state, kept(state, updated, updated)))).toBeUndefined();
  });

  it('is no news to who is here for the first time, or never answered what changed', () => {
    expect(newsOf(updated, emptyState)).toBeUndefined();
    expect(newsOf(updated, kept(visited, unit, updated))).toMatchObject({ changed: 0 });
    const reworded = { ...unit, version: '1.0.1' };
    expect(newsOf(reworded, kept(completed, unit, reworded))).toBeUndefined();
  });

  it('marks an answer to a changed question until it is answered again', () => {
    const state = kept(completed, unit, updated);
    expect(state.records.get('treaty')).toMatchObject({ isOutdated: true, done: true, best: 100 });
    expect(state.records.get('treaty')?.response).toEqual(['adopt', 'sign', 'ratify', 'report']);
    const again = kept(state, updated, updated);
    expect(again.records.get('treaty')?.isOutdated).toBe(true);
    const answered = respond(again, 'treaty', ['sign', 'adopt', 'ratify', 'report'], { answered: true, percent: 50 });
    expect(answered.records.get('treaty')?.isOutdated).toBeUndefined();
    expect(kept(answered, updated, updated).records.get('treaty')).toMatchObject({ best: 100, attempts: 2 });
    expect(kept(answered, updated, updated).records.get('treaty')?.isOutdated).toBeUndefined();
    expect(merge(again, answered).records.get('treaty')?.isOutdated).toBeUndefined();
  });

  it('keeps the version of a newer package when an older one comes back', () => {
    const state = kept(kept(completed, unit, updated), updated, unit);
    expect(newsOf(updated, kept(state, unit, updated))?.changed ?? 0).toBe(0);
  });
});
