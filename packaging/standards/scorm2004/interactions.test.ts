import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../core/activity-type.ts';
import type { Interaction } from '../../../core/lms-connection.ts';
import { elementsOf } from './interactions.ts';
import { html } from '../../../tests/fixtures/units.ts';

const interaction = (response: Pattern, more: Partial<Interaction> = {}): Interaction => ({
  index: 0,
  id: 'passport-held',
  prompt: html('Whose is the passport?'),
  language: 'en',
  response,
  options: ['ask-back', 'normal'],
  score: 0.5,
  points: 2,
  at: new Date(2026, 10, 22, 9, 5, 7).getTime(),
  slots: ['passport-held'],
  ...more,
});

describe('elementsOf', () => {
  it('gives id first, type before the responses, and the question in words', () => {
    const solution: Pattern = { kind: 'choice', ids: ['ask-back'] };
    expect(elementsOf(interaction({ kind: 'choice', ids: ['normal'] }, { solution, score: 0 }))).toEqual([
      ['id', 'passport-held'],
      ['type', 'choice'],
      ['timestamp', '2026-11-22T09:05:07'],
      ['correct_responses.0.pattern', 'ask_back'],
      ['weighting', '2'],
      ['learner_response', 'normal'],
      ['result', 'incorrect'],
      ['description', 'Whose is the passport?'],
    ]);
  });

  it.each<{ pattern: Pattern; spelled: string | undefined; because: string }>([
    { pattern: { kind: 'choice', ids: ['b', 'a-c', 'b'] }, spelled: 'a_c[,]b', because: 'a choice is a set' },
    { pattern: { kind: 'sequencing', ids: ['c', 'a', 'b'] }, spelled: 'c[,]a[,]b', because: 'order counts' },
    {
      pattern: {
        kind: 'matching',
        pairs: [
          ['p-1', 'art-21'],
          ['p-2', 'art-22'],
        ],
      },
      spelled: 'p_1[.]art_21[,]p_2[.]art_22',
      because: 'pairs have a point',
    },
    { pattern: { kind: 'numeric', value: -3.14159 }, spelled: '-3.14159', because: 'a real has seven decimals' },
    { pattern: { kind: 'true-false', value: false }, spelled: 'false', because: '2004 has words for it' },
    { pattern: { kind: 'fill-in', text: 'a[,]b\nc' }, spelled: 'a,b c', because: 'it is one answer in one line' },
    { pattern: { kind: 'choice', ids: [] }, spelled: undefined, because: 'Moodle takes no empty response' },
    { pattern: { kind: 'numeric', value: 1e30 }, spelled: undefined, because: 'it has too many digits' },
    { pattern: { kind: 'numeric', value: NaN }, spelled: undefined, because: 'it is no number' },
  ])('spells $pattern.kind as $spelled because $because', ({ pattern, spelled }) => {
    expect(new Map(elementsOf(interaction(pattern))).get('learner_response')).toBe(spelled);
  });

  it.each([
    { score: 1, result: 'correct' },
    { score: 0, result: 'incorrect' },
    { score: 1 / 3, result: '0.3333333' },
  ])('calls a score of $score $result', ({ score, result }) => {
    const solution: Pattern = { kind: 'numeric', value: 1 };
    const elements = new Map(elementsOf(interaction(solution, { solution, score })));
    expect(elements.get('result')).toBe(result);
    expect(elements.get('correct_responses.0.pattern')).toBe('1[:]1');
  });

  it('calls an answer neutral where nothing is right or wrong, and names a language that is not English', () => {
    const elements = new Map(elementsOf(interaction({ kind: 'fill-in', text: 'mine' }, { language: 'bn' })));
    expect(elements.get('result')).toBe('neutral');
    expect(elements.get('learner_response')).toBe('{lang=bn}mine');
    expect(elements.get('description')).toBe('{lang=bn}Whose is the passport?');
  });
});
