import type { Html, Language, Recording } from '../../core/programme.ts';
import type { Catalogue } from '../../locales/words.ts';
import type { BlockPage } from '../reference/block-page.ts';
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
  readonly examples: readonly { readonly markdown: string; readonly html: ReadonlyMap<string, Html> }[];
}

/** Sound or film, with how it is written. It travels in the page. */
export interface RecordingExhibit {
  readonly markdown: string;
  readonly recording: Recording;
}

/** An interface language of the gallery; the examples are English in all of them. */
export interface GalleryLanguage extends Language {
  readonly catalogue: Catalogue;
}
