import { readFile } from 'node:fs/promises';
import { activitiesOf } from '../core/programme.ts';
import type { Edition, Unit } from '../core/programme.ts';
import { english } from '../locales/english.ts';
import { Words } from '../locales/words.ts';
import type { Catalogue } from '../locales/words.ts';
import type { LanguageFile } from './browser/languages.ts';
import { probeFile, probeText } from './browser/probe-file.ts';
import { startPage } from './start-page.ts';
import { playerStyles, startStyles } from './styles.ts';
import { textFile } from './zip.ts';
import type { PackageFile } from './zip.ts';

/** The files of a unit that every standard ships: the page, the player, one file a language, the media. */
export async function unitFiles(
  edition: Edition,
  player: string,
  catalogues: ReadonlyMap<string, Catalogue>,
): Promise<PackageFile[]> {
  const { languages, media } = edition;
  const [source] = languages;
  const types = [...new Set(activitiesOf(source).map(({ type }) => type))];
  const catalogueOf = (language: string): Catalogue => catalogues.get(language) ?? english;
  const [styles, moreStyles, mediaFiles] = await Promise.all([
    startStyles(),
    playerStyles(types),
    Promise.all(media.map(async ({ path, source: from }) => ({ path, bytes: new Uint8Array(await readFile(from)) }))),
  ]);
  return [
    textFile('index.html', startPage(source, new Words(source.language, catalogueOf(source.language)), styles)),
    textFile('assets/player.js', player),
    textFile('assets/player.css', moreStyles),
    textFile(probeFile, probeText),
    ...languages.map((unit) => languageFile(unit, catalogueOf(unit.language))),
    ...mediaFiles,
  ];
}

/** A unit in one language as a script, see `browser/languages.ts`. */
function languageFile(unit: Unit, catalogue: Catalogue): PackageFile {
  const file: LanguageFile = { unit, catalogue };
  const key = JSON.stringify(unit.language);
  return textFile(
    `assets/${unit.language}.js`,
    `(self.corridorUnits=self.corridorUnits||{})[${key}]=${JSON.stringify(file)};\n`,
  );
}
