import type { Problem } from '../issues.ts';

/** Letters that Bijoy fonts draw as signs no English or Bangla text has. */
const bijoySigns = /[†‡ˆ‰Š©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßÿ]/gu;
/** A capital inside a word: Bijoy's K is ক, its w the short i. */
const innerCapital = /\p{Ll}\p{Lu}/gu;
const arabicForms = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc]/u;

/** Whether a text was typed for a font that draws other letters than it stores: no other font can show it. */
export function legacyFontProblem(text: string, language: string): Problem | undefined {
  if (arabicForms.test(text.replace(/[\ufdf2\ufdfa\ufdfb]/g, ''))) {
    return {
      what: 'This text holds Arabic presentation forms, letters that were stored as shapes. Search and screen readers cannot read them.',
      fix: 'Type it again with an Arabic keyboard, or convert it to standard Unicode letters (normal form NFKC).',
    };
  }
  if (['bn', 'as'].includes(language) && isBijoy(text)) {
    return {
      what: 'This text was typed for a Bijoy font such as SutonnyMJ. On a phone it shows as Latin letters.',
      fix: 'Convert it from Bijoy to Unicode (for example with Avro Converter) and paste the result.',
    };
  }
  return undefined;
}

/** Latin letters that make no words: no Bangla at all, and many of Bijoy's marks, `v` for the long a above all. */
function isBijoy(text: string): boolean {
  const plain = text.replace(/\]\([^)]*\)|\[\^[^\]]*\]|`[^`]*`|https?:\/\/\S+|\{\w+\}/g, ' ');
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 6 || /[\u0980-\u09ff]/.test(plain)) return false;
  const signs = plain.match(bijoySigns)?.length ?? 0;
  const capitals = plain.match(innerCapital)?.length ?? 0;
  const vowels = plain.match(/v/g)?.length ?? 0;
  return (signs * 2 + capitals + vowels) / letters > 0.14;
}
