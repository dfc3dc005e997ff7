import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hashOf } from './hash.ts';

/** What nobody has asked for as long as this, in milliseconds, is thrown away. */
const longest = 14 * 24 * 60 * 60 * 1000;

/** Keeps in a folder what takes long to make, by all that it is made of. */
export class FileCache {
  readonly #folder: URL;
  readonly #inHand = new Map<string, Promise<Uint8Array>>();

  /** @param folder - Its address, with a slash at the end. */
  constructor(folder: URL) {
    this.#folder = folder;
  }

  /**
   * What was made before of just this, or else made now. What fails to be made is not kept.
   *
   * @param parts - All that it is made of, as texts of any length.
   */
  get(parts: readonly string[], make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const name = hashOf(parts).slice(0, 32);
    const made = this.#inHand.get(name) ?? this.#read(name, make);
    this.#inHand.set(name, made);
    return made;
  }

  async #read(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const file = new URL(name, this.#folder);
    try {
      const bytes = await readFile(file);
      await utimes(file, new Date(), new Date());
      return bytes;
    } catch {
      const bytes = await make();
      await mkdir(this.#folder, { recursive: true });
      // Two builds at once must not read half a file.
      const draft = new URL(`${file.href}.${String(process.pid)}`);
      await writeFile(draft, bytes);
      await rename(draft, file);
      return bytes;
    }
  }

  /** Throws away what has not been used for long. */
  tidy(): Promise<void> {
    return tidyFolder(this.#folder);
  }
}

/** Throws away the files of a folder that have not been used for long. */
export async function tidyFolder(folder: URL): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = new URL(name, folder);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > longest) await rm(file, { force: true });
  }
}
