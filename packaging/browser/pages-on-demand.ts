import { html, nothing, render } from 'lit';
import type { OpenPage, PageName } from '../../components/player/page-on-demand.ts';
import type { Catalogue, Words } from '../../locales/words.ts';
import { addStyles } from './add-styles.ts';
import type {} from './run-packed.ts';

/** What the player's Lit has that the pages on demand use: they come without one of their own. */
const sharedLit = { html, nothing, render };

declare global {
  interface Window {
    corridorLit?: typeof sharedLit;
    /** The texts of the page whose script is running, by language. */
    corridorTexts?: Record<string, Catalogue | undefined>;
    /** Pages on demand that have come, by name. */
    corridorPages?: Partial<Record<PageName, OpenPage>>;
  }
}

/** Gets a page, from the package's `assets/<name>.js`. */
export async function loadPage(name: PageName): Promise<OpenPage> {
  window.corridorLit = sharedLit;
  const left = (): OpenPage | undefined => window.corridorPages?.[name];
  if (left() === undefined) await window.corridorLoader?.loadScript(`assets/${name}.js`, () => left() !== undefined);
  return (context) => left()?.(context);
}

/** Called by the script of a page: leaves the page for the player, with words that know the page's texts and its styles. */
export function leavePage(name: PageName, styles: string, open: OpenPage): void {
  addStyles(styles);
  const texts = window.corridorTexts;
  const withTexts = (words: Words): Words => words.with(texts?.[words.language]);
  window.corridorPages = {
    ...window.corridorPages,
    [name]: (context: Parameters<OpenPage>[0]) => {
      open({ ...context, words: withTexts(context.words) });
    },
  };
}
