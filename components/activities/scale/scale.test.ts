import { describe, expect, it } from 'vitest';
import type { Ratings } from '../../../core/self-rating.ts';
import { sureness } from '../../../tests/fixtures/activities/scale.ts';
import { scale } from './scale.ts';

const both: Ratings = [
  ['find', 2],
  ['lead', 5],
];

describe('scale', () => {
  it('takes whole numbers of its points, one for each statement', () => {
    expect(scale.accept(sureness, [...both].reverse())).toEqual(both);
    for (const rating of [0, 6, 2.5, -1, '3', NaN]) {
      expect(scale.accept(sureness, [['find', rating]]), String(rating)).toBeUndefined();
    }
    expect(scale.isAnswered(sureness, both)).toBe(true);
    expect(scale.isAnswered(sureness, both.slice(1))).toBe(false);
  });

  it('is told as a number where there is one statement, and as text where there are several', () => {
    expect(scale.toPattern(sureness, both)).toEqual({ kind: 'fill-in', text: 'find=2; lead=5' });
    expect(scale.toPattern(sureness, both.slice(1))).toEqual({ kind: 'numeric', value: 5 });
  });

  it('refers to the scale it compares with', () => {
    expect(scale.refersTo?.(sureness)).toBeUndefined();
    expect(scale.refersTo?.({ ...sureness, compare: 'before' })).toBe('before');
  });
});
