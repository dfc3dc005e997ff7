import { gzipSync } from 'node:zlib';
import type { Edition } from '../core/programme.ts';
import { pagesOnDemand } from './player/pages.ts';
import type { PackageFile } from './zip.ts';

/** What a package may weigh. Learners pay for each byte, and a server answers each file with a process of its own. */
const mostPlayerBytes = 40_000;
/** A page that is loaded on demand, with its texts in all languages. */
const mostPageBytes = 15_000;
const mostZipBytes = 250_000;
const mostFiles = 25;
/** Moodle stores 255; some LMSs cut earlier. */
const longestTitle = 200;

/** Titles that LMSs would not take, in words for the author. */
export const titleProblems = ({ folder, languages }: Edition): string[] =>
  languages
    .filter(({ title }) => title.length > longestTitle)
    .map(({ language, title }) =>
      problem(
        `${folder}: the title in ${language} has ${count(title.length)} characters, but LMSs keep ${count(longestTitle)}.`,
        'Shorten it.',
      ),
    );

/** What a package weighs too much, in words for the author. */
export function budgetProblems(edition: Edition, files: readonly PackageFile[], zipBytes: number): string[] {
  const { folder, languages, media } = edition;
  const mediaPaths = new Set(media.map(({ path }) => path));
  const player = files.filter(({ path }) => path === 'assets/player.js');
  const playerBytes = sum(player.map(({ bytes }) => gzipSync(bytes).length));
  const pages = files.filter(({ path }) => pagesOnDemand.some(({ name }) => path === `assets/${name}.js`));
  const texts = files.filter(({ path }) => !mediaPaths.has(path));
  // Media hardly shrink in a zip, so what is left of it is the text.
  const textBytes = zipBytes - sum(files.filter((file) => !texts.includes(file)).map(({ bytes }) => bytes.length));
  return [
    ...tooMuch(
      playerBytes,
      mostPlayerBytes,
      'The player (compressed)',
      'bytes',
      'Every learner waits for it: move what is rare to a page on demand.',
    ),
    ...pages.flatMap(({ path, bytes }) =>
      tooMuch(
        gzipSync(bytes).length,
        mostPageBytes,
        `${path} (compressed)`,
        'bytes',
        'It is loaded on demand, but from the same prepaid data.',
      ),
    ),
    ...tooMuch(textBytes, mostZipBytes, `${folder} (without media)`, 'bytes', `Largest parts: ${largest(texts)}.`),
    ...tooMuch(
      files.length,
      mostFiles,
      folder,
      'files',
      `It has ${String(media.length)} media files and ${String(languages.length)} languages. Leave some pictures out.`,
    ),
  ];
}

/** What keeps a unit's answers from being kept, in words for its author. */
export const suspendDataProblem = (folder: string, has: number, may: number): string =>
  problem(
    `${folder} may need ${count(has)} characters of suspend data, but SCORM 1.2 allows ${count(may)}.`,
    'Split the unit.',
  );

function tooMuch(has: number, may: number, who: string, unit: string, fix: string): string[] {
  if (has <= may) return [];
  return [problem(`${who} has ${count(has)} ${unit}, but may have ${count(may)}: ${count(has - may)} too many.`, fix)];
}

const problem = (what: string, fix: string): string => `${what}\n → ${fix}`;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const count = (number: number): string => number.toLocaleString('en');

const largest = (files: readonly PackageFile[]): string =>
  [...files]
    .sort((a, b) => b.bytes.length - a.bytes.length)
    .slice(0, 3)
    .map(({ path, bytes }) => `${path} (${count(bytes.length)})`)
    .join(', ');
