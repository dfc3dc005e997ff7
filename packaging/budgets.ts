import { gzipSync } from 'node:zlib';
import { activityTypes } from '../components/activities/registry.ts';
import type { ContentIssue } from '../core/content-issue.ts';
import type { Edition } from '../core/programme.ts';
import { longestLength, safeLength } from '../core/suspend-data.ts';
import { pagesOnDemand } from './player/pages.ts';
import type { PackageFile } from './zip.ts';

/** What a package may weigh. Learners pay for each byte, and a server answers each file with a process of its own. */
const mostPlayerBytes = 36_000;
/** A page that is loaded on demand, with its texts in all languages. */
const mostPageBytes = 15_000;
const mostZipBytes = 250_000;
const mostFiles = 25;
/** Moodle stores 255; some LMSs cut earlier. */
export const longestTitle = 200;

/** Titles that LMSs would not take. */
export const titleIssues = ({ folder, languages }: Edition): ContentIssue[] =>
  languages.flatMap(({ language, title }) =>
    tooMuch(
      folder,
      title.length,
      longestTitle,
      `The title in ${language}`,
      'characters',
      'LMSs keep no more. Shorten it.',
    ),
  );

/** What keeps a unit's answers from being kept. */
export const suspendDataIssues = ({ folder, languages: [unit] }: Edition): ContentIssue[] =>
  tooMuch(
    folder,
    longestLength(unit, activityTypes),
    safeLength,
    'With all answers, the suspend data of the unit',
    'characters',
    'SCORM 1.2 allows no more. Split the unit.',
  );

/** What a package weighs too much. */
export function budgetIssues(edition: Edition, files: readonly PackageFile[], zipBytes: number): ContentIssue[] {
  const { folder, languages, media } = edition;
  const mediaPaths = new Set(media.map(({ path }) => path));
  const player = files.filter(({ path }) => path === 'assets/player.js');
  const playerBytes = sum(player.map(({ bytes }) => gzipSync(bytes).length));
  const pages = files.filter(({ path }) => pagesOnDemand.some(({ name }) => path === `assets/${name}.js`));
  const texts = files.filter(({ path }) => !mediaPaths.has(path));
  // A drawing in another language is loaded in place of the first one, never besides it.
  const inPlace = new Set(media.flatMap(({ path, drawn }) => (drawn === undefined ? [] : [path])));
  const loaded = files.filter(({ path }) => !inPlace.has(path));
  // Media hardly shrink in a zip, so what is left of it is the text.
  const textBytes = zipBytes - sum(files.filter((file) => !texts.includes(file)).map(({ bytes }) => bytes.length));
  return [
    ...tooMuch(
      folder,
      playerBytes,
      mostPlayerBytes,
      'The player (compressed)',
      'bytes',
      'Every learner waits for it: move what is rare to a page on demand.',
    ),
    ...pages.flatMap(({ path, bytes }) =>
      tooMuch(
        folder,
        gzipSync(bytes).length,
        mostPageBytes,
        `${path} (compressed)`,
        'bytes',
        'It is loaded on demand, but from the same prepaid data.',
      ),
    ),
    ...tooMuch(
      folder,
      textBytes,
      mostZipBytes,
      'The package (without media)',
      'bytes',
      `Largest parts: ${largest(texts)}.`,
    ),
    ...tooMuch(
      folder,
      loaded.length,
      mostFiles,
      'The package',
      'files',
      `It has ${String(media.length - inPlace.size)} media files and ${String(languages.length)} languages. Leave some pictures out.`,
    ),
  ];
}

function tooMuch(folder: string, has: number, may: number, who: string, unit: string, fix: string): ContentIssue[] {
  if (has <= may) return [];
  const what = `${who} has ${count(has)} ${unit}, but may have ${count(may)}: ${count(has - may)} too many.`;
  return [{ severity: 'error', what, where: { file: `content/${folder}/unit.yaml`, line: 1, column: 1 }, fix }];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const count = (number: number): string => number.toLocaleString('en');

const largest = (files: readonly PackageFile[]): string =>
  [...files]
    .sort((a, b) => b.bytes.length - a.bytes.length)
    .slice(0, 3)
    .map(({ path, bytes }) => `${path} (${count(bytes.length)})`)
    .join(', ');
