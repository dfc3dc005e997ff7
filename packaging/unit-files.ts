import { readFile } from 'node:fs/promises';
import { activitiesOf } from '../core/programme.ts';
import type { Edition, Unit } from '../core/programme.ts';
import { english } from '../locales/english.ts';
import { allEnglish } from '../locales/all-english.ts';
import type { Catalogue, WordKey } from '../locales/words.ts';
import type { LanguageFile } from './browser/languages.ts';
import { probeFile, probeText } from './browser/probe-file.ts';
import { asScript } from './language-file.ts';
import { startPage } from './start-page.ts';
import { playerStyles, startStyles } from './styles.ts';
import { textFile } from './zip.ts';
import type { PackageFile } from './zip.ts';

/**
 * The files of a unit that are the same in every standard: the page, the styles, one script for each further language,
 * the media. The player comes on top.
 */
export async function unitFiles(
  { languages: [source, ...others], media }: Edition,
  catalogues: ReadonlyMap<string, Catalogue>,
): Promise<PackageFile[]> {
  const fileOf = (unit: Unit): LanguageFile => ({ unit, catalogue: only(english, catalogues.get(unit.language)) });
  const [styles, moreStyles, mediaFiles] = await Promise.all([
    startStyles(),
    playerStyles(typesIn(source)),
    Promise.all(media.map(async ({ path, source: from }) => ({ path, bytes: new Uint8Array(await readFile(from)) }))),
  ]);
  return [
    textFile('index.html', startPage(fileOf(source), styles)),
    textFile('assets/player.css', moreStyles),
    textFile(probeFile, probeText),
    ...others.map((unit) => textFile(`assets/${unit.language}.js`, asScript(fileOf(unit)))),
    ...mediaFiles,
  ];
}

/** The activity types a unit uses. */
export const typesIn = (unit: Unit): string[] => [...new Set(activitiesOf(unit).map(({ type }) => type))].sort();

/** The texts of a catalogue that belong to a part of the kit, such as the player. */
export const only = (part: Catalogue, catalogue: Catalogue = allEnglish): Catalogue =>
  Object.fromEntries(Object.keys(part).map((key) => [key, catalogue[key as WordKey]]));
