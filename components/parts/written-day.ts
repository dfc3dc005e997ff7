import type { Words } from '../../locales/words.ts';

/**
 * A day as people write it, in the language's own numerals, which browsers do not use for every language that we do. Our
 * English is the one most of the world learns: 28 November 2026.
 */
export const writtenDay = (day: Date, words: Words): string =>
  day
    .toLocaleDateString(words.language.replace(/^en$/, 'en-GB'), { dateStyle: 'long' })
    .replace(/\d/g, (digit) => words.number(Number(digit)));

/** How a day of a field for dates, `2027-01-15`, is written in a language. */
export const writtenDays =
  (words: Words) =>
  (day: string): string =>
    // At noon a day is the same day in every time zone that the device may be in.
    writtenDay(new Date(`${day}T12:00`), words);
