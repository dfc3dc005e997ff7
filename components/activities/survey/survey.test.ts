import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opinions } from '../../../tests/fixtures/activities/survey.ts';
import { BitReader, BitWriter } from '../../../core/bits.ts';
import { withAnswers } from './survey-question.ts';
import type { Answers } from './survey-question.ts';
import { survey } from './survey.ts';

const slots = survey.optionIds(opinions);
const packed = (response: Answers): string => {
  const bits = new BitWriter();
  survey.pack(response, slots, bits);
  return bits.toString();
};

describe('survey', () => {
  it('takes points, options and texts, and leaves out what fits nothing', () => {
    const given = [
      ['idea', '=  More\nlight '],
      ['more', 'signs'],
      ['more', 'drills'],
      ['when', 'evening'],
      ['when', 'morning'],
      ['clear', '6'],
      ['useful', '4'],
      ['useful', '5'],
      ['idea', 'signs'],
      ['gone', '=text'],
    ];
    expect(survey.accept(opinions, given)).toEqual([
      ['useful', '4'],
      ['more', 'drills'],
      ['more', 'signs'],
      ['when', 'morning'],
      ['idea', '=More light'],
    ]);
  });

  it('is whole with a single answer, because nobody has to tell everything', () => {
    expect(survey.isAnswered(opinions, [['useful', '4']])).toBe(true);
    expect(survey.isAnswered(opinions, [])).toBe(false);
  });

  it('tells the trainer in text', () => {
    const response: Answers = [
      ['useful', '4'],
      ['more', 'signs'],
      ['idea', '=আরও আলো'],
    ];
    expect(survey.toPattern(opinions, response)).toEqual({
      kind: 'fill-in',
      text: 'useful=4; more=signs; idea=আরও আলো',
    });
  });

  it('changes the answers to one question and keeps their order', () => {
    const before: Answers = [['idea', '=Light']];
    const after = withAnswers(opinions, before, 'more', ['drills', 'signs']);
    expect(after).toEqual([
      ['more', 'drills'],
      ['more', 'signs'],
      ['idea', '=Light'],
    ]);
    expect(withAnswers(opinions, after, 'idea', [])).toHaveLength(2);
  });

  it('keeps any text through suspend data, and never more of it than was counted on', () => {
    const longest = packed(survey.longest(opinions)).length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const response = survey.accept(opinions, [
          ['clear', '5'],
          ['useful', '1'],
          ['more', 'drills'],
          ['more', 'signs'],
          ['when', 'evening'],
          ['idea', `=${text}`],
        ])!;
        expect(survey.accept(opinions, survey.unpack(slots, new BitReader(packed(response))))).toEqual(response);
        expect(packed(response).length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
