import type { Edition, Language, Unit } from '../../core/programme.ts';

/** The language whose interface shows how a unit stands from right to left. */
export const mirrorLanguage = 'ar';

/**
 * The unit with a copy that reads from right to left, so that its writer sees what turns round and what does not. A unit
 * that is translated into such a language needs none; the others keep their English texts inside an Arabic page.
 */
export function mirrored(edition: Edition): Edition {
  const [source] = edition.languages;
  if (source.languages.some(({ direction }) => direction === 'rtl')) return edition;
  const mirror: Language = { code: mirrorLanguage, name: 'العربية (English text)', direction: 'rtl' };
  const withMirror = (unit: Unit): Unit => ({ ...unit, languages: [...unit.languages, mirror] });
  const [first, ...others] = edition.languages.map(withMirror);
  if (first === undefined) return edition;
  return { ...edition, languages: [first, ...others, { ...first, language: mirrorLanguage, translation: 'draft' }] };
}
