import type { Spoken } from '../../components/player/course-player.ts';
import type { Unit } from '../../core/programme.ts';
import { Words } from '../../locales/words.ts';
import type { Catalogue } from '../../locales/words.ts';

/** What a file `assets/<language>.js` leaves in the window. */
export interface LanguageFile {
  readonly unit: Unit;
  readonly catalogue: Catalogue;
}

declare global {
  interface Window {
    /** Language files that have run, by language. */
    corridorUnits?: Record<string, LanguageFile | undefined>;
  }
}

/**
 * Gets the unit in a language. The file is a script, not JSON: a package must start from `file://`, where nothing can
 * be fetched. Where it cannot be had (no network, logged out), the promise fails and the next try starts anew.
 */
export async function loadSpoken(language: string): Promise<Spoken> {
  const file = window.corridorUnits?.[language] ?? (await loadFile(language));
  return { unit: file.unit, words: new Words(language, file.catalogue) };
}

function loadFile(language: string): Promise<LanguageFile> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `assets/${language}.js`;
    const settle = (): void => {
      script.remove();
      const file = window.corridorUnits?.[language];
      if (file === undefined) reject(new Error(`assets/${language}.js could not be loaded.`));
      else resolve(file);
    };
    // A logged-out LMS answers with its login page, which loads without error and leaves no unit.
    script.onload = settle;
    script.onerror = settle;
    document.head.append(script);
  });
}
