import { deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zlibSmallest } from './smallest.ts';

it('compresses to less than usual, and nothing is lost', () => {
  const texts = Array.from({ length: 9 }, (_, index) =>
    Array.from({ length: 500 }, (_, word) => `${String(word * word)} rooms of house ${String(index)}`).join('\n'),
  );
  const packed = texts.map((text) => zlibSmallest(Buffer.from(text)));
  expect(packed.map((bytes) => inflateSync(bytes).toString())).toEqual(texts);
  packed.forEach((bytes, index) => {
    expect(bytes.length).toBeLessThan(deflateSync(texts[index]!, { level: 9 }).length);
  });
});

it('compresses nothing at all, too', () => {
  expect(inflateSync(zlibSmallest(new Uint8Array())).length).toBe(0);
});
