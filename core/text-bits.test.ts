import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import { fittedText, longestText, readText, writeText } from './text-bits.ts';

const packed = (text: string): string => {
  const bits = new BitWriter();
  writeText(text, bits);
  return bits.toString();
};
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('a text as bits', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readText(new BitReader(packed(text)))).toBe(text);
      }),
    );
  });

  it.each([
    { text: 'passport', because: 'English' },
    { text: 'পাসপোর্ট', because: 'Bangla' },
    { text: 'جواز السفر', because: 'Arabic, with a blank' },
    { text: 'अनुसमर्थन', because: 'Hindi' },
  ])('takes less than two characters a letter: $because', ({ text }) => {
    expect(packed(text).length).toBeLessThan(Array.from(text).length * 2 + 4);
  });

  it('survives any bits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,40}$/), (text) => {
        expect(readText(new BitReader(text)).length).toBeLessThanOrEqual(2000);
      }),
    );
  });
});

describe('a text that has to fit', () => {
  it('is in one line, and is not cut again', () => {
    expect(fittedText('  two\nlines\u0000 ', 30)).toBe('two lines');
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, most) => {
        const fitted = fittedText(text, most);
        expect(fittedText(fitted, most)).toBe(fitted);
        expect(Array.from(fitted).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('keeps all its characters in one script', () => {
    expect(fittedText('ক খ'.repeat(20), 60)).toHaveLength(60);
    expect(fittedText('a'.repeat(99), 60)).toHaveLength(60);
  });

  it('never takes more room than the longest one', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, most) => {
        expect(packed(fittedText(text, most)).length).toBeLessThanOrEqual(packed(longestText(most)).length);
      }),
    );
    expect(fittedText(longestText(30), 30)).toBe(longestText(30));
  });
});
