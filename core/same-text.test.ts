import { describe, expect, it } from 'vitest';
import { isSameText } from './same-text.ts';

describe('two answers are the same', () => {
  it.each([
    { one: 'Receipt', other: 'receipt', because: 'case is a habit' },
    { one: 'STRASSE', other: 'Straße', because: 'a sharp s has no capital' },
    { one: 'MAYIS', other: 'mayıs', because: 'a Turkish i may have no dot' },
    { one: '  a   receipt ', other: 'a receipt', because: 'white space is not seen' },
    { one: 'receipt.', other: 'receipt', because: 'a full stop is no part of an answer' },
    { one: 'non-refoulement', other: 'Non refoulement', because: 'a hyphen is a habit' },
    { one: 'worker’s', other: "worker's", because: 'quotes have many forms' },
    { one: 'résumé', other: 'resume', because: 'many keyboards have no accents' },
    { one: 'résumé', other: 're\u0301sume\u0301', because: 'Unicode writes it in two ways' },
    { one: 'ＩＬＯ', other: 'ILO', because: 'letters may be full width' },
    { one: 'Article 21', other: 'article ২১', because: 'digits may be Bangla' },
    { one: '18', other: '١٨', because: 'digits may be Arabic' },
    { one: '18', other: '۱۸', because: 'digits may be Persian' },
    { one: '1990', other: '१९९०', because: 'digits may be Devanagari' },
    { one: '1,000', other: '1000', because: 'a comma parts thousands' },
    { one: '1,00,000', other: '১০০০০০', because: 'in Bangla a comma parts hundreds too' },
    { one: '2.5', other: '٢٫٥', because: 'Arabic has a decimal mark of its own' },
    { one: 'اتِّفاقِيّة', other: 'اتفاقية', because: 'harakat are left out' },
    { one: 'أجر', other: 'اجر', because: 'the hamza on an alif is left out' },
    { one: 'اتفاقية', other: 'اتفاقيه', because: 'a final ta marbuta is written as ha' },
    { one: 'مصطفى', other: 'مصطفي', because: 'a final ya has two forms' },
    { one: 'عـــامل', other: 'عامل', because: 'a tatweel only stretches' },
    { one: 'কার‌্ড', other: 'কার্ড', because: 'a joiner is not seen' },
    {
      one: '\u2068receipt\u2069',
      other: 'receipt',
      because: 'marks of direction come with what is pasted, and are not seen',
    },
    { one: 'বাড়ি', other: 'বাড\u09bcি', because: 'a letter with a dot has two forms' },
    { one: 'রসিদ।', other: 'রসিদ', because: 'a danda is a full stop' },
  ])('$one and $other, because $because', ({ one, other }) => {
    expect(isSameText(one, other)).toBe(true);
  });

  it.each([
    { one: 'কি', other: 'কী', because: 'a vowel sign makes another word' },
    { one: 'কর', other: 'করা', because: 'a vowel sign makes another word' },
    { one: '1.5', other: '15', because: 'a decimal point is not punctuation' },
    { one: '1,5', other: '15', because: 'a decimal comma is not punctuation' },
    { one: '21', other: '22', because: 'digits count' },
    { one: 'receipt', other: 'receipts', because: 'letters count' },
    { one: 'عامل', other: 'عمل', because: 'long vowels are letters' },
  ])('but not $one and $other, because $because', ({ one, other }) => {
    expect(isSameText(one, other)).toBe(false);
  });

  it('takes digits of every script for what they are', () => {
    const digits = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
      /\p{Nd}/u.test(character),
    );
    const ofScript = digits.map((_, index) => digits[index - (index % 10)]! + digits[index]!);
    ofScript.forEach((number, index) => {
      expect(isSameText(number, `0${String(index % 10)}`), number).toBe(true);
    });
  });
});
