import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../player/bundle.ts';

describe('the cmi5 connection', () => {
  it('has at most 5 kB, compressed', async () => {
    const code = await bundle(fileURLToPath(new URL('connection.ts', import.meta.url)), []);
    expect(brotliCompressSync(code).length).toBeLessThanOrEqual(5000);
  });
});
