import type { Block } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { recordingView } from './recording/recording-element.ts';

/** Kinds of blocks that are neither text nor activities. */
type OtherKind = Exclude<Block['kind'], 'prose' | 'activity'>;

/** How such blocks are shown, by their kind. A package has what its unit uses; undefined if that is nothing. */
export const blocks:
  | { readonly [Kind in OtherKind]: (block: Extract<Block, { readonly kind: Kind }>, words: Words) => unknown }
  | undefined = {
  recording: recordingView,
};
