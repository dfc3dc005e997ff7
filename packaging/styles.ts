import { readFile, readdir } from 'node:fs/promises';
import { componentSources, travelsWith } from './component-sources.ts';
import { isBlock } from './unit-types.ts';
import { forChrome80 } from './for-chrome-80.ts';

const components = new URL('../components/', import.meta.url);

/** What the first page needs: it stands in the page itself, so that the text shows before anything else is loaded. */
export const startStyles = (): Promise<string> => join(['theme.css', 'player/frame.css']);

/** Tokens and running text, for pages that are no player. */
export const themeStyles = (): Promise<string> => join(['theme.css']);

/** All other styles: of the player, and of the activity types and blocks that a unit uses, with the parts these use. */
export async function playerStyles(types: readonly string[], blocks: readonly string[] = []): Promise<string> {
  const own = [...types].sort().map((type) => (isBlock(type) ? ofBlock(type) : `activities/${type}`));
  const folders = ['parts', 'player', ...own, ...blocks.map(ofBlock)];
  const [files, scripts] = await Promise.all([Promise.all(folders.map(stylesIn)), componentSources()]);
  // The styles of a part have the name of its script.
  const atHome = scripts.filter((script) => !travelsWith(script, types)).map(({ name }) => name.replace(/ts$/, 'css'));
  return join(files.flat().filter((file) => file !== 'player/frame.css' && !atHome.includes(file)));
}

/** Styles of blocks that are read and not answered. */
export const blockStyles = async (blocks: readonly string[]): Promise<string> =>
  join((await Promise.all(blocks.map(ofBlock).map(stylesIn))).flat());

const ofBlock = (block: string): string => `blocks/${block}`;

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
