/** Marks that many people leave out: Latin, Greek and Cyrillic accents, harakat and tatweel, Hebrew points. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Letters that keyboards and habits exchange. Not for scripts where a mark is a vowel of its own, as in Bangla. */
const letters: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه' };

/** Whether two short answers are the same to a reader who does not mind how they are typed. */
export const isSameText = (one: string, other: string): boolean => bareText(one) === bareText(other);

/**
 * An answer without what is a matter of keyboard or habit: forms of Unicode, case, accents and harakat, digits of other
 * scripts, punctuation, white space.
 */
export function bareText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(marks, '')
      .replace(/[ٱىیېکةہھ]/g, (letter) => letters[letter] ?? letter)
      .replace(/\p{Nd}/gu, digit)
      // A comma before groups of digits parts thousands (1,000 or 1,00,000); any other between digits is a decimal one.
      .replace(/(\d)[,٬](?=(?:\d{2,3}[,٬])*\d{3}(?!\d))/g, '$1')
      .replace(/(\d)[,.٫](?=\d)/g, '$1\u0000')
      .replace(/['’‘ʼ`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/[\p{P}\s]+/gu, ' ')
      .trim()
  );
}

/** A text with the digits of every script as those of Latin script. */
export const latinDigits = (text: string): string => text.replace(/\p{Nd}/gu, digit);

/** In every script digits stand in a row of sixteen, from its first place or its seventh. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const row = code & ~15;
  return String(code - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6));
}
