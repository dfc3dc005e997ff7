import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../core/activity-type.ts';
import type { Interaction } from '../../../core/lms-connection.ts';
import { elementsOf } from './interactions.ts';
import { html } from '../../../tests/fixtures/units.ts';

const options = Array.from({ length: 30 }, (_, index) => `option-${String(index)}`);
const ids = (...indices: number[]): string[] => indices.map((index) => `option-${String(index)}`);

const interaction = (response: Pattern, more: Partial<Interaction> = {}): Interaction => ({
  index: 0,
  id: 'passport-held',
  prompt: html('Whose is the passport?'),
  language: 'en',
  response,
  options,
  score: 0.5,
  points: 2,
  at: new Date(2026, 10, 22, 9, 5, 7).getTime(),
  slots: ['passport-held'],
  ...more,
});

describe('elementsOf', () => {
  it('gives id first, type before the responses, and the result last', () => {
    const right: Pattern = { kind: 'choice', ids: ids(0) };
    expect(elementsOf(interaction({ kind: 'choice', ids: ids(1) }, { solution: right, score: 0 }))).toEqual([
      ['id', 'passport-held'],
      ['type', 'choice'],
      ['time', '09:05:07'],
      ['correct_responses.0.pattern', 'a'],
      ['weighting', '2'],
      ['student_response', 'b'],
      ['result', 'wrong'],
    ]);
  });

  it.each<{ pattern: Pattern; spelled: string | undefined; because: string }>([
    { pattern: { kind: 'choice', ids: ids(26, 2, 0, 2) }, spelled: 'a,c,0', because: 'a choice is a set of letters' },
    { pattern: { kind: 'sequencing', ids: ids(2, 0, 1) }, spelled: 'c,a,b', because: 'a sequence keeps its order' },
    { pattern: { kind: 'matching', pairs: [['option-0', 'option-3']] }, spelled: 'a.d', because: 'pairs have a point' },
    { pattern: { kind: 'numeric', value: -3.14159 }, spelled: '-3.14', because: 'a CMIDecimal has no exponent' },
    { pattern: { kind: 'true-false', value: false }, spelled: 'f', because: '1.2 has one letter for it' },
    { pattern: { kind: 'fill-in', text: 'x'.repeat(300) }, spelled: 'x'.repeat(255), because: '255 is the limit' },
    { pattern: { kind: 'choice', ids: ['unknown'] }, spelled: undefined, because: 'it has no letter' },
    { pattern: { kind: 'choice', ids: [] }, spelled: undefined, because: 'no letter is no response' },
    { pattern: { kind: 'numeric', value: 1e30 }, spelled: undefined, because: 'it needs an exponent' },
  ])('spells $pattern.kind as $spelled because $because', ({ pattern, spelled }) => {
    expect(new Map(elementsOf(interaction(pattern))).get('student_response')).toBe(spelled);
  });

  it.each([
    { score: 1, result: 'correct' },
    { score: 0, result: 'wrong' },
    { score: 0.33, result: '0.33' },
  ])('calls a score of $score $result', ({ score, result }) => {
    const solution: Pattern = { kind: 'numeric', value: 1 };
    expect(new Map(elementsOf(interaction(solution, { solution, score }))).get('result')).toBe(result);
  });

  it('calls an answer neutral where nothing is right or wrong', () => {
    expect(new Map(elementsOf(interaction({ kind: 'fill-in', text: 'mine' }))).get('result')).toBe('neutral');
  });
});
