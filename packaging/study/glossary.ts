import type { Term, Unit } from '../../core/programme.ts';

/** A term of the unit in the languages it could be had in. */
export interface Entry {
  readonly id: string;
  readonly forms: readonly { readonly language: string; readonly direction: string; readonly term: Term }[];
}

/** The terms that the lessons explain, in the alphabet of the first unit, each in all the languages given. */
export function entriesOf(units: readonly Unit[]): Entry[] {
  const [first] = units;
  if (first === undefined) return [];
  const terms = units.map((unit) => ({
    language: unit.language,
    direction: unit.languages.find(({ code }) => code === unit.language)?.direction ?? 'ltr',
    byId: new Map(unit.lessons.flatMap((lesson) => lesson.terms).map((term) => [term.id, term])),
  }));
  const ids = [...(terms[0]?.byId.values() ?? [])]
    .sort((a, b) => a.term.localeCompare(b.term, first.language))
    .map(({ id }) => id);
  return ids.map((id) => ({
    id,
    forms: terms.flatMap(({ language, direction, byId }) => {
      const term = byId.get(id);
      return term === undefined ? [] : [{ language, direction, term }];
    }),
  }));
}
