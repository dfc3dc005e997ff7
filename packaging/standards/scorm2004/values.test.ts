import { describe, expect, it } from 'vitest';
import { duration, localized, real, shortIdentifier, timestamp } from './values.ts';

describe('SCORM 2004 values', () => {
  it.each([
    { value: 0, text: '0' },
    { value: -0.00000001, text: '0' },
    { value: 100, text: '100' },
    { value: 0.5, text: '0.5' },
    { value: 1 / 3, text: '0.3333333' },
    { value: 1e-7, text: '0.0000001' },
    { value: -12.3, text: '-12.3' },
  ])('spell $value as the real $text', ({ value, text }) => {
    expect(real(value)).toBe(text);
  });

  it.each([
    { seconds: 0, text: 'PT0S' },
    { seconds: 61.4, text: 'PT61S' },
    { seconds: -5, text: 'PT0S' },
    { seconds: 100_000, text: 'PT100000S' },
  ])('spell $seconds seconds as $text', ({ seconds, text }) => {
    expect(duration(seconds)).toBe(text);
  });

  it('spell a time without fraction and zone, within the years that the type knows', () => {
    expect(timestamp(new Date(2026, 10, 22, 9, 5, 7, 123).getTime())).toBe('2026-11-22T09:05:07');
    expect(timestamp(new Date(2040, 1, 1).getTime())).toBeUndefined();
    expect(timestamp(new Date(1960, 1, 1).getTime())).toBeUndefined();
    expect(timestamp(NaN)).toBeUndefined();
  });

  it('spell ids so that Moodle takes them and nobody takes one for another', () => {
    expect(shortIdentifier('ask-back')).toBe('ask_back');
  });

  it.each([
    { text: 'What is true?', language: 'en', spelled: 'What is true?', because: 'English goes without saying' },
    { text: 'ما الصحيح؟', language: 'ar', spelled: '{lang=ar}ما الصحيح؟', because: 'another language is named' },
    { text: ' a\n b ', language: 'en', spelled: 'a b', because: 'it is one line' },
    { text: '{x}', language: 'en', spelled: ' {x}', because: 'a brace must not come first' },
    { text: ' ', language: 'en', spelled: undefined, because: 'there is nothing to say' },
    { text: 'x'.repeat(300), language: 'en', spelled: `${'x'.repeat(249)}…`, because: '250 is the limit' },
    { text: `${'x'.repeat(248)}😀😀`, language: 'en', spelled: `${'x'.repeat(248)}…`, because: 'letters stay whole' },
  ])('spell "$text" as "$spelled" because $because', ({ text, language, spelled }) => {
    expect(localized(text, language)).toBe(spelled);
  });
});
