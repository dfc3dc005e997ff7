import type { Language } from '../../core/programme.ts';
import type { Catalogue } from '../../locales/words.ts';
import type { BlockPage, ShownExample } from '../reference/block-page.ts';
import type { TypePage } from '../reference/type-page.ts';
import type { GalleryState } from './states.ts';

/** A type with its example in all states. */
export interface Exhibit {
  readonly page: TypePage;
  readonly states: readonly GalleryState[];
}

/** A block that is read and not answered, with its examples. */
export interface BlockExhibit {
  readonly page: BlockPage;
  /** Each in every language. */
  readonly examples: readonly { readonly markdown: string; readonly shown: ReadonlyMap<string, ShownExample> }[];
}

/** An interface language of the gallery; the examples are English in all of them. */
export interface GalleryLanguage extends Language {
  readonly catalogue: Catalogue;
}
