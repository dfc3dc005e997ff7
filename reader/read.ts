import { readFile, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { activityTypes } from '../components/activities/registry.ts';
import type { ActivityTypes } from '../core/activity-type.ts';
import type { Memory } from './memory.ts';
import { readFiles } from './programme.ts';
import type { Reading } from './programme.ts';
import type { Files } from './source-file.ts';

/** The activity types that content may use. */
export const readTypes: ActivityTypes = activityTypes;

/** The kit's own words, for folders that bring none. */
const ownLocales = fileURLToPath(new URL('../locales', import.meta.url));
const rooms = ['content', 'modules', 'locales'];
const texts = /\.(?:md|markdown|yaml|yml|po|csv)$/i;
const papers = /^(?!~).*\.(?:txt|docx?|odt|rtf|html?)$/i;
const skipped = /^(?:\.|node_modules$|dist$)/;
const mostFiles = 20_000;

/**
 * Reads the project in a folder. The folder may also be a content folder or one unit: then the glossary and the lock
 * beside it are read too.
 */
export async function readProgramme(folder: string, memory?: Memory): Promise<Reading> {
  return readFiles(await loadFiles(folder), readTypes, memory && { memory });
}

/** Loads all that can be read of a folder, by names relative to the working folder. */
export async function loadFiles(folder: string): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  const here = await namesIn(folder);
  const isProject = here.includes('content') || here.includes('modules');
  if (isProject) for (const room of rooms) await loadTree(path.join(folder, room), files);
  else await loadTree(folder, files);
  const isUnit = here.includes('unit.yaml') || here.includes('en');
  if (isUnit && !isProject) await loadBeside(path.join(folder, '..'), files);
  if (![...files.keys()].some((name) => /(?:^|\/)locales\/[a-z]+\.po$/.test(name))) await loadOwnWords(files);
  return files;
}

/** The kit's own words, in the languages that something is translated to. */
async function loadOwnWords(files: Map<string, Uint8Array>): Promise<void> {
  const translations = [...files.keys()].flatMap((name) => /(?:^|[/.])([a-z]{2,3}\.po)$/.exec(name)?.[1] ?? []);
  const own = await namesIn(ownLocales);
  for (const name of new Set(translations)) if (own.includes(name)) await load(path.join(ownLocales, name), files);
}

/** The glossary, the invented States, the lock and the changes that a single unit shares with its neighbours. */
async function loadBeside(folder: string, files: Map<string, Uint8Array>): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (/^(?:glossary\.(?:yaml|[a-z]{2,3}\.po)|ids\.lock\.json|changes\.yaml|world\.yaml)$/.test(name))
      await load(path.join(folder, name), files);
  }
}

async function loadTree(folder: string, files: Map<string, Uint8Array>): Promise<void> {
  for (const name of await namesIn(folder)) {
    const full = path.join(folder, name);
    if (skipped.test(name) || files.size >= mostFiles) continue;
    if ((await stat(full)).isDirectory()) await loadTree(full, files);
    else if (texts.test(name) || name === 'ids.lock.json' || path.basename(folder) === 'media') await load(full, files);
    // That it is there is enough to tell its author that no lesson is read from it.
    else if (papers.test(name)) files.set(nameOf(full), new Uint8Array());
  }
}

async function load(file: string, files: Map<string, Uint8Array>): Promise<void> {
  files.set(nameOf(file), await readFile(file));
}

/** Names in a folder, in order; none if there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

/** A file as authors see it named: from the working folder, with `/` on every platform. */
const nameOf = (file: string): string => path.relative(process.cwd(), file).split(path.sep).join('/');
