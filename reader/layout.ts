import type { Files } from './source-file.ts';

/** A folder that holds units, their glossary and their lock. */
export interface ContentFolder {
  readonly path: string;
  readonly units: readonly UnitFolder[];
}

/** A folder that holds one unit. */
export interface UnitFolder {
  readonly path: string;
  /** Its own name. */
  readonly name: string;
}

/** What lies where among the files. Folders are known by what is in them, so any part of a project can be read alone. */
export interface Layout {
  readonly contents: readonly ContentFolder[];
  /** `module.yaml` files. */
  readonly modules: readonly string[];
  /** `programme.yaml`, if it is there. */
  readonly programme: string | undefined;
  /** `locales/<language>.po` files by language. */
  readonly locales: ReadonlyMap<string, string>;
}

/** Finds units, modules and words among the files. */
export function layoutOf(files: Files): Layout {
  const names = [...files.keys()].sort();
  const units = new Set<string>();
  for (const name of names) {
    const folder = folderOf(name);
    if (baseName(name) === 'unit.yaml') units.add(folder);
    else if (baseName(folder) === 'en' && name.endsWith('.md')) units.add(folderOf(folder));
  }
  const contents = new Map<string, UnitFolder[]>();
  for (const path of units) {
    const parent = folderOf(path);
    contents.set(parent, [...(contents.get(parent) ?? []), { path, name: baseName(path) }]);
  }
  return {
    contents: [...contents].map(([path, folders]) => ({ path, units: folders })),
    modules: names.filter((name) => baseName(name) === 'module.yaml'),
    programme: names.find((name) => baseName(name) === 'programme.yaml'),
    locales: new Map(
      names.flatMap((name): [string, string][] => {
        const [, language] = /(?:^|\/)locales\/([a-z]{2,3})\.po$/.exec(name) ?? [];
        return language === undefined ? [] : [[language, name]];
      }),
    ),
  };
}

/** The part of a name after its last `/`. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The folder a file or folder is in; above the working folder it is `..`. */
export function folderOf(name: string): string {
  if (name === '' || baseName(name) === '..') return joined(name, '..');
  const end = name.lastIndexOf('/');
  return end < 0 ? '' : name.slice(0, end);
}

/** A name in a folder. */
export const joined = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Names of the files right inside a folder, in order. */
export const filesIn = (files: Files, folder: string): string[] =>
  [...files.keys()].filter((name) => folderOf(name) === folder).sort();
