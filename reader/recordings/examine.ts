import { latin } from '../markdown/image-size.ts';
import { examineMp3, isMp3 } from './mp3.ts';
import { examineMp4, isMp4 } from './mp4.ts';
import { save } from './recorded.ts';
import type { Examined } from './recorded.ts';

/** What the first bytes of other formats say. They are told from each other so that writers know what they have. */
const others: readonly (readonly [name: string, medium: keyof typeof save, mark: RegExp])[] = [
  ['Ogg, which no iPhone plays', 'audio', /^OggS/],
  ['WAV, which weighs ten times as much as it must', 'audio', /^RIFF[^]{4}WAVE/],
  ['FLAC, which weighs five times as much as it must', 'audio', /^fLaC/],
  ['AMR, as old phones record it', 'audio', /^#!AMR/],
  ['AAC without an index', 'audio', /^\xff[\xf0\xf1\xf8\xf9]/],
  ['AIFF, which weighs ten times as much as it must', 'audio', /^FORM[^]{4}AIF/],
  ['WebM or Matroska, which old iPhones do not play', 'video', /^\x1aE\xdf\xa3/],
  ['AVI', 'video', /^RIFF[^]{4}AVI /],
  ['Windows Media', 'video', /^0&\xb2u\x8ef\xcf\x11/],
  ['QuickTime', 'video', /^[^]{4}ftypqt {2}/],
];

/** Looks into a file of sound or film, whatever its name says. */
export function examine(bytes: Uint8Array): Examined {
  const head = latin(bytes, 0, 16);
  const other = others.find(([, , mark]) => mark.test(head));
  if (other !== undefined) return { problem: { what: `This file is ${other[0]}.`, fix: save[other[1]] } };
  if (isMp4(bytes)) return examineMp4(bytes);
  if (isMp3(bytes)) return examineMp3(bytes);
  return { problem: { what: 'This file is neither sound nor film that can be told.', fix: save.audio } };
}
