import { readFile, readdir } from 'node:fs/promises';
import { forChrome80 } from './for-chrome-80.ts';

const components = new URL('../components/', import.meta.url);

/** What the first page needs: it stands in the page itself, so that the text shows before anything else is loaded. */
export const startStyles = (): Promise<string> => join(['theme.css', 'player/frame.css']);

/** Tokens and running text, for pages that are no player. */
export const themeStyles = (): Promise<string> => join(['theme.css']);

/** All other styles: of the player, and of the activity types that a unit uses. */
export async function playerStyles(types: readonly string[]): Promise<string> {
  const folders = ['parts', 'player', ...[...types].sort().map((type) => `activities/${type}`)];
  const files = await Promise.all(folders.map(stylesIn));
  return join(files.flat().filter((file) => file !== 'player/frame.css'));
}

async function stylesIn(folder: string): Promise<string[]> {
  const names = await readdir(new URL(`${folder}/`, components));
  return names
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

async function join(files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, components), 'utf8')));
  return forChrome80(texts.join('\n'), files.join(' + '));
}
