import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Where somebody writes. */
export interface WritingPlace {
  /** The folder that units lie in. */
  readonly content: string;
  /** Remarks name files from here. */
  readonly root: string;
  /** The one unit that is written there; what lies beside it is none of our business. */
  readonly only?: string;
}

/** The place that a folder stands for: a project with `content/` in it, a folder of units, or one unit. */
export async function writingPlace(folder: string): Promise<WritingPlace> {
  const here: string[] = await readdir(folder).catch(() => []);
  if (here.includes('content')) return { content: join(folder, 'content'), root: folder };
  if (!isUnit(here)) return { content: folder, root: folder };
  const content = dirname(resolve(folder));
  return { content, root: content, only: basename(resolve(folder)) };
}

/** Told by what is in it, as the reader does. */
const isUnit = (names: readonly string[]): boolean => names.includes('unit.yaml') || names.includes('en');

/** A unit to choose. */
export interface ListedUnit {
  /** Name of its folder. */
  readonly folder: string;
  readonly title: string;
}

/** The units of a place, by their folders: also those that cannot be read yet. */
export async function unitsOf({ content, only }: WritingPlace): Promise<ListedUnit[]> {
  const entries = await readdir(content, { withFileTypes: true }).catch(() => []);
  const folders = only === undefined ? entries.filter((entry) => entry.isDirectory()).map(({ name }) => name) : [only];
  const inside = await Promise.all(folders.map((folder) => readdir(join(content, folder)).catch(() => [])));
  const units = folders.filter((_, index) => isUnit(inside[index] ?? []));
  return Promise.all(
    units.sort().map(async (folder) => {
      const text = await readFile(join(content, folder, 'unit.yaml'), 'utf8').catch(() => '');
      return { folder, title: /^title:[ \t]*(['"]?)(.+?)\1[ \t]*$/m.exec(text)?.[2] ?? folder };
    }),
  );
}

/** The unit that somebody means by its folder's name, the beginning of it, or its path. */
export function unitCalled(name: string, units: readonly ListedUnit[]): ListedUnit | undefined {
  const last =
    name
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  return units.find(({ folder }) => folder === last) ?? units.find(({ folder }) => folder.startsWith(`${last}-`));
}
