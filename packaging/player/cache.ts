import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const project = new URL('../../', import.meta.url);
const cache = new URL('.cache/scripts/', project);
/** All that a script is made of. */
const sources = ['core', 'components', 'locales', 'packaging/standards', 'packaging/browser', 'packaging/player'];
const settings = ['package-lock.json', 'tsconfig.json'];
/** Scripts nobody has asked for as long as this, in milliseconds, are thrown away. */
const longest = 14 * 24 * 60 * 60 * 1000;

/** Bundles scripts, each only if something it is made of has changed since it was last bundled. */
export class ScriptCache {
  readonly #fingerprint = fingerprint();
  readonly #scripts = new Map<string, Promise<string>>();

  /**
   * The script that begins with a module.
   *
   * @param types - The activity types it is to play.
   */
  scriptFor(entry: URL, types: readonly string[] = []): Promise<string> {
    const name = [entry.href.slice(project.href.length), ...types].join(' ');
    const script = this.#scripts.get(name) ?? this.#read(name, entry, types);
    this.#scripts.set(name, script);
    return script;
  }

  async #read(name: string, entry: URL, types: readonly string[]): Promise<string> {
    const hash = createHash('sha256').update(`${name} ${await this.#fingerprint}`);
    const file = new URL(`${hash.digest('hex').slice(0, 32)}.js`, cache);
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
