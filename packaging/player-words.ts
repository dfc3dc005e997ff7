import { readFile, readdir } from 'node:fs/promises';
import { english } from '../locales/english.ts';
import type { Catalogue } from '../locales/words.ts';

const components = new URL('../components/', import.meta.url);
const ofType = /^activities\/([^/]+)\//;
const ofPart = /^parts\/(.+)$/;

/**
 * The texts of a player that shows these activity types. What only other types say stays at home: every language of a
 * unit would carry it.
 */
export async function playerWords(types: readonly string[]): Promise<Catalogue> {
  const files = await sources();
  const isSaidBy = (key: string, isMeant: (source: Source) => boolean): boolean =>
    files.some((source) => isMeant(source) && source.text.includes(`'${key}'`));
  const isTravelling = (source: Source): boolean => source.types?.some((type) => types.includes(type)) ?? true;
  return Object.fromEntries(
    // A text that no component names is somebody else's, such as the reader's.
    Object.entries(english).filter(([key]) => isSaidBy(key, isTravelling) || !isSaidBy(key, () => true)),
  );
}

interface Source {
  /** The activity types it travels with; undefined if it always does. */
  readonly types: readonly string[] | undefined;
  readonly text: string;
}

async function sources(): Promise<Source[]> {
  const names = await readdir(components, { recursive: true });
  const scripts = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = await Promise.all(
    scripts.map(async (name) => ({ name, text: await readFile(new URL(name, components), 'utf8') })),
  );
  return texts.map(({ name, text }) => {
    const [, type] = ofType.exec(name) ?? [];
    if (type !== undefined) return { types: [type], text };
    // A part that only activities use travels with those.
    const [, part] = ofPart.exec(name) ?? [];
    const users = texts.filter((user) => part !== undefined && user.text.includes(`/${part}'`));
    const their = users.flatMap((user) => ofType.exec(user.name)?.[1] ?? []);
    return { types: users.length > 0 && their.length === users.length ? their : undefined, text };
  });
}
