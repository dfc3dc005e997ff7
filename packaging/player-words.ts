import { english } from '../locales/english.ts';
import type { Catalogue } from '../locales/words.ts';
import { componentSources, travelsWith } from './component-sources.ts';
import type { ComponentSource } from './component-sources.ts';

/**
 * The texts of a player that shows these activity types. What only other types say stays at home: every language of a
 * unit would carry it.
 */
export async function playerWords(types: readonly string[]): Promise<Catalogue> {
  const files = await componentSources();
  const saidByAny = wordsIn(files);
  const said = wordsIn(files.filter((source) => travelsWith(source, types)));
  return Object.fromEntries(
    // A text that no component names is somebody else's, such as the reader's.
    Object.entries(english).filter(([key]) => said.has(key) || !saidByAny.has(key)),
  );
}

/** All words that stand in quotes in these scripts. */
const wordsIn = (files: readonly ComponentSource[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ text }) => [...text.matchAll(/'(\w+)'/g)].map(([, word = '']) => word)));
