import { expect, it } from 'vitest';
import { inMegabytes } from './megabytes.ts';

it.each([
  { bytes: 1, whole: 0, tenths: 1 },
  { bytes: 100_000, whole: 0, tenths: 1 },
  { bytes: 100_001, whole: 0, tenths: 2 },
  { bytes: 950_001, whole: 1, tenths: 0 },
  { bytes: 12_340_000, whole: 12, tenths: 4 },
])('$bytes bytes are told as $whole.$tenths MB', ({ bytes, ...told }) => {
  expect(inMegabytes(bytes)).toEqual(told);
});
