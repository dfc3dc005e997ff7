import { folded } from './fold.ts';

/** A piece of text; what was searched for is marked. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Where the words were found, with what stands around them. */
export interface Hit<Of> {
  readonly of: Of;
  readonly context: readonly Piece[];
}

/** A single letter is in every passage. */
const shortest = 2;
/** Characters before the first match, and in all. */
const before = 40;
const widest = 160;

/**
 * The passages that have all the words, in their order: those that have a word from its beginning come first. Parts of
 * words count, because Arabic writes article and prepositions onto the word, and Bangla the case.
 */
export function search<Of extends { readonly text: string }>(query: string, passages: readonly Of[]): Hit<Of>[] {
  const words = folded(query)
    .text.trim()
    .split(' ')
    .filter((word) => word !== '');
  if (words.join('').length < shortest) return [];
  const hits = passages.flatMap((of) => {
    const { text, from } = folded(of.text);
    if (!words.every((word) => text.includes(word))) return [];
    const ranges = words.flatMap((word) =>
      placesOf(word, text).map((at): Range => [from[at] ?? 0, from[at + word.length] ?? of.text.length]),
    );
    const isWhole = words.every((word) => ` ${text}`.includes(` ${word}`));
    return [{ isWhole, hit: { of, context: contextOf(of.text, joined(ranges)) } }];
  });
  return [...hits.filter(({ isWhole }) => isWhole), ...hits.filter(({ isWhole }) => !isWhole)].map(({ hit }) => hit);
}

/** From one place in a text to another. */
type Range = readonly [start: number, end: number];

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** Ranges in order; those that touch are one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const [lastStart, lastEnd] = result[result.length - 1] ?? [0, -1];
    if (start <= lastEnd) result[result.length - 1] = [lastStart, Math.max(lastEnd, end)];
    else result.push([start, end]);
  }
  return result;
}

/** The text around the first match, cut between words. */
function contextOf(text: string, ranges: readonly Range[]): Piece[] {
  const [first] = ranges;
  const blank = text.lastIndexOf(' ', (first?.[0] ?? 0) - before);
  const start = blank < 0 ? 0 : blank + 1;
  const cut = text.indexOf(' ', start + widest);
  const end = cut < 0 ? text.length : cut;
  const pieces: Piece[] = start > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = start;
  for (const [from, to] of ranges.filter((range) => range[0] < end)) {
    pieces.push({ text: text.slice(at, from), isMatch: false }, { text: text.slice(from, to), isMatch: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, Math.max(at, end)) + (end < text.length ? ' …' : ''), isMatch: false });
  return pieces.filter((piece) => piece.text !== '');
}
