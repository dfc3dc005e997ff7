import { latin } from '../markdown/image-size.ts';
import { save } from './recorded.ts';
import type { Examined } from './recorded.ts';

/** Kilobits a second by the index in a frame header: MPEG-1 and MPEG-2 Layer III (ISO 11172-3, 2.4.2.3; ISO 13818-3, 2.4.2.3). */
const rates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
/** Samples a second in MPEG-1; MPEG-2 has half, MPEG-2.5 a quarter of them. */
const frequencies = [44_100, 48_000, 32_000] as const;
/** Anything else may begin with what looks like one frame. */
const fewestFrames = 3;

/** How long a frame is. */
interface Frame {
  readonly bytes: number;
  readonly seconds: number;
}

/** Whether a file begins as MP3 files do. */
export const isMp3 = (bytes: Uint8Array): boolean => latin(bytes, 0, 3) === 'ID3' || frameAt(bytes, 0) !== undefined;

/** Counts the frames of an MP3 file: files with a variable rate do not say how long they are. */
export function examineMp3(bytes: Uint8Array): Examined {
  let at = tagLength(bytes);
  let seconds = 0;
  let frames = 0;
  for (let frame = frameAt(bytes, at); frame !== undefined; frame = frameAt(bytes, at)) {
    at += frame.bytes;
    seconds += frame.seconds;
    frames += 1;
  }
  if (frames < fewestFrames) {
    return { problem: { what: 'This file is named .mp3, but holds no sound that could be found.', fix: save.audio } };
  }
  return { recorded: { medium: 'audio', format: 'mp3', seconds, tellsPlace: false } };
}

/** Length of the ID3v2 tag at the beginning (ID3v2.4, 3.1): seven bits in each of four bytes. */
function tagLength(bytes: Uint8Array): number {
  if (latin(bytes, 0, 3) !== 'ID3') return 0;
  return 10 + bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

/** The frame of Layer III that begins at a place. */
function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [sync = 0, version = 0, rate = 0] = bytes.subarray(at, at + 3);
  // Eleven bits set, then version (01 is reserved) and layer (01 is III).
  if (sync !== 0xff || (version & 0xe6) !== 0xe2 || (version & 0x18) === 0x08) return undefined;
  const isFirst = (version & 0x18) === 0x18;
  const kilobits = rates[isFirst ? 'first' : 'second'][rate >> 4] ?? 0;
  const full = frequencies[(rate >> 2) & 3] ?? 0;
  if (kilobits === 0 || full === 0) return undefined;
  const frequency = isFirst ? full : (version & 0x18) === 0x10 ? full / 2 : full / 4;
  const samples = isFirst ? 1152 : 576;
  const padding = (rate >> 1) & 1;
  return { bytes: Math.floor((samples * kilobits * 125) / frequency) + padding, seconds: samples / frequency };
}
