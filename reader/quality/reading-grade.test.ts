import { describe, expect, it } from 'vitest';
import { gradeOf, tallyOf, totalOf, wordsIn } from './reading-grade.ts';

describe('the reading grade', () => {
  it('is that of Kincaid: 11 words in 2 sentences with 12 syllables', () => {
    const tally = tallyOf(['The cat sat on the mat. It saw a yellow dog.']);
    expect(tally).toEqual({ sentences: 2, words: 11, syllables: 12 });
    expect(gradeOf(tally)).toBeCloseTo(0.39 * 5.5 + 11.8 * (12 / 11) - 15.59);
  });

  it('rises with long sentences and long words', () => {
    const easy = tallyOf(['She went home. She had no pay.']);
    const hard = tallyOf([
      'International organisations recommend comprehensive ratification of all multilateral instruments.',
    ]);
    expect(gradeOf(easy)).toBeLessThan(1);
    expect(gradeOf(hard)).toBeGreaterThan(20);
  });

  it('counts whole sentences only, so that headings and cells do not make a hard text look easy', () => {
    expect(tallyOf(['Key messages', 'Wages', 'A receipt'])).toEqual({ sentences: 0, words: 0, syllables: 0 });
    expect(gradeOf(tallyOf([]))).toBe(0);
  });

  it('is that of all texts together, however they are cut', () => {
    const one = ['She went home.'];
    const two = ['Nobody had told her that the contract could be changed.'];
    expect(totalOf([tallyOf(one), tallyOf(two)])).toEqual(tallyOf([...one, ...two]));
  });

  it('counts a number as one word', () => {
    expect(wordsIn('In 2024, US$ 1,200.50 were paid to Nasima’s mother-in-law.')).toBe(9);
  });
});
