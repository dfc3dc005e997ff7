import type { Block } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { recordingView } from './recording/recording-element.ts';

/** A block that is neither text nor an activity, by its kind. */
type OtherBlock<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** How such blocks are shown. A package has what its unit uses, as with activity types. */
export const blocks: {
  readonly [Kind in Exclude<Block['kind'], 'prose' | 'activity'>]?: (block: OtherBlock<Kind>, words: Words) => unknown;
} = {
  recording: recordingView,
};
