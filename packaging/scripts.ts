import { fileURLToPath } from 'node:url';
import { FileCache } from './cache/file-cache.ts';
import { fingerprint } from './cache/fingerprint.ts';
import type { Standard } from './standards/index.ts';

/** All that a script is made of. */
const sources = ['core', 'components', 'locales', 'packaging/standards', 'packaging/browser', 'packaging/player'];
const inflateEntry = new URL('browser/inflate.ts', import.meta.url);

/** The scripts of packages; bundled only if something they are made of has changed. */
export class Scripts {
  readonly #cache = new FileCache(new URL('../.cache/scripts/', import.meta.url));
  readonly #sources = fingerprint(sources);

  /** The player for a standard, with the activity types it is to play. */
  player({ entry }: Standard, types: readonly string[]): Promise<Uint8Array> {
    return this.#script(entry, types);
  }

  /** For browsers that cannot unpack by themselves. */
  inflate(): Promise<Uint8Array> {
    return this.#script(inflateEntry, []);
  }

  async #script(entry: URL, types: readonly string[]): Promise<Uint8Array> {
    return this.#cache.get([entry.pathname, ...types, await this.#sources], async () => {
      // The bundler takes longer to load than most builds take.
      const { bundle } = await import('./player/bundle.ts');
      return new TextEncoder().encode(await bundle(fileURLToPath(entry), types));
    });
  }

  /** Throws away what has not been used for long. */
  tidy(): Promise<void> {
    return this.#cache.tidy();
  }
}
