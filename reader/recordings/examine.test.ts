import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';

const media = path.join(import.meta.dirname, '../../tests/fixtures/reader/recordings/content/u01-small/media');
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(media, name)));

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : [...part])));
const word = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** A box of an MP4 file. */
const box = (name: string, ...parts: readonly (string | readonly number[] | Uint8Array)[]): number[] => {
  const inside = parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : [...part]));
  return [...word(inside.length + 8), ...ascii(name), ...inside];
};

interface Film {
  readonly duration?: number;
  readonly coding?: string;
  readonly matrix?: readonly number[];
  readonly more?: readonly number[];
}

/** A film of pictures alone, 320 by 180, without the pictures. */
const index = ({ duration = 8000, coding = 'avc1', matrix = [65_536, 0], more = [] }: Film = {}): number[] =>
  box(
    'moov',
    box('mvhd', zeros(12), word(1000), word(duration)),
    box(
      'trak',
      box(
        'tkhd',
        zeros(40),
        word(matrix[0] ?? 0),
        word(matrix[1] ?? 0),
        zeros(28),
        word(320 * 65_536),
        word(180 * 65_536),
      ),
      box(
        'mdia',
        box('hdlr', zeros(8), 'vide', zeros(12)),
        box('minf', box('stbl', box('stsd', zeros(8), box(coding, zeros(8))))),
      ),
    ),
    more,
  );
const head = box('ftyp', 'isom', word(512));
const film = (what: Film = {}): Uint8Array => new Uint8Array([...head, ...index(what), ...box('mdat', zeros(20))]);

/** Frames of MPEG-1 Layer III with 32 kbit/s and 44.1 kHz: 104 bytes, 26 thousandths of a second each. */
const frames = (count: number): number[] =>
  Array.from({ length: count }, () => [0xff, 0xfb, 0x10, 0xc0, ...zeros(100)]).flat();

const problemOf = (content: Uint8Array): string => {
  const examined = examine(content);
  return 'problem' in examined ? examined.problem.what : 'none';
};

describe('a file of sound or film', () => {
  it('says what it is and how long it is', () => {
    expect(examine(file('melody.mp3'))).toEqual({
      recorded: { medium: 'audio', format: 'mp3', seconds: expect.closeTo(7.27, 1) as number, tellsPlace: false },
    });
    expect(examine(file('door.mp4'))).toEqual({
      recorded: { medium: 'video', format: 'mp4', seconds: 8, size: { width: 320, height: 180 }, tellsPlace: false },
    });
  });

  it('is measured frame by frame, behind a tag and up to whatever follows', () => {
    const sound = bytes('ID3', [4, 0, 0, 0, 0, 1, 2], zeros(130), frames(100), 'TAG', zeros(125));
    expect(examine(sound)).toMatchObject({ recorded: { format: 'mp3', seconds: expect.closeTo(2.612, 2) as number } });
  });

  it('is an M4A if there is sound and no picture', () => {
    const track = box(
      'trak',
      box(
        'mdia',
        box('hdlr', zeros(8), 'soun', zeros(12)),
        box('minf', box('stbl', box('stsd', zeros(8), box('mp4a', zeros(8))))),
      ),
    );
    const sound = [
      ...head,
      ...box('moov', box('mvhd', zeros(12), word(1000), word(90_500)), track),
      ...box('mdat', zeros(4)),
    ];
    expect(examine(new Uint8Array(sound))).toEqual({
      recorded: { medium: 'audio', format: 'm4a', seconds: 90.5, tellsPlace: false },
    });
  });

  it('is as high as it is shown, where a phone was held upright', () => {
    expect(examine(film({ matrix: [0, 65_536] }))).toMatchObject({ recorded: { size: { width: 180, height: 320 } } });
  });

  it('tells of the place that a phone has written into it', () => {
    const place = box('udta', box('\xa9xyz', zeros(2), '+23.8103+090.4125/'));
    expect(examine(film({ more: place }))).toMatchObject({ recorded: { tellsPlace: true } });
    expect(examine(film())).toMatchObject({ recorded: { tellsPlace: false } });
  });

  it.each([
    ['This file is Ogg, which no iPhone plays.', bytes('OggS', zeros(20))],
    ['This file is WAV, which weighs ten times as much as it must.', bytes('RIFF', [1, 2, 10, 4], 'WAVEfmt ')],
    ['This file is AAC without an index.', bytes([0xff, 0xf1, 0x50, 0x80], zeros(20))],
    ['This file is WebM or Matroska, which old iPhones do not play.', bytes([0x1a], 'E', [0xdf, 0xa3], zeros(20))],
    ['This file is QuickTime.', bytes(zeros(4), 'ftypqt  ', zeros(20))],
    ['This file is neither sound nor film that can be told.', bytes('<!doctype html>')],
    ['This file is neither sound nor film that can be told.', bytes()],
    [
      'This file is named .mp3, but holds no sound that could be found.',
      bytes('ID3', zeros(7), 'words and nothing else'),
    ],
    ['This file has no index: it is not whole, or no MP4.', new Uint8Array([...head, ...box('mdat', zeros(20))])],
    ['The picture of this file is coded as "hvc1", which old phones do not know.', film({ coding: 'hvc1' })],
    [
      'There is neither sound nor film in this file.',
      new Uint8Array([...head, ...box('moov', box('mvhd', zeros(20)))]),
    ],
    ['This file does not say how long it is.', film({ duration: 0 })],
    [
      'The index of this file stands at its end, so it cannot begin to play at once.',
      new Uint8Array([...head, ...box('mdat', zeros(20)), ...index()]),
    ],
    [
      'This file is cut into pieces for live sending.',
      new Uint8Array([...head, ...index(), ...box('moof'), ...box('mdat')]),
    ],
  ])('says: %s', (what, content) => {
    expect(problemOf(content)).toBe(what);
  });

  it('can be cut off anywhere without any harm', () => {
    for (const whole of [film(), bytes('ID3', [4, 0, 0, 0, 0, 1, 2], zeros(130), frames(5))]) {
      for (let length = 0; length <= whole.length; length++)
        expect(() => examine(whole.subarray(0, length))).not.toThrow();
    }
  });
});
