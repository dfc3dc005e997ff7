import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileCache } from './file-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const cache = (): FileCache => new FileCache(pathToFileURL(`${folder}/`));
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const never = (): Promise<Uint8Array> => Promise.reject(new Error('made again'));

describe('a file cache', () => {
  it('makes a thing once, and gives it to the next build too', async () => {
    expect(text(await cache().get(['a', 'b'], () => Promise.resolve(Buffer.from('made'))))).toBe('made');
    expect(text(await cache().get(['a', 'b'], never))).toBe('made');
  });

  it('tells apart what is made of other parts, however they are cut', async () => {
    await cache().get(['a', 'bc'], () => Promise.resolve(Buffer.from('one')));
    expect(text(await cache().get(['ab', 'c'], () => Promise.resolve(Buffer.from('two'))))).toBe('two');
  });

  it('keeps nothing of what failed', async () => {
    await expect(cache().get(['a'], never)).rejects.toThrow('made again');
    expect(await readdir(folder)).toEqual([]);
  });

  it('throws away only what nobody has used for two weeks', async () => {
    for (const name of ['old', 'new']) await cache().get([name], () => Promise.resolve(Buffer.from(name)));
    const [first] = await readdir(folder);
    const longAgo = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
    await utimes(join(folder, first!), longAgo, longAgo);
    await cache().tidy();
    expect(await readdir(folder)).toHaveLength(1);
  });
});
