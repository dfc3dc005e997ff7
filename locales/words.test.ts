import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { Words } from './words.ts';

describe('words', () => {
  it.each([
    { language: 'en', numerals: 'latn' },
    { language: 'ar', numerals: 'arab' },
    { language: 'bn', numerals: 'beng' },
    { language: 'fa', numerals: 'arabext' },
    { language: 'mr', numerals: 'deva' },
    { language: 'my', numerals: 'mymr' },
    { language: 'ne', numerals: 'deva' },
  ])('write the numbers of $language as CLDR does', ({ language, numerals }) => {
    const cldr = new Intl.NumberFormat(`${language}-u-nu-${numerals}`, { useGrouping: false });
    expect(new Words(language, {}).number(1234567890)).toBe(cldr.format(1234567890));
  });

  it('choose the plural form by the number n', () => {
    const words = new Words('en', english);
    expect([1, 2].map((n) => words.say('attemptsLeft', { n }))).toEqual(['1 try left.', '2 tries left.']);
  });
});
