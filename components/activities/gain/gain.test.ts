import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, respond } from '../../../core/learner-state.ts';
import type { LearnerState } from '../../../core/learner-state.ts';
import { merge } from '../../../core/merge.ts';
import { ownUnit } from '../../../core/own-unit.ts';
import { activitiesOf } from '../../../core/programme.ts';
import { objectivesOf, progressOf } from '../../../core/progress.ts';
import { packState, unpackState } from '../../../core/suspend-data.ts';
import { readLesson } from '../../../reader/testing.ts';
import { bankUnit, sixPoints } from '../../../tests/fixtures/bank.ts';
import { reachableState } from '../../../tests/fixtures/states.ts';
import { types } from '../../../tests/fixtures/units.ts';
import { gain } from './gain.ts';

const unit = bankUnit();
const state = reachableState(unit);
const dealtBy = (chance: number, before: LearnerState = emptyState): LearnerState => gain.deal!(unit, before, chance);
const idsFor = (of: LearnerState, from = unit): string[] =>
  activitiesOf(ownUnit(from, of, Object.values(types))).map(({ id }) => id);
const right = { answered: true, percent: 100 } as const;
const answerAll = (of: LearnerState, ids: readonly string[]): LearnerState =>
  ids.filter((id) => id !== 'gain').reduce((before, id) => respond(before, id, ['stairs', 'door'], right), of);

describe('gain', () => {
  it('tells its writer in which line there is more than a prompt', () => {
    const { reading } = readLesson(':::gain{#gained}\nWhat changed.\n\n> More.\n\n- And more.\n:::');
    const [issue] = reading.issues.filter(({ what }) => what === 'A gain holds its prompt alone.');
    expect(issue?.where.line).toBe(9);
  });

  it('deals once', () => {
    const first = dealtBy(7);
    expect(first.records.get('gain')?.response).toBeGreaterThan(0);
    expect(dealtBy(8, first)).toBe(first);
  });

  it('asks the same points before and after', () => {
    fc.assert(
      fc.property(fc.nat(2000), (chance) => {
        const ids = idsFor(dealtBy(chance));
        const before = ids.filter((id) => id.startsWith('before-')).map((id) => id.slice('before-'.length));
        expect(before).toHaveLength(3);
        expect(ids).toEqual([...before.map((id) => `before-${id}`), ...before.map((id) => `after-${id}`), 'gain']);
      }),
    );
  });

  it('counts what was drawn, and nothing else', () => {
    const dealt = { ...dealtBy(7), visited: new Set(['first', 'last']) };
    const own = ownUnit(unit, dealt, Object.values(types));
    const done = answerAll(
      dealt,
      idsFor(dealt).filter((id) => id.startsWith('after-')),
    );
    expect(progressOf(own, dealt)).toMatchObject({ completed: false, score: 0, measure: 2 / 5 });
    expect(progressOf(own, done)).toEqual({ completed: true, score: 100, passed: true, measure: 1 });
    expect(objectivesOf(own, done)).toMatchObject([
      { id: 'law', completed: true, score: 100 },
      { id: 'state', completed: true, score: 100 },
    ]);
  });

  it('deals the same again from what an LMS or a device has kept', () => {
    fc.assert(
      fc.property(state, fc.nat(2000), (before, chance) => {
        const dealt = dealtBy(chance, before);
        const again = unpackState(packState(dealt, unit, types), unit, types);
        expect(idsFor(again)).toEqual(idsFor(dealt));
        expect(gain.deal!(unit, again, chance + 1)).toEqual(again);
      }),
    );
  });

  it('comes to the same on two devices that were dealt differently, and keeps every answer', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(63), fc.nat(63), (one, other, some, others) => {
        const act = (chance: number, chosen: number): LearnerState => {
          const dealt = dealtBy(chance);
          return answerAll(
            dealt,
            idsFor(dealt).filter((_, index) => (chosen >> index) & 1),
          );
        };
        const [a, b] = [act(one, some), act(other, others)];
        const [ab, ba] = [merge(a, b), merge(b, a)];
        expect(ab).toEqual(ba);
        const ids = idsFor(ab);
        expect(ids).toEqual(idsFor(ba));
        for (const id of [...a.records.keys(), ...b.records.keys()]) expect(ids).toContain(id);
        expect(merge(ab, a)).toEqual(ab);
      }),
    );
  });

  it('keeps what an update finds drawn, and replaces what it retires', () => {
    const updated = bankUnit([...sixPoints.filter((point) => point !== 'a:law'), 'g:law', 'h:state'], ['a:law']);
    fc.assert(
      fc.property(fc.nat(2000), (chance) => {
        const dealt = dealtBy(chance);
        const before = idsFor(dealt);
        const after = idsFor(unpackState(packState(dealt, unit, types), updated, types), updated);
        expect(after).toHaveLength(before.length);
        expect(after).toEqual(expect.arrayContaining(before.filter((id) => !id.endsWith('-a'))));
        expect(after).not.toContain('after-g');
      }),
    );
  });

  it('takes few characters of suspend data', () => {
    expect(packState(dealtBy(1e12), unit, types).length - packState(emptyState, unit, types).length).toBeLessThan(12);
  });
});
