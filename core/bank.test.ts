import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankOf, sixPoints } from '../tests/fixtures/bank.ts';
import { dealOf, drawn, mostDeal, mostPoints, tally } from './bank.ts';
import type { Bank, Deal } from './bank.ts';
import type { ActivityRecord, LearnerState } from './learner-state.ts';

const bank = bankOf(sixPoints);
const places = bank.points.map(({ after }) => after);
const none: LearnerState['records'] = new Map();
const record: ActivityRecord = { done: true, best: 100, attempts: 1, counter: 1 };
const answered = (ids: readonly string[]): LearnerState['records'] => new Map(ids.map((id) => [id, record]));
const names = (from: Bank, deal: Deal, records = none, known = places): string[] =>
  drawn(from, deal, known, records).map(({ after }) => after);
const deals = fc.nat(5000).map((chance) => dealOf(places.length, chance));
const someAnswers = fc.subarray(bank.points.flatMap(({ before, after }) => [before, after])).map(answered);

describe('a draw from a bank', () => {
  it('is the same for the same deal, in the order of the bank', () => {
    fc.assert(
      fc.property(deals, (deal) => {
        const first = names(bank, deal);
        expect(names(bank, deal)).toEqual(first);
        expect(first).toEqual(places.filter((id) => first.includes(id)));
      }),
    );
  });

  it('has as many points as are to be drawn, and one of each outcome', () => {
    fc.assert(
      fc.property(deals, (deal) => {
        const points = drawn(bank, deal, places, none);
        expect(points).toHaveLength(3);
        expect(new Set(points.map(({ outcome }) => outcome))).toEqual(new Set(['law', 'state']));
      }),
    );
  });

  it('gives every point its chance', () => {
    const times = new Map(places.map((id) => [id, 0]));
    for (let chance = 0; chance < 1023; chance++) {
      for (const id of names(bank, dealOf(6, chance))) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // Three of six, one of each outcome at least: the two of the smaller outcome come up more often.
    for (const [id, count] of times) expect(count, id).toBeGreaterThan(350);
  });

  it('stays as it is while its questions are answered, in any order', () => {
    fc.assert(
      fc.property(deals, fc.nat(63), (deal, chosen) => {
        const points = drawn(bank, deal, places, none);
        const ids = points.flatMap(({ before, after }) => [before, after]).filter((_, index) => (chosen >> index) & 1);
        expect(drawn(bank, deal, places, answered(ids))).toEqual(points);
      }),
    );
  });

  it('holds every point that has an answer, whatever was dealt', () => {
    fc.assert(
      fc.property(deals, someAnswers, (deal, records) => {
        const points = drawn(bank, deal, places, records);
        for (const id of records.keys()) {
          expect(points.some(({ before, after }) => before === id || after === id)).toBe(true);
        }
      }),
    );
  });

  it('keeps what was drawn when a later package has more points', () => {
    const more = bankOf([...sixPoints, 'g:law', 'h:state', 'i:law']);
    fc.assert(
      fc.property(deals, (deal) => {
        expect(
          names(
            more,
            deal,
            none,
            more.points.map(({ after }) => after),
          ),
        ).toEqual(names(bank, deal));
      }),
    );
  });

  it('asks about an outcome that a later package added as well', () => {
    const more = bankOf([...sixPoints, 'g:new']);
    const known = more.points.map(({ after }) => after);
    fc.assert(
      fc.property(deals, (deal) => {
        expect(names(more, deal, none, known)).toEqual([...names(bank, deal), 'after-g']);
      }),
    );
  });

  it('puts another point in the place of one that is gone, and keeps the rest', () => {
    fc.assert(
      fc.property(deals, fc.nat(2), (deal, index) => {
        const before = names(bank, deal);
        const gone = before[index]!;
        const fewer = { ...bank, points: bank.points.filter(({ after }) => after !== gone) };
        const now = names(fewer, deal);
        expect(now).toHaveLength(3);
        expect(now).toEqual(expect.arrayContaining(before.filter((id) => id !== gone)));
      }),
    );
  });

  it('is some draw also before anything was dealt', () => {
    expect(names(bank, 0)).toHaveLength(3);
  });

  it('fits into its number, whatever chance says', () => {
    fc.assert(
      fc.property(fc.nat(mostPoints + 9), fc.nat(Number.MAX_SAFE_INTEGER), (points, chance) => {
        expect(dealOf(points, chance)).toBeGreaterThan(0);
        expect(dealOf(points, chance)).toBeLessThanOrEqual(mostDeal);
      }),
    );
  });
});

describe('a tally', () => {
  const records = new Map<string, ActivityRecord>([
    ['right', record],
    ['partly', { ...record, best: 50 }],
    ['open', { ...record, done: false, best: 0 }],
    ['changed', { ...record, isOutdated: true }],
  ]);

  it.each([
    { ids: ['right', 'partly'], right: 1, answered: 2, because: 'what is right in part is not clear yet' },
    { ids: ['right', 'open', 'never'], right: 1, answered: 1, because: 'what was not answered is neither' },
    { ids: ['changed'], right: 0, answered: 0, because: 'an old answer says nothing of a new question' },
  ])('counts $right right of $answered when $because', ({ ids, right, answered: total }) => {
    expect(tally(ids, records)).toEqual({ right, answered: total });
  });
});
