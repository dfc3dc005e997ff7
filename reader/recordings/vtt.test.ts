import { describe, expect, it } from 'vitest';
import { readCaptions } from './vtt.ts';

function read(text: string) {
  const issues: string[] = [];
  const cues = readCaptions(text, ({ what }, line) => issues.push(`${String(line)}: ${what}`));
  return { cues, issues };
}

describe('captions', () => {
  it('are read with their times, whatever else stands there', () => {
    const text = `WEBVTT Captions of a talk

NOTE
made by hand,
checked twice

first
00:01.000 --> 00:02.500
<v Rahima>I came home</v>
with nothing.

01:00:00.250 --> 01:00:01.000
[Rain] &lt;3
`;
    expect(read(text)).toEqual({
      cues: [
        [1, 2.5, '<v Rahima>I came home</v>\nwith nothing.'],
        [3600.25, 3601, '[Rain] &lt;3'],
      ],
      issues: [],
    });
  });

  it.each([
    ['1: These captions do not begin as WebVTT.', '1\n00:00:01,000 --> 00:00:02,000\nSubRip\n'],
    ['1: There is not one caption in this file.', 'WEBVTT\n'],
    [
      '3: "00:00:01,000 --> 00:00:02,000" does not say when the caption is shown.',
      'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nA comma\n\n00:03.000 --> 00:04.000\nFine\n',
    ],
    [
      '3: "Words alone" does not say when the caption is shown.',
      'WEBVTT\n\nWords alone\n\n00:03.000 --> 00:04.000\nFine\n',
    ],
    ['3: This caption ends before it begins.', 'WEBVTT\n\n00:03.000 --> 00:02.000\nBack in time\n'],
    [
      '6: This caption begins before the one above has ended.',
      'WEBVTT\n\n00:01.000 --> 00:03.000\nOne\n\n00:02.000 --> 00:04.000\nTwo\n',
    ],
    ['4: Captions are plain words here: <i>Low</i>', 'WEBVTT\n\n00:01.000 --> 00:03.000\n<i>Low</i>\n'],
    ['3: This caption has no words.', 'WEBVTT\n\n00:01.000 --> 00:03.000\n'],
    ['3: Captions have no REGION here.', 'WEBVTT\n\nREGION\nid:top\n\n00:01.000 --> 00:03.000\nFine\n'],
  ])('say at their line: %s', (issue, text) => {
    expect(read(text).issues).toEqual([issue]);
  });
});
