import { syllable } from 'syllable';
import { sentencesOf } from './passage.ts';

/** What is counted of texts. */
export interface Tally {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** How many words a text has. */
export const wordsIn = (text: string): number => text.match(wordPattern)?.length ?? 0;

/**
 * Counts texts of whole sentences. Headings, options and cells of a few words are left out: they would make a hard text
 * look easy.
 */
export function tallyOf(texts: readonly string[]): Tally {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const text of texts) {
    if (!/[.!?]["”’)]*$/u.test(text)) continue;
    for (const sentence of sentencesOf(text)) {
      const found = sentence.match(wordPattern) ?? [];
      sentences++;
      words += found.length;
      for (const word of found) syllables += syllablesIn(word);
    }
  }
  return { sentences, words, syllables };
}

/** Counted once for each word: texts are made of few words. */
const counted = new Map<string, number>();

// A number is a word of one syllable.
function syllablesIn(word: string): number {
  const count = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}

/** The count of several texts. */
export const totalOf = (tallies: readonly Tally[]): Tally => ({
  sentences: tallies.reduce((sum, { sentences }) => sum + sentences, 0),
  words: tallies.reduce((sum, { words }) => sum + words, 0),
  syllables: tallies.reduce((sum, { syllables }) => sum + syllables, 0),
});

/**
 * The Flesch–Kincaid grade level: the school years, in the United States, that a text asks of its reader. It was made for
 * English and says nothing of other languages.
 *
 * Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, Derivation of new readability formulas for Navy
 * enlisted personnel, Research Branch Report 8-75 (1975).
 */
export const gradeOf = ({ sentences, words, syllables }: Tally): number =>
  words === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
