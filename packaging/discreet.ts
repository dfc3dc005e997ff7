import type { Edition, Html, Unit } from '../core/programme.ts';
import { allEnglish } from '../locales/all-english.ts';
import { Words } from '../locales/words.ts';
import type { Catalogue } from '../locales/words.ts';

/**
 * A unit under a neutral name: for learners who may be asked why a device or a course site shows what they learn. What
 * is read on the page stays the same; a disguise would promise more than it keeps. Notes as a file, the head of what is
 * printed and the certificate say the neutral name.
 */
export const discreet = (edition: Edition, catalogues: ReadonlyMap<string, Catalogue>): Edition => {
  const { item, languages } = edition;
  const [source, ...others] = languages;
  const named = (unit: Unit): Unit => ({ ...unit, alias: aliasOf(item, unit.language, catalogues) });
  return { ...edition, folder: item, languages: [named(source), ...others.map(named)] };
};

/** `u03` is "Unit 3" in every language. */
function aliasOf(item: string, language: string, catalogues: ReadonlyMap<string, Catalogue>): string {
  const n = /^u0*(\d+)$/.exec(item)?.[1];
  return n === undefined
    ? item
    : new Words(language, catalogues.get(language) ?? allEnglish).say('unitNumber', { n: Number(n) });
}

/** What a manifest may say of a unit: under a neutral name, nothing about what is in it. */
export function asLmsSeesIt(edition: Edition): Edition {
  const [source, ...others] = edition.languages;
  if (source.alias === undefined) return edition;
  return { ...edition, languages: [nameless(source), ...others.map(nameless)] };
}

function nameless(unit: Unit): Unit {
  const name = unit.alias ?? unit.title;
  return {
    ...unit,
    title: name,
    why: name,
    outcomes: unit.outcomes.map((outcome) => ({ ...outcome, text: name as Html, serves: [] })),
    lessons: unit.lessons.map((lesson) => ({ ...lesson, title: name, terms: [] })),
  };
}
