import type { allEnglish } from './all-english.ts';
import type { Wording } from './wording.ts';

/** Keys of the interface texts. */
export type WordKey = keyof typeof allEnglish;
/** The interface texts of one language; English fills what is missing. */
export type Catalogue = Readonly<Partial<Record<WordKey, Wording>>>;

/**
 * The digit zero by language, where digits are not Latin (CLDR, default or native numbering system). `Intl.NumberFormat`
 * knows all of them, but takes a tenth of a second to wake up on a cheap phone, for numbers as small as ours.
 */
const zeros: Readonly<Record<string, string>> = { ar: '٠', bn: '০', fa: '۰', mr: '०', my: '၀', ne: '०' };

/** The interface in one language: texts, plurals and numbers. */
export class Words {
  /** BCP 47 language subtag. */
  readonly language: string;
  readonly #catalogue: Catalogue;
  readonly #plurals: Intl.PluralRules;
  readonly #zero: number;

  constructor(language: string, catalogue: Catalogue) {
    this.language = language;
    this.#catalogue = catalogue;
    this.#plurals = new Intl.PluralRules(language);
    this.#zero = (zeros[language] ?? '0').charCodeAt(0);
  }

  /** The same language with more texts. */
  with(more: Catalogue | undefined): Words {
    return new Words(this.language, { ...this.#catalogue, ...more });
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

  /** A number in the language's numerals; it is not grouped. */
  number(value: number): string {
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(this.#zero + Number(digit)));
  }

  #form(forms: Exclude<Wording, string>, n: string | number | undefined): string {
    return forms[this.#plurals.select(Number(n))] ?? forms.other ?? '';
  }
}
