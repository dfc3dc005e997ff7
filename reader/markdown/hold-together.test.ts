import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';
import { holdTogether } from './hold-together.ts';

/** Where lines cannot end is shown by a tilde. */
const held = (text: string, language: string): string => holdTogether(text, language).replaceAll('\u00a0', '~');

describe('a number and what belongs to it stay on one line', () => {
  it.each([
    ['en', 'Under Article 13 she may speak.', 'Under Article~13 she may speak.'],
    ['en', 'Convention No. 29, article 2(1) and Part III', 'Convention No.~29, article~2(1) and Part~III'],
    ['en', 'He paid Tk 1.6 lakh in 3 days.', 'He paid Tk~1.6~lakh in 3~days.'],
    ['en', 'On 20 November 1990, after 20–30 minutes', 'On 20~November 1990, after 20–30~minutes'],
    ['en', 'about 48 per cent, or 12.5 million', 'about 48~per~cent, or 12.5~million'],
    ['en', 'see resolution\n45/158 of 18\nDecember', 'see resolution~45/158 of 18~December'],
    ['bn', 'সনদের ১৩ অনুচ্ছেদের কথা', 'সনদের ১৩~অনুচ্ছেদের কথা'],
    ['bn', '২০ নভেম্বর ২০২৪ সালে ৪৮ শতাংশ', '২০~নভেম্বর ২০২৪~সালে ৪৮~শতাংশ'],
    ['bn', '১ লাখ ৬০ হাজার টাকা, ৩ মিনিটে', '১~লাখ ৬০~হাজার টাকা, ৩~মিনিটে'],
    ['ar', 'تقول المادة ١٣ والمادة ٢١', 'تقول المادة~١٣ والمادة~٢١'],
    ['ar', 'الاتفاقية رقم ٢٩ لعام ١٩٣٠', 'الاتفاقية رقم~٢٩ لعام~١٩٣٠'],
    ['ar', 'في ٢٠ نوفمبر/تشرين الثاني، ٣ دقائق، ٤٨ في المئة', 'في ٢٠~نوفمبر/تشرين الثاني، ٣~دقائق، ٤٨~في~المئة'],
  ])('in %s: %s', (language, text, expected) => {
    expect(held(text, language)).toBe(expected);
  });

  it.each([
    ['en', 'In 2024 the court of 12 judges met.', 'no unit stands there'],
    ['en', 'The smart 13 daycare', 'the words are only parts of others'],
    ['en', 'resolution A/HRC/RES/47/12 and 1,234,567,890,123 taka', 'what is long would leave half a line empty'],
    ['ne', '१३ दिन', 'of the language nothing is known'],
    ['en', '৩ মিনিট', 'it is another language'],
  ])('but not in %s: %s, as %s', (language, text) => {
    expect(holdTogether(text, language)).toBe(text);
  });

  it('changes nothing but blanks, and never twice', () => {
    const text = 'Tk 1.6 lakh on 20 November, Article 13, 3 minutes';
    const once = holdTogether(text, 'en');
    expect(once.replaceAll('\u00a0', ' ')).toBe(text);
    expect(holdTogether(once, 'en')).toBe(once);
  });
});

describe('in a lesson', () => {
  it('text is held together, but neither code nor addresses are', () => {
    const { html } = readLesson(
      '**Article 13** says so in 3 minutes, `Article 13` not, [Article 14](https://example.org/Article%2013?a=3+minutes).',
    );
    expect(html).toContain(
      '<strong>Article\u00a013</strong> says so in 3\u00a0minutes, <code dir="ltr">Article 13</code>',
    );
    expect(html).toContain('href="https://example.org/Article%2013?a=3+minutes"');
    expect(html).toContain('>Article\u00a014</a>');
  });

  it('translators get the text as it was written', () => {
    const { reading } = readLesson('Article 13 says so.');
    expect(reading.contents[0]?.units[0]?.segments.map(({ text }) => text)).toContain('Article 13 says so.');
  });
});
