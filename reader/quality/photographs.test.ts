import { describe, expect, it } from 'vitest';
import { tellsPlace } from './photographs.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)),
  );
/** A TIFF header and a directory with one entry. */
const big = (tag: number): number[] => [
  0x4d,
  0x4d,
  0,
  0x2a,
  0,
  0,
  0,
  8,
  0,
  1,
  tag >> 8,
  tag & 255,
  ...Array<number>(10).fill(0),
];
const little = (tag: number): number[] => [
  0x49,
  0x49,
  0x2a,
  0,
  8,
  0,
  0,
  0,
  1,
  0,
  tag & 255,
  tag >> 8,
  ...Array<number>(10).fill(0),
];

describe('a picture', () => {
  it.each([
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 40], 'Exif\0\0', big(0x8825))],
    ['a PNG', bytes([0x89], 'PNG', [0, 0, 0, 22], 'eXIf', little(0x8825))],
    ['a WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPEXIF', [22, 0, 0, 0], little(0x8825))],
    ['its XMP', bytes('<rdf:Description exif:GPSLatitude="23,48N"/>')],
  ])('tells where it was taken in %s', (_, picture) => {
    expect(tellsPlace(picture)).toBe(true);
  });

  it.each([
    ['what it says is the camera', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 40], 'Exif\0\0', big(0x010f))],
    ['it is cut off', bytes([0xff, 0xd8], 'Exif\0\0', [0x4d, 0x4d, 0, 0x2a, 0, 0])],
    ['it has no such part', bytes([0xff, 0xd8, 0xff, 0xd9])],
    ['it is a drawing', bytes('<svg viewBox="0 0 1 1"/>')],
  ])('does not when %s', (_, picture) => {
    expect(tellsPlace(picture)).toBe(false);
  });
});
