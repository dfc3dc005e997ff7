import type { Spoken } from '../../components/player/course-player.ts';
import type { Unit } from '../../core/programme.ts';
import type { TrainerSees } from '../../core/trainer-sees.ts';
import { Words } from '../../locales/words.ts';
import type { Catalogue } from '../../locales/words.ts';
import { addStyles } from './add-styles.ts';
import type {} from './run-packed.ts';

/** A unit and the interface in one language, as they travel; see `packaging/language-file.ts`. */
export interface LanguageFile {
  readonly unit: Unit;
  readonly catalogue: Catalogue;
  /** The player's styles, with the language that the package opens with. */
  readonly styles?: string;
  /** What a course is told, where that is not all. The player knows it without; who compares packages does not. */
  readonly sees?: TrainerSees;
}

declare global {
  interface Window {
    /** What the scripts `assets/<language>.js` leave, still packed. */
    corridorUnits?: Record<string, string | undefined>;
  }
}

/** Languages that were unpacked, so that going back and forth costs nothing. */
const known = new Map<string, Promise<Spoken>>();

/**
 * Gets the unit in a language. The file is a script, not JSON: a package must start from `file://`, where nothing can
 * be fetched. Where it cannot be had, the promise fails and the next try starts anew.
 */
export function loadSpoken(language: string): Promise<Spoken> {
  const spoken = known.get(language) ?? read(language);
  known.set(language, spoken);
  spoken.catch(() => known.delete(language));
  return spoken;
}

async function read(language: string): Promise<Spoken> {
  const loaded = (): string | undefined =>
    document.getElementById(`unit-${language}`)?.textContent ?? window.corridorUnits?.[language];
  if (loaded() === undefined)
    await window.corridorLoader?.loadScript(`assets/${language}.js`, () => loaded() !== undefined);
  const text = (await window.corridorLoader?.unpack(loaded() ?? '')) ?? '';
  const { unit, catalogue, styles } = JSON.parse(text) as LanguageFile;
  if (styles !== undefined) addStyles(styles);
  return { unit, words: new Words(language, catalogue) };
}
