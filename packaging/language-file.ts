import { inflateSync } from 'node:zlib';
import { zlib } from 'libdeflate';
import type { LanguageFile } from './browser/languages.ts';

/**
 * How hard the compressor tries, of 12: with 12 it would save 2 bytes in 1000 more, and each change in a lesson would wait
 * twice as long for it.
 */
const level = 10;
const levelForWeight = 8;

/**
 * A unit in one language as it travels: JSON, compressed, in base64.
 *
 * Moodle and many other LMSs send the files of a package as they are (measured), and a unit in Bangla is five times as
 * long as what is in it. Where a server does compress, base64 of what is compressed costs next to nothing.
 */
const packLanguage = (file: LanguageFile, effort = level): string =>
  Buffer.from(zlib(Buffer.from(JSON.stringify(file)), effort)).toString('base64');

/** How long a language is as it travels, rather more by up to 6 per cent: known sooner than it is packed. */
export const weightOf = (file: LanguageFile): number => packLanguage(file, levelForWeight).length;

/** The language that a package opens with stands in the page: it needs no request of its own. */
export const inPage = (file: LanguageFile): string =>
  `<script type="text/plain" id="unit-${file.unit.language}">${packLanguage(file)}</script>`;

/** Each other language is a script of its own: nothing can be fetched from `file://`. */
export const asScript = (file: LanguageFile): string =>
  `(self.corridorUnits=self.corridorUnits||{})[${JSON.stringify(file.unit.language)}]="${packLanguage(file)}";\n`;

/** All languages that a file of a package holds, whichever of the two it is. */
export function languagesIn(text: string): LanguageFile[] {
  const found = text.matchAll(
    /<script type="text\/plain" id="unit-[\w-]+">([^<]*)<|^\(self\.corridorUnits=.*\]="(.*)";$/gm,
  );
  return [...found].flatMap(([, page, script]) => {
    try {
      return [JSON.parse(inflateSync(Buffer.from(page ?? script ?? '', 'base64')).toString()) as LanguageFile];
    } catch {
      return [];
    }
  });
}
