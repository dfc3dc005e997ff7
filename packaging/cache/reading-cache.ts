import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Memory, Remembered } from '../../reader/memory.ts';
import { tidyFolder } from './file-cache.ts';
import { fingerprint } from './fingerprint.ts';
import { hashOf } from './hash.ts';

/** All that turns files into units. */
const folders = ['core', 'components', 'locales', 'reader'];
const keyLength = 64;

/** Keeps the last reading of each unit in a folder: to read a course takes longer than all else, and a writer changes one unit. */
export class ReadingCache implements Memory {
  readonly #folder: URL;
  readonly #sources = fingerprint(folders);

  /** @param folder - Its address, with a slash at the end. */
  constructor(folder = new URL('../../.cache/readings/', import.meta.url)) {
    this.#folder = folder;
  }

  recall(folder: string, parts: readonly (string | Uint8Array)[], read: () => Remembered): Remembered {
    const file = new URL(hashOf([resolve(folder)]).slice(0, 32), this.#folder);
    const key = hashOf([this.#sources, ...parts]);
    const kept = keptIn(file, key);
    if (kept !== undefined) return kept;
    const made = read();
    mkdirSync(this.#folder, { recursive: true });
    // Two commands at once must not read half a file.
    const draft = new URL(`${file.href}.${String(process.pid)}`);
    writeFileSync(draft, Buffer.concat([Buffer.from(key), serialize(made)]));
    renameSync(draft, file);
    return made;
  }

  /** Throws away what has not been used for long. */
  tidy(): Promise<void> {
    return tidyFolder(this.#folder);
  }
}

function keptIn(file: URL, key: string): Remembered | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.toString('latin1', 0, keyLength) !== key) return undefined;
    utimesSync(file, new Date(), new Date());
    return deserialize(bytes.subarray(keyLength)) as Remembered;
  } catch {
    // Nothing is kept yet, or another Node has written it.
    return undefined;
  }
}
