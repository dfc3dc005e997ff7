import { bareText } from '../../core/same-text.ts';

/** A text as it is searched, and where in the text each of its characters comes from. */
export interface Folded {
  readonly text: string;
  /** For each character, the place of its origin in the text; one more for the end. */
  readonly from: readonly number[];
}

/** What writers of Bangla type in two ways, or leave out: the final t, and the sign of a nasal vowel. */
const banglaForms: Readonly<Record<string, string>> = { ৎ: 'ত্', 'ঁ': '' };
/** A text has few different characters, and each takes a dozen steps to fold. */
const known = new Map<string, string>();

/**
 * A text without what is a matter of keyboard or habit: case, accents and harakat, forms of Arabic letters, forms of
 * Unicode (as of Bangla letters with a dot), digits of other scripts, punctuation.
 */
export function folded(text: string): Folded {
  let folding = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const bare = foldedCharacter(character);
    // One blank is as good as many.
    const added = bare === ' ' && folding.endsWith(' ') ? '' : bare;
    from.push(...Array<number>(added.length).fill(at));
    folding += added;
    at += character.length;
  }
  return { text: folding, from: [...from, at] };
}

function foldedCharacter(character: string): string {
  const fold = known.get(character) ?? fresh(character);
  known.set(character, fold);
  return fold;
}

function fresh(character: string): string {
  const form = banglaForms[character];
  if (form !== undefined) return form;
  // Signs and blanks part words; apostrophes do not.
  return /[\p{P}\p{S}\s]/u.test(character) && !/['’‘`]/.test(character) ? ' ' : bareText(character);
}
