import type { BitReader, BitWriter } from './bits.ts';

/**
 * Short texts as bits. Unicode keeps most scripts in blocks of 128 characters, so a letter is written as its place in
 * the block of the one before it: a letter of any script takes 8 bits, a blank or full stop between letters of another
 * script 9, and only a change of script 23.
 */
const blockBits = 7;
const ofSameBlock = 1 + blockBits;
const ofAscii = 2 + blockBits;
const ofNewBlock = 2 + 14 + blockBits;
/** A text that garbled bits make ends here. */
const mostCharacters = 1000;

/** A text in one line, without what is no writing: line breaks, control characters, halves of a pair. */
const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** As much of a text, in one line, as `most` characters may take: in one script all of them, with many scripts less. */
export function fittedText(text: string, most: number): string {
  let left = bitsFor(most);
  let block = 0;
  let fitted = '';
  for (const character of Array.from(inOneLine(text)).slice(0, most)) {
    const at = blockOf(character);
    left -= at === block ? ofSameBlock : at === 0 ? ofAscii : ofNewBlock;
    if (left < 0) break;
    if (at !== 0) block = at;
    fitted += character;
  }
  return fitted.trim();
}

/** The text of so many characters that takes the most bits. */
export const longestText = (most: number): string => `ক${'a'.repeat(most - 1)}`;

/** Writes a text. */
export function writeText(text: string, bits: BitWriter): void {
  const characters = Array.from(text);
  bits.writeNumber(characters.length);
  let block = 0;
  for (const character of characters) {
    const at = blockOf(character);
    if (at === block) {
      bits.write(0, 1);
    } else if (at === 0) {
      bits.write(0b10, 2);
    } else {
      bits.write(0b11, 2);
      bits.write(at, 14);
      block = at;
    }
    bits.write(codeOf(character), blockBits);
  }
}

/** Reads what {@link writeText} wrote. */
export function readText(bits: BitReader): string {
  let text = '';
  let block = 0;
  for (let left = Math.min(bits.readNumber(), mostCharacters); left > 0; left--) {
    const isElsewhere = bits.read(1) === 1;
    const isNew = isElsewhere && bits.read(1) === 1;
    if (isNew) block = bits.read(14);
    const at = isElsewhere && !isNew ? 0 : block;
    const code = at * 128 + bits.read(blockBits);
    // Only garbled bits lead beyond Unicode.
    text += code > 0x10ffff ? '' : String.fromCodePoint(code);
  }
  return text;
}

const bitsFor = (most: number): number => ofNewBlock + (most - 1) * ofAscii;
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const blockOf = (character: string): number => codeOf(character) >>> blockBits;
