import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treaty } from '../../../tests/fixtures/units.ts';
import { idsInOrder, ordering } from './ordering.ts';

const five = { steps: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: treaty.steps[0]!.text })) };
const idsOf = (letters: string): string[] => Array.from(letters);

describe('ordering', () => {
  it.each([
    { order: 'abcde', inOrder: 'abcde', score: 1, because: 'all are in order' },
    { order: 'bcdea', inOrder: 'bcde', score: 0.6, because: 'one has to move, though none is at its place' },
    { order: 'baced', inOrder: 'bce', score: 0.2, because: 'of each pair that changed places one has to move' },
    {
      order: 'adcbe',
      inOrder: 'ace',
      score: 0.2,
      because: 'of runs of the same length the one with more at their places counts',
    },
    { order: 'cdabe', inOrder: 'cde', score: 0.2, because: 'two have to move' },
    { order: 'decba', inOrder: 'de', score: 0, because: 'more have to move than can stay' },
    { order: 'edcba', inOrder: '', score: 0, because: 'no two are in order' },
  ])('gives $score for $order, as $because', ({ order, inOrder, score }) => {
    expect(idsInOrder(five, idsOf(order))).toEqual(idsOf(inOrder));
    expect(ordering.score(five, idsOf(order))).toBeCloseTo(score, 10);
  });

  it('never scores where no sign says that a step can stay, and scores 1 only where all do', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(idsOf('abcde'), { minLength: 5 }), (response) => {
        const stay = idsInOrder(five, response);
        const score = ordering.score(five, response);
        if (stay.length === 0) expect(score).toBe(0);
        expect(score === 1).toBe(stay.length === 5);
        expect(stay).toEqual([...stay].sort());
      }),
    );
  });
});
