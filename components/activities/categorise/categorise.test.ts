import { describe, expect, it } from 'vitest';
import { duties } from '../../../tests/fixtures/activities/categorise.ts';
import { categorise } from './categorise.ts';

const all = (...groups: string[]) => duties.cards.map(({ id }, index): [string, string] => [id, groups[index]!]);

describe('categorise', () => {
  it.each([
    { groups: ['state', 'employer', 'state', 'employer'], score: 1, because: 'every card is where it belongs' },
    { groups: ['state', 'employer', 'state', 'state'], score: 0.5, because: 'three of four are, and one is a miss' },
    { groups: ['state', 'state', 'state', 'state'], score: 0, because: 'half fits by chance alone' },
    { groups: ['employer', 'state', 'employer', 'state'], score: 0, because: 'nothing fits' },
  ])('gives $score when $because', ({ groups, score }) => {
    expect(categorise.score(duties, all(...groups))).toBe(score);
  });

  it('with three groups takes less off for a miss', () => {
    const three = { ...duties, groups: [...duties.groups, { id: 'union', text: duties.groups[0]!.text }] };
    expect(categorise.score(three, all('state', 'employer', 'state', 'state'))).toBe(0.625);
  });

  it('is whole when every card has a group', () => {
    const response = all('state', 'state', 'state', 'state');
    expect(categorise.isAnswered(duties, response)).toBe(true);
    expect(categorise.isAnswered(duties, response.slice(1))).toBe(false);
  });
});
