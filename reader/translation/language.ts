import type { Language } from '../../core/programme.ts';

/** Languages written from right to left. */
const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'dv', 'yi'];

/** A language by its code, named in itself. */
export function languageOfCode(code: string): Language {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return { code, name, direction: directionOf(code) };
}

const directionOf = (code: string): Language['direction'] => (rightToLeft.includes(code) ? 'rtl' : 'ltr');

/**
 * A text that stays English on a page in another language, for a place where no tag can say so: on a page from right to
 * left its full stop would stand at its beginning. The marks (left-to-right isolate, Unicode Bidirectional Algorithm 2.5)
 * are neither seen nor read aloud.
 */
export const inEnglish = (text: string, language: string): string =>
  directionOf(language) === 'rtl' && text !== '' ? `\u2066${text}\u2069` : text;
