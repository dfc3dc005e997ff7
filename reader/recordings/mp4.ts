import type { Problem } from '../issues.ts';
import { latin } from '../markdown/image-size.ts';
import type { Size } from '../markdown/image-size.ts';
import { save } from './recorded.ts';
import type { Examined, Recorded } from './recorded.ts';

/** A box of an MP4 file (ISO 14496-12, 4.2): its name and what is in it. */
interface Box {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A track: sound, pictures, or something that is not played. */
interface Track {
  readonly kind: string;
  /** Name of its coding, e.g. `avc1`. */
  readonly coding: string;
  readonly size: Size;
}

/** What every phone plays, by the kind of track: AAC, and H.264. */
const codings: Readonly<Record<string, string>> = { soun: 'mp4a', vide: 'avc1' };
/** Where phones write the place: QuickTime's mark, Apple's key, and 3GPP's box. */
const placeMarks = /\xa9xyz|location\.ISO6709|loci/;

/** Whether a file begins as MP4 files do. */
export const isMp4 = (bytes: Uint8Array): boolean => latin(bytes, 4, 8) === 'ftyp';

/** Reads the index of an MP4 file. */
export function examineMp4(bytes: Uint8Array): Examined {
  const boxes = boxesIn(bytes);
  const place = boxes.findIndex(({ name }) => name === 'moov');
  const index = boxes[place]?.bytes;
  if (index === undefined) {
    return { problem: { what: 'This file has no index: it is not whole, or no MP4.', fix: save.video } };
  }
  const tracks = boxesIn(index).flatMap((box) => (box.name === 'trak' ? trackOf(box.bytes) : []));
  const film = tracks.find(({ kind }) => kind === 'vide');
  const medium = film === undefined ? 'audio' : 'video';
  const problem = codingProblem(tracks, medium) ?? orderProblem(boxes, place);
  if (problem !== undefined) return { problem };
  const seconds = secondsOf(inside(index, 'mvhd'));
  if (!(seconds > 0)) return { problem: { what: 'This file does not say how long it is.', fix: save[medium] } };
  const tellsPlace = placeMarks.test(new TextDecoder('latin1').decode(index));
  const format = film === undefined ? 'm4a' : 'mp4';
  const recorded: Recorded = { medium, format, seconds, tellsPlace, ...(film && { size: film.size }) };
  return { recorded };
}

function codingProblem(tracks: readonly Track[], medium: Recorded['medium']): Problem | undefined {
  const played = tracks.filter(({ kind }) => kind in codings);
  if (played.length === 0) return { what: 'There is neither sound nor film in this file.', fix: save.video };
  const strange = played.find(({ kind, coding }) => codings[kind] !== coding);
  if (strange === undefined) return undefined;
  const what = strange.kind === 'soun' ? 'sound' : 'picture';
  return {
    what: `The ${what} of this file is coded as "${strange.coding}", which old phones do not know.`,
    fix: save[medium],
  };
}

/** The index must stand before what it lists, and list all of it: otherwise a phone loads the whole file first, or none. */
function orderProblem(boxes: readonly Box[], index: number): Problem | undefined {
  const fix = 'Save it again "for the web" (also called "web optimised" or "fast start").';
  if (boxes.some(({ name }) => name === 'moof')) return { what: 'This file is cut into pieces for live sending.', fix };
  const isLate = boxes.slice(0, index).some(({ name }) => name === 'mdat');
  return isLate
    ? { what: 'The index of this file stands at its end, so it cannot begin to play at once.', fix }
    : undefined;
}

/** ISO 14496-12, 8.2.2: time scale and duration, in version 1 with longer times. */
function secondsOf(header: DataView | undefined): number {
  if (header === undefined || header.byteLength < 20) return NaN;
  if (header.getUint8(0) === 0) return header.getUint32(16) / header.getUint32(12);
  return header.byteLength < 32 ? NaN : Number(header.getBigUint64(24)) / header.getUint32(20);
}

function trackOf(bytes: Uint8Array): Track {
  const handler = inside(bytes, 'mdia', 'hdlr');
  const description = inside(bytes, 'mdia', 'minf', 'stbl', 'stsd');
  return { kind: nameAt(handler, 8), coding: nameAt(description, 12), size: sizeOf(inside(bytes, 'tkhd')) };
}

/** ISO 14496-12, 8.3.2: the size stands at the end, after a matrix; phones turn films by it. */
function sizeOf(header: DataView | undefined): Size {
  if (header === undefined || header.byteLength < 84) return { width: 0, height: 0 };
  const end = header.byteLength;
  const [width, height] = [header.getUint16(end - 8), header.getUint16(end - 4)];
  const isTurned = header.getInt32(end - 44) === 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

const nameAt = (view: DataView | undefined, at: number): string =>
  view === undefined || view.byteLength < at + 4
    ? ''
    : latin(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at, at + 4);

/** What is in a box within boxes. */
function inside(bytes: Uint8Array, ...path: readonly string[]): DataView | undefined {
  const found = path.reduce<Uint8Array | undefined>(
    (outer, name) => outer && boxesIn(outer).find((box) => box.name === name)?.bytes,
    bytes,
  );
  return found && new DataView(found.buffer, found.byteOffset, found.byteLength);
}

/** The boxes that stand one after the other; what is cut off ends the list. */
function boxesIn(bytes: Uint8Array): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: Box[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= bytes.length;
    const head = isLong ? 16 : 8;
    // 0 stands for the rest of the file.
    const length = short === 0 ? bytes.length - at : isLong ? Number(view.getBigUint64(at + 8)) : short;
    if (length < head || at + length > bytes.length) break;
    boxes.push({ name: latin(bytes, at + 4, at + 8), bytes: bytes.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
}
