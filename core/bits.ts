/**
 * Bits as printable ASCII, six to a character. The alphabet is base64url (RFC 4648, section 5): letters, digits, `-`
 * and `_` pass every LMS, form encoding and CSV export untouched.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerCharacter = 6;
const bitsPerGroup = 5;

/** The character for a value from 0 to 63. */
export const toCharacter = (value: number): string => alphabet.charAt(value & 63);

/** The value of a character, 0 to 63; -1 if it is none of ours. */
export const fromCharacter = (character: string): number => (character === '' ? -1 : alphabet.indexOf(character));

/** Writes whole numbers as bits, the highest bit first. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** Writes the lowest `width` bits of a number from 0 to 2^31 - 1. */
  write(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit--) this.#bits.push((value >>> bit) & 1);
  }

  /** Writes a number from 0 to 2^31 - 1 in groups of five bits: one character up to 31, two up to 1,023. */
  writeNumber(value: number): void {
    const groups: number[] = [];
    for (let rest = value; ; rest >>>= bitsPerGroup) {
      groups.unshift(rest & 31);
      if (rest < 32) break;
    }
    groups.forEach((group, index) => {
      this.write(index < groups.length - 1 ? 1 : 0, 1);
      this.write(group, bitsPerGroup);
    });
  }

  /** The bits as text; the last character is filled with zeros. */
  toString(): string {
    let text = '';
    for (let start = 0; start < this.#bits.length; start += bitsPerCharacter) {
      let value = 0;
      for (let bit = 0; bit < bitsPerCharacter; bit++) value = value * 2 + (this.#bits[start + bit] ?? 0);
      text += toCharacter(value);
    }
    return text;
  }
}

/** Reads what a {@link BitWriter} wrote. Beyond the end it reads zeros, so that layouts can grow. */
export class BitReader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads a number from the next `width` bits. */
  read(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit++, this.#position++) {
      const character = fromCharacter(this.#text.charAt(Math.floor(this.#position / bitsPerCharacter)));
      const shift = bitsPerCharacter - 1 - (this.#position % bitsPerCharacter);
      value = value * 2 + (character < 0 ? 0 : (character >>> shift) & 1);
    }
    return value;
  }

  /** Reads a number that was written in groups: from 0 to 2^31 - 1, whatever stands there. */
  readNumber(): number {
    let value = 0;
    // Seven groups hold 35 bits, more than a writer makes: garbage ends here instead of running on.
    for (let group = 0; group < 7; group++) {
      const more = this.read(1) === 1;
      value = Math.min(value * 32 + this.read(bitsPerGroup), 0x7fffffff);
      if (!more) break;
    }
    return value;
  }
}
