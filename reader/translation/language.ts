import type { Language } from '../../core/programme.ts';

/** Languages written from right to left. */
const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'dv', 'yi'];

/** A language by its code, named in itself. */
export function languageOfCode(code: string): Language {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return { code, name, direction: rightToLeft.includes(code) ? 'rtl' : 'ltr' };
}
