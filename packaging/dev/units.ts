import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A unit to choose. */
export interface ListedUnit {
  /** Name of its folder. */
  readonly folder: string;
  readonly title: string;
}

/** The units of a project, by their folders: also those that cannot be read yet. */
export async function unitsOf(project: string): Promise<ListedUnit[]> {
  const content = join(project, 'content');
  const names = await readdir(content, { withFileTypes: true }).catch(() => []);
  const folders = names.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    folders.sort().map(async (folder) => {
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
