import { readFile } from 'node:fs/promises';
import { inMegabytes } from '../core/megabytes.ts';
import { recordingsOf } from '../core/programme.ts';
import type { Edition, Media, Unit } from '../core/programme.ts';
import { allEnglish } from '../locales/all-english.ts';
import { Words } from '../locales/words.ts';
import type { Catalogue, WordKey } from '../locales/words.ts';
import { spokenAsSeen } from './as-seen.ts';
import type { Told } from './as-seen.ts';
import type { LanguageFile } from './browser/languages.ts';
import { probeFile, probeText } from './browser/probe-file.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { LmsPlace } from './content-security-policy.ts';
import { asScript, inPage, weightOf } from './language-file.ts';
import { lookLine } from './look-line.ts';
import { playerWords } from './player-words.ts';
import { startPage } from './start-page.ts';
import { playerStyles, startStyles } from './styles.ts';
import { staticBlocks } from '../reader/blocks/registry.ts';
import { typesIn } from './unit-types.ts';
import { textFile } from './zip.ts';
import type { PackageFile } from './zip.ts';

/** The files of a unit that every standard ships, but for the player. */
export interface UnitFiles {
  /** The page an LMS launches, for the player it comes with; see {@link contentSecurityPolicy}. */
  readonly page: (lms: LmsPlace, player: Uint8Array) => PackageFile;
  /** One script for each further language, the media. */
  readonly others: (lms: LmsPlace) => readonly PackageFile[];
}

/**
 * Makes what all packages of a unit share.
 *
 * @param scriptBytes - What the scripts weigh that every learner loads.
 */
export async function unitFiles(
  { languages: [source, ...others], media, sees = 'answers' }: Edition,
  catalogues: ReadonlyMap<string, Catalogue>,
  scriptBytes: number,
): Promise<UnitFiles> {
  const types = typesIn(source);
  const [words, styles, moreStyles, mediaFiles] = await Promise.all([
    playerWords(types),
    startStyles(),
    playerStyles(types, blocksIn(source)),
    Promise.all(media.map(mediaFile)),
  ]);
  const unpriced = (unit: Unit): LanguageFile => ({ unit, catalogue: only(words, catalogues.get(unit.language)) });
  const played = new Set([source, ...others].flatMap(recordingsOf).map(({ path }) => path));
  // Whoever reads a further language loads the first one too.
  const furtherBytes = others.map((unit) => weightOf(unpriced(unit)));
  const bytes = [
    scriptBytes,
    styles.length,
    weightOf({ ...unpriced(source), styles: moreStyles }) + Math.max(0, ...furtherBytes),
    // A drawing in another language is loaded instead of this one and weighs much the same.
    ...mediaFiles.map((file, index) =>
      media[index]?.drawn === undefined && !played.has(file.path) ? file.bytes.length : 0,
    ),
  ].reduce((sum, one) => sum + one);
  const shown = (unit: Unit, told: Told): LanguageFile => {
    const all = catalogues.get(unit.language);
    return spokenAsSeen(priced(unpriced(unit), bytes, all), told, all);
  };
  const languages = once((told: Told) => {
    const first = { ...shown(source, told), styles: moreStyles };
    const scripts = others.map((unit) => textFile(`assets/${unit.language}.js`, asScript(shown(unit, told))));
    return { first, packed: inPage(first), scripts };
  });
  const toldTo = (lms: LmsPlace): Told => (lms === 'none' ? 'nothing' : sees);
  return {
    page: (lms, player) => {
      const { first, packed } = languages(toldTo(lms));
      const parts = { styles, policy: contentSecurityPolicy(lms, [lookLine, player]), packed };
      return textFile('index.html', startPage(first, parts));
    },
    others: (lms) => [textFile(probeFile, probeText), ...languages(toldTo(lms)).scripts, ...mediaFiles],
  };
}

/** A function that makes the same thing once only. To pack a language takes longer than all else. */
function once<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

const mediaFile = async ({ path, source, drawn }: Media): Promise<PackageFile> =>
  drawn === undefined ? { path, bytes: new Uint8Array(await readFile(source)) } : textFile(path, drawn.svg);

/**
 * A language that says what its unit costs: learners pay for data, and may wait for a network that is free. Recordings
 * are apart, for nobody has to play them.
 */
function priced({ unit, catalogue }: LanguageFile, bytes: number, all: Catalogue = allEnglish): LanguageFile {
  const words = new Words(unit.language, all);
  const recordings = recordingsOf(unit);
  const sizeOf = (wanted: 'audio' | 'video'): number =>
    recordings.reduce((sum, { medium, bytes: its }) => sum + (medium === wanted ? its : 0), 0);
  const [audio, video] = [sizeOf('audio'), sizeOf('video')];
  const prices = [
    words.say('dataPrice', inMegabytes(bytes)),
    ...(audio > 0 ? [words.say('audioPrice', inMegabytes(audio))] : []),
    ...(video > 0 ? [words.say('videoPrice', inMegabytes(video))] : []),
  ];
  return { unit, catalogue: { ...catalogue, dataPrice: prices.join(' — ') } };
}

/** The static blocks a unit shows. Their styles hang on a class of their own name. */
export const blocksIn = (unit: Unit): string[] =>
  blocksOf(
    unit.lessons.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' ? [block.html] : []))),
  );

/** The static blocks in a page. */
export const blocksOf = (html: readonly string[]): string[] =>
  Object.keys(staticBlocks).filter((name) => html.some((text) => text.includes(`<figure class="${name}">`)));

/** The texts of a catalogue that belong to a part of the kit, such as the player. */
export const only = (part: Catalogue, catalogue: Catalogue = allEnglish): Catalogue =>
  Object.fromEntries(Object.keys(part).map((key) => [key, catalogue[key as WordKey]]));
