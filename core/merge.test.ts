import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableState } from '../tests/fixtures/states.ts';
import { smallUnit } from '../tests/fixtures/units.ts';
import { emptyState } from './learner-state.ts';
import { merge } from './merge.ts';
import { progressOf } from './progress.ts';

const unit = smallUnit();
const state = reachableState(unit);

describe('merge', () => {
  it('does not care which copy comes first', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('does not care in which order copies meet', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('changes nothing when a copy meets itself, or an empty one', () => {
    fc.assert(
      fc.property(state, (a) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, emptyState)).toEqual(a);
      }),
    );
  });

  it('lowers nothing', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const merged = merge(a, b);
        const [before, after] = [progressOf(unit, a), progressOf(unit, merged)];
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.measure).toBeGreaterThanOrEqual(before.measure);
        expect(merged.seconds).toBeGreaterThanOrEqual(a.seconds);
        for (const id of a.visited) expect(merged.visited).toContain(id);
      }),
    );
  });

  it('keeps the newest answer and the best score', () => {
    const older = { response: ['stairs', 'ladder'], done: true, best: 100, attempts: 1, counter: 3 };
    const newer = { response: ['lift'], done: true, best: 0, attempts: 2, counter: 5 };
    const merged = merge(
      { ...emptyState, records: new Map([['exits', older]]) },
      { ...emptyState, records: new Map([['exits', newer]]) },
    );
    expect(merged.records.get('exits')).toEqual({ ...newer, best: 100 });
  });
});
