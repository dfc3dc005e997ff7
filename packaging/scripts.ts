import { fileURLToPath } from 'node:url';
import type { TrainerSees } from '../core/trainer-sees.ts';
import { FileCache } from './cache/file-cache.ts';
import type * as Bundler from './player/bundle.ts';
import type { PageOnDemand } from './player/pages.ts';
import type { Standard } from './standards/index.ts';

const loaderEntry = new URL('browser/run-packed.ts', import.meta.url);
const inflateEntry = new URL('browser/inflate.ts', import.meta.url);

/** The scripts of packages; bundled only if something in the kit has changed. */
export class Scripts {
  readonly #cache = new FileCache(new URL('../.cache/scripts/', import.meta.url));
  readonly #sources: string;

  /** @param sources - What tells this state of the kit from others. */
  constructor(sources: string) {
    this.#sources = sources;
  }

  /** The player for a standard, with the activity types it is to play, that tells a course so much. */
  player({ entry }: Standard, types: readonly string[], sees?: TrainerSees): Promise<Uint8Array> {
    return this.#script(entry, types, sees);
  }

  /** The same, packed. */
  async packedPlayer({ entry }: Standard, types: readonly string[], sees?: TrainerSees): Promise<Uint8Array> {
    return this.#cache.get(['packed', entry.pathname, sees ?? '', ...types, this.#sources], async () => {
      const { packScript } = await import('./packed-script.ts');
      return packScript(await this.#script(entry, types, sees), await this.#script(loaderEntry, []));
    });
  }

  /** For browsers that cannot unpack by themselves. */
  inflate(): Promise<Uint8Array> {
    return this.#script(inflateEntry, []);
  }

  /** A page that is loaded on demand, without its texts. */
  page({ entry, prints }: PageOnDemand, types: readonly string[]): Promise<Uint8Array> {
    const printed = prints ? types : [];
    return this.#made(entry, printed, ({ bundlePage }) => bundlePage(fileURLToPath(entry), printed));
  }

  #script(entry: URL, types: readonly string[], sees?: TrainerSees): Promise<Uint8Array> {
    return this.#made(entry, [sees ?? '', ...types], ({ bundle }) => bundle(fileURLToPath(entry), types, sees));
  }

  async #made(
    { pathname }: URL,
    variant: readonly string[],
    make: (bundler: typeof Bundler) => Promise<string>,
  ): Promise<Uint8Array> {
    return this.#cache.get([pathname, ...variant, this.#sources], async () =>
      // The bundler takes longer to load than most builds take.
      new TextEncoder().encode(await make(await import('./player/bundle.ts'))),
    );
  }

  /** Throws away what has not been used for long. */
  tidy(): Promise<void> {
    return this.#cache.tidy();
  }
}
