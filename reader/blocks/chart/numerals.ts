import type { Words } from '../../../locales/words.ts';

/** Numbering systems of the languages that have digits of their own (CLDR). */
const systems = ['latn', 'arab', 'arabext', 'beng', 'deva', 'mymr'];

/** Writes numbers as people of a language do: with its digits, in groups, decimals as their author gave them. */
export function numeralsOf(words: Words): (value: number, decimals: number) => string {
  const zero = words.number(0);
  const system = systems.find((name) => new Intl.NumberFormat(`en-u-nu-${name}`).format(0) === zero) ?? 'latn';
  const locale = `${words.language}-u-nu-${system}`;
  return (value, decimals) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}
