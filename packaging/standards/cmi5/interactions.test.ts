import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../core/activity-type.ts';
import type { Interaction } from '../../../core/lms-connection.ts';
import { definitionOf, spell } from './interactions.ts';
import { html } from '../../../tests/fixtures/units.ts';

const interaction = (response: Pattern, more: Partial<Interaction> = {}): Interaction => ({
  index: 0,
  id: 'passport-held',
  prompt: html(''),
  language: 'en',
  response,
  options: ['a', 'b', 'c', 'd'],
  score: 1,
  points: 1,
  at: 0,
  slots: ['passport-held'],
  ...more,
});

const components = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));

describe('an answer in xAPI', () => {
  it.each<{ pattern: Pattern; spelled: string }>([
    { pattern: { kind: 'choice', ids: ['b', 'a'] }, spelled: 'b[,]a' },
    { pattern: { kind: 'sequencing', ids: ['c', 'a', 'b'] }, spelled: 'c[,]a[,]b' },
    {
      pattern: {
        kind: 'matching',
        pairs: [
          ['a', 'c'],
          ['b', 'c'],
        ],
      },
      spelled: 'a[.]c[,]b[.]c',
    },
    { pattern: { kind: 'fill-in', text: 'চুক্তি' }, spelled: 'চুক্তি' },
    { pattern: { kind: 'numeric', value: -0.5 }, spelled: '-0.5' },
    { pattern: { kind: 'true-false', value: false }, spelled: 'false' },
  ])('spells $pattern.kind as $spelled', ({ pattern, spelled }) => {
    expect(spell(pattern)).toBe(spelled);
  });

  it('spells the right number as a range', () => {
    expect(spell({ kind: 'numeric', value: 21 }, true)).toBe('21[:]21');
  });

  it('has both sides of a matching, with the targets that go with nothing', () => {
    const solution: Pattern = {
      kind: 'matching',
      pairs: [
        ['a', 'c'],
        ['b', 'c'],
      ],
    };
    const definition = definitionOf(interaction({ kind: 'matching', pairs: [['a', 'd']] }, { solution }));
    expect(definition).toMatchObject({ source: components('a', 'b'), target: components('c', 'd') });
    expect(definition).not.toHaveProperty('choices');
  });

  it('has an option on both sides where a pattern does', () => {
    const pairs: [string, string][] = [
      ['a', 'a'],
      ['b', 'd'],
    ];
    expect(definitionOf(interaction({ kind: 'matching', pairs }))).toMatchObject({
      source: components('a', 'b'),
      target: components('a', 'c', 'd'),
    });
  });

  it('says nothing of a solution or a question that there is not', () => {
    expect(definitionOf(interaction({ kind: 'fill-in', text: 'mine' }))).toEqual({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'fill-in',
    });
  });
});
