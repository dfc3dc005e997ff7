import { readFile, readdir } from 'node:fs/promises';
import { english } from '../locales/english.ts';
import type { Catalogue } from '../locales/words.ts';

const components = new URL('../components/', import.meta.url);
const ofType = /^activities\/([^/]+)\//;

/**
 * The texts of a player that shows these activity types. What only other types say stays at home: every language of a
 * unit would carry it.
 */
export async function playerWords(types: readonly string[]): Promise<Catalogue> {
  const files = await sources();
  const isSaidBy = (key: string, isMeant: (type: string | undefined) => boolean): boolean =>
    files.some(({ type, text }) => isMeant(type) && text.includes(`'${key}'`));
  const isTravelling = (type: string | undefined): boolean => type === undefined || types.includes(type);
  return Object.fromEntries(
    // A text that no component names is somebody else's, such as the reader's.
    Object.entries(english).filter(([key]) => isSaidBy(key, isTravelling) || !isSaidBy(key, () => true)),
  );
}

interface Source {
  /** The activity type it belongs to. */
  readonly type: string | undefined;
  readonly text: string;
}

async function sources(): Promise<Source[]> {
  const names = await readdir(components, { recursive: true });
  const scripts = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return Promise.all(
    scripts.map(async (name) => ({
      type: ofType.exec(name)?.[1],
      text: await readFile(new URL(name, components), 'utf8'),
    })),
  );
}
