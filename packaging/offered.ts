import { recordingsOf } from '../core/programme.ts';
import type { Edition, TranslationState, Unit } from '../core/programme.ts';

/** Whether learners are offered a translation: those who have only begun say when it can be read. */
export const isOffered = ({ translation }: { readonly translation: TranslationState }): boolean =>
  translation !== 'begun';

/** A unit in the languages that learners are offered. Until then a language is in the preview alone. */
export function offered(edition: Edition): Edition {
  const [source, ...others] = edition.languages;
  const ready = others.filter(isOffered);
  if (ready.length === others.length) return edition;
  const codes = [source, ...ready].map(({ language }) => language);
  const named = (unit: Unit): Unit => ({
    ...unit,
    languages: unit.languages.filter(({ code }) => codes.includes(code)),
  });
  const pathsOf = (units: readonly Unit[]): string[] => units.flatMap(recordingsOf).map(({ path }) => path);
  const [played, once] = [new Set(pathsOf([source, ...ready])), new Set(pathsOf(others))];
  return {
    ...edition,
    languages: [named(source), ...ready.map(named)],
    media: edition.media.filter(
      ({ path, drawn }) =>
        (drawn === undefined || codes.includes(drawn.language)) && (played.has(path) || !once.has(path)),
    ),
  };
}
