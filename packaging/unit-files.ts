import { readFile } from 'node:fs/promises';
import { activitiesOf } from '../core/programme.ts';
import type { Edition, Unit } from '../core/programme.ts';
import { english } from '../locales/english.ts';
import type { Catalogue } from '../locales/words.ts';
import type { LanguageFile } from './browser/languages.ts';
import { probeFile, probeText } from './browser/probe-file.ts';
import { asScript } from './language-file.ts';
import { startPage } from './start-page.ts';
import { playerStyles, startStyles } from './styles.ts';
import { textFile } from './zip.ts';
import type { PackageFile } from './zip.ts';

/** The scripts of a package. */
export interface Scripts {
  readonly player: string;
  /** For browsers that cannot unpack by themselves. */
  readonly inflate: string;
}

/** The files of a unit that every standard ships: the page, the scripts, one more for each further language, the media. */
export async function unitFiles(
  { languages: [source, ...others], media }: Edition,
  { player, inflate }: Scripts,
  catalogues: ReadonlyMap<string, Catalogue>,
): Promise<PackageFile[]> {
  const fileOf = (unit: Unit): LanguageFile => ({ unit, catalogue: catalogues.get(unit.language) ?? english });
  const [styles, moreStyles, mediaFiles] = await Promise.all([
    startStyles(),
    playerStyles(typesIn(source)),
    Promise.all(media.map(async ({ path, source: from }) => ({ path, bytes: new Uint8Array(await readFile(from)) }))),
  ]);
  return [
    textFile('index.html', startPage(fileOf(source), styles)),
    textFile('assets/player.js', player),
    textFile('assets/player.css', moreStyles),
    textFile('assets/inflate.js', inflate),
    textFile(probeFile, probeText),
    ...others.map((unit) => textFile(`assets/${unit.language}.js`, asScript(fileOf(unit)))),
    ...mediaFiles,
  ];
}

/** The activity types a unit uses. */
export const typesIn = (unit: Unit): string[] => [...new Set(activitiesOf(unit).map(({ type }) => type))].sort();
