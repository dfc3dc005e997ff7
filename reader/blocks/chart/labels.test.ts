import { expect, it } from 'vitest';
import { labelsWithRoom } from './labels.ts';

const at = (...places: readonly number[]) => places.map((place) => ({ at: place, text: '1995' }));

it.each([
  { labels: at(0, 0.5, 1), shown: [true, true, true], because: 'all have room' },
  { labels: at(0, 0.05, 1), shown: [true, false, true], because: 'the second would touch the first' },
  { labels: at(0, 0.95, 1), shown: [true, false, true], because: 'the last is shown before its neighbour' },
  { labels: at(0, 0.01), shown: [false, true], because: 'the newest counts most where only one has room' },
  { labels: at(), shown: [], because: 'there are none' },
])('shows labels that do not touch: $because', ({ labels, shown }) => {
  expect(labelsWithRoom(labels)).toEqual(shown);
});

it('takes less room for shorter texts', () => {
  const short = [0, 0.06, 0.12, 1].map((place) => ({ at: place, text: '1' }));
  expect(labelsWithRoom(short)).toEqual([true, true, true, true]);
});
