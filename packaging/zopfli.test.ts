import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zlibSmallest } from './zopfli.ts';

describe('zlibSmallest', () => {
  it('gives each of many its own answer, smaller than usual', async () => {
    const texts = Array.from({ length: 9 }, (_, index) =>
      Array.from({ length: 500 }, (_, word) => `${String(word * word)} rooms of house ${String(index)}`).join('\n'),
    );
    const packed = await Promise.all(texts.map((text) => zlibSmallest(Buffer.from(text))));
    expect(packed.map((bytes) => inflateSync(bytes).toString())).toEqual(texts);
    expect(packed[0]!.length).toBeLessThan(deflateSync(texts[0]!, { level: 9 }).length);
  });
});
