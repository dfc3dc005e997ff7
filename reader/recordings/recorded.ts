import type { Problem } from '../issues.ts';
import type { Size } from '../markdown/image-size.ts';

/** What a file of sound or film is found to be. */
export interface Recorded {
  readonly medium: 'audio' | 'video';
  /** How its name ends. */
  readonly format: 'mp3' | 'm4a' | 'mp4';
  readonly seconds: number;
  /** Of the picture, as it is shown. */
  readonly size?: Size;
  /** Whether the file says where it was made, as phones write it into films unasked. */
  readonly tellsPlace: boolean;
}

/** A file as it can be played, or why old phones could not. */
export type Examined = { readonly recorded: Recorded } | { readonly problem: Problem };

/** How to mend a file that not every phone plays. */
export const save = {
  audio: 'Save it as MP3 or as M4A with AAC: every phone and browser plays these.',
  video: 'Save it as MP4 with H.264 and, if there is sound, AAC: every phone and browser plays these.',
} as const;
