import type { english } from './english.ts';
import type { Wording } from './wording.ts';

/** Keys of the interface texts. */
export type WordKey = keyof typeof english;
/** The interface texts of one language; English fills what is missing. */
export type Catalogue = Readonly<Partial<Record<WordKey, Wording>>>;

/** Numerals by language, where CLDR's default for the bare language is not what its readers expect. */
const numerals: Readonly<Record<string, string>> = { ar: 'arab', bn: 'beng' };

/** The interface in one language: texts, plurals and numbers. */
export class Words {
  /** BCP 47 language subtag. */
  readonly language: string;
  readonly #catalogue: Catalogue;
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;

  constructor(language: string, catalogue: Catalogue) {
    this.language = language;
    this.#catalogue = catalogue;
    this.#plurals = new Intl.PluralRules(language);
    const numbering = numerals[language];
    this.#numbers = new Intl.NumberFormat(numbering === undefined ? language : `${language}-u-nu-${numbering}`);
  }

  /** The text for a key. Numbers are written in the language's numerals; `n` chooses the plural form. */
  say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    const wording = this.#catalogue[key] ?? key;
    const text = typeof wording === 'string' ? wording : this.#form(wording, values['n']);
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? this.number(value) : (value ?? placeholder);
    });
  }

  /** A number in the language's numerals. */
  number(value: number): string {
    return this.#numbers.format(value);
  }

  #form(forms: Exclude<Wording, string>, n: string | number | undefined): string {
    return forms[this.#plurals.select(Number(n))] ?? forms.other ?? '';
  }
}
