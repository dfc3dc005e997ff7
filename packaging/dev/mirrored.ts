import type { Edition, Language, Media, Unit } from '../../core/programme.ts';
import { turnedRound } from '../../reader/drawing/draw.ts';

/** The language whose interface shows how a unit stands from right to left. */
const mirrorLanguage = 'ar';

/**
 * The unit with a copy that reads from right to left, so that its writer sees what turns round and what does not. A unit
 * that is translated into such a language needs none; the others keep their English texts inside an Arabic page, and in
 * drawings that are turned round. `svgOf` gives what is in the file of a drawing.
 */
export function mirrored(edition: Edition, svgOf: (source: string) => string | undefined): Edition {
  const [source] = edition.languages;
  if (source.languages.some(({ direction }) => direction === 'rtl')) return edition;
  const mirror: Language = { code: mirrorLanguage, name: 'العربية (English text)', direction: 'rtl' };
  const withMirror = (unit: Unit): Unit => ({ ...unit, languages: [...unit.languages, mirror] });
  const [first, ...others] = edition.languages.map(withMirror);
  if (first === undefined) return edition;
  const drawn = edition.media.flatMap(({ path, source: file }): Media[] => {
    const svg = path.endsWith('.svg') ? turnedRound(svgOf(file) ?? '') : undefined;
    if (svg === undefined) return [];
    return [{ path: mirrorPath(path), source: file, drawn: { svg, language: mirrorLanguage } }];
  });
  const copy: Unit = { ...withPictures(first, drawn), language: mirrorLanguage, translation: 'draft' };
  return { ...edition, languages: [first, ...others, copy], media: [...edition.media, ...drawn] };
}

const mirrorPath = (path: string): string => path.replace('media/', `media/${mirrorLanguage}/`);

/** The unit with pictures of its own, wherever it shows them. */
function withPictures(unit: Unit, drawn: readonly Media[]): Unit {
  const own = new Set(drawn.map(({ path }) => path));
  const text = JSON.stringify(unit).replace(/media\/[a-z0-9._-]+\.svg/g, (path) =>
    own.has(mirrorPath(path)) ? mirrorPath(path) : path,
  );
  return JSON.parse(text) as Unit;
}
