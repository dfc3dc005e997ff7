import { describe, expect, it } from 'vitest';

import { isSame, keepsTo, listAt } from './json.ts';

describe('JSON', () => {
  it.each([
    { one: { a: 1, b: [1, 2] }, other: { b: [1, 2], a: 1 }, same: true, because: 'properties have no order' },
    { one: [1, 2], other: [2, 1], same: false, because: 'lists have one' },
    { one: { a: undefined }, other: { b: undefined }, same: false, because: 'the names differ' },
    { one: { a: 1 }, other: { a: 1, b: 2 }, same: false, because: 'one says more' },
    { one: null, other: {}, same: false, because: 'nothing is no object' },
  ])('is the same: $same, because $because', ({ one, other, same }) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([same, same]);
  });

  it.each([
    { value: { a: 1, b: 2 }, keeps: true, because: 'more may be said' },
    { value: { b: 2 }, keeps: false, because: 'something is missing' },
    { value: { a: 2 }, keeps: false, because: 'something was overwritten' },
    { value: undefined, keeps: false, because: 'there is nothing' },
  ])('keeps to a template: $keeps, because $because', ({ value, keeps }) => {
    expect(keepsTo(value, { a: 1 })).toBe(keeps);
  });

  it('keeps to a list if nothing of it is missing', () => {
    expect(keepsTo([{ id: 'x' }, { id: 'y' }], [{ id: 'y' }])).toBe(true);
    expect(keepsTo([{ id: 'x' }], [{ id: 'y' }])).toBe(false);
  });

  it('takes one context activity for a list of one (xAPI 1.0.3, part two, 2.4.6.2)', () => {
    expect(listAt({ category: { id: 'x' } }, 'category')).toEqual([{ id: 'x' }]);
    expect(listAt({}, 'category')).toEqual([]);
  });
});
