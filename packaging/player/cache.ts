import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Standard } from '../standards/index.ts';
import { bundle } from './bundle.ts';

const project = new URL('../../', import.meta.url);
const cache = new URL('.cache/player/', project);
/** All that a player is made of. */
const sources = ['core', 'components', 'locales', 'packaging/standards', 'packaging/browser', 'packaging/player'];
const settings = ['package-lock.json', 'tsconfig.json'];
/** Players nobody has asked for as long as this, in milliseconds, are thrown away. */
const longest = 14 * 24 * 60 * 60 * 1000;

/** Bundles players, each only if something it is made of has changed since it was last bundled. */
export class PlayerCache {
  readonly #fingerprint = fingerprint();
  readonly #players = new Map<string, Promise<string>>();

  /** The player's script for a standard, with the activity types it is to play. */
  playerFor(standard: Standard, types: readonly string[]): Promise<string> {
    const key = `${standard.entry.href} ${[...types].sort().join(' ')}`;
    const player = this.#players.get(key) ?? this.#read(key, standard, types);
    this.#players.set(key, player);
    return player;
  }

  async #read(key: string, { name, entry }: Standard, types: readonly string[]): Promise<string> {
    const hash = createHash('sha256')
      .update(`${key} ${await this.#fingerprint}`)
      .digest('hex')
      .slice(0, 16);
    const file = new URL(`${name}-${hash}.js`, cache);
    try {
      const code = await readFile(file, 'utf8');
      await utimes(file, new Date(), new Date());
      return code;
    } catch {
      const code = await bundle(fileURLToPath(entry), types);
      await mkdir(cache, { recursive: true });
      // Two builds at once must not read half a file.
      const draft = new URL(`${file.href}.${String(process.pid)}`);
      await writeFile(draft, code);
      await rename(draft, file);
      return code;
    }
  }

  /** Throws away what has not been used for long. */
  async tidy(): Promise<void> {
    const names = await readdir(cache).catch(() => []);
    for (const name of names) {
      const file = new URL(name, cache);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > longest) await rm(file, { force: true });
    }
  }
}

/** A short hash of all sources, by name and content. */
async function fingerprint(): Promise<string> {
  const listed = await Promise.all(
    sources.map(async (folder) => {
      const entries = await readdir(new URL(`${folder}/`, project), { recursive: true });
      return entries.map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`);
    }),
  );
  const files = listed.flat().filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const hash = createHash('sha256');
  for (const file of [...settings, ...files.sort()]) {
    const content = await readFile(new URL(file, project)).catch(() => '');
    hash.update(`\0${file}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}
