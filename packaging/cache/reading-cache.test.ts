import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Remembered } from '../../reader/memory.ts';
import { ReadingCache } from './reading-cache.ts';

let folder: string;
let reads: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-readings-'));
  reads = 0;
});

afterEach(() => rm(folder, { recursive: true }));

/** As much of a reading as is told apart here. */
const reading = (title: string): Remembered =>
  ({ reading: { translations: new Map([['bn', title]]) }, issues: [] }) as unknown as Remembered;

const recall = (unit: string, ...parts: (string | Uint8Array)[]): Remembered =>
  new ReadingCache(pathToFileURL(`${folder}/`)).recall(unit, parts, () => reading(`reading ${String(++reads)}`));

describe('a cache of readings', () => {
  it('knows a reading in the next command, with all that is in it', () => {
    expect(recall('u01', 'a', Buffer.from('b'))).toEqual(reading('reading 1'));
    expect(recall('u01', 'a', Buffer.from('b'))).toEqual(reading('reading 1'));
  });

  it('reads anew what hangs on anything else, however it is cut, and keeps one reading of each unit', async () => {
    recall('u01', 'a', 'bc');
    expect(recall('u01', 'ab', 'c')).toEqual(reading('reading 2'));
    expect(recall('u02', 'ab', 'c')).toEqual(reading('reading 3'));
    expect(recall('u01', 'ab', 'c')).toEqual(reading('reading 2'));
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('reads anew what it cannot make out', async () => {
    recall('u01', 'a');
    const [file = ''] = await readdir(folder);
    await truncate(join(folder, file), 70);
    expect(recall('u01', 'a')).toEqual(reading('reading 2'));
    expect(recall('u01', 'a')).toEqual(reading('reading 2'));
  });
});
