import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receipts } from '../../../tests/fixtures/activities/gaps.ts';
import { BitReader, BitWriter } from '../../../core/bits.ts';
import type { Pairs } from '../../../core/pairs.ts';
import { given } from './gaps-question.ts';
import { gaps } from './gaps.ts';

const typed = { ...receipts, isTyped: true };
const [official, receipt] = receipts.gaps;
const packed = (response: Pairs): string => {
  const bits = new BitWriter();
  gaps.pack(response, gaps.optionIds(typed), bits);
  return bits.toString();
};

describe('gaps', () => {
  it.each([
    { first: 'official', second: 'receipt', score: 1, because: 'both say what the text says' },
    { first: 'official', second: 'record', score: 1, because: 'another answer is right as well' },
    { first: 'employer', second: 'receipt', score: 0.5, because: 'one is not right' },
    { first: 'employer', second: '=paper', score: 0, because: 'what was typed is unknown' },
  ])('gives $score when $because', ({ first, second, score }) => {
    expect(
      gaps.score(typed, [
        ['official', first],
        ['receipt', second],
      ]),
    ).toBe(score);
  });

  it('takes no option of another gap, and no text where one chooses', () => {
    expect(gaps.accept(receipts, [['official', 'copy']])).toBeUndefined();
    expect(gaps.accept(receipts, [['official', '=boss']])).toBeUndefined();
    expect(gaps.accept(typed, [['official', '=boss']])).toEqual([['official', '=boss']]);
  });

  it('knows what is typed by any of its spellings', () => {
    expect(given(official!, 'PUBLIC OFFICIAL.')).toBe('official');
    expect(given(receipt!, 'Note')).toBe('record');
    expect(given(receipt!, 'Copy')).toBe('copy');
    expect(given(receipt!, ' a  paper ')).toBe('=a paper');
  });

  it('keeps a typed text through suspend data, and never more of it than was counted on', () => {
    const longest = packed(gaps.longest(typed)).length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (first, second) => {
        const response = gaps.accept(typed, [
          ['official', `=${first}`],
          ['receipt', `=${second}`],
        ]);
        if (response === undefined) return;
        const bits = packed(response);
        expect(gaps.accept(typed, gaps.unpack(gaps.optionIds(typed), new BitReader(bits)))).toEqual(response);
        expect(bits.length).toBeLessThanOrEqual(longest);
      }),
    );
  });

  it('tells the LMS what was typed as text, and what was chosen as pairs', () => {
    const response: Pairs = [
      ['official', '=boss'],
      ['receipt', 'record'],
    ];
    expect(gaps.toPattern(typed, response)).toEqual({ kind: 'fill-in', text: 'boss; written record' });
    expect(gaps.toPattern(receipts, gaps.solution(receipts)!)).toEqual({
      kind: 'matching',
      pairs: [
        ['official', 'official'],
        ['receipt', 'receipt'],
      ],
    });
  });
});
