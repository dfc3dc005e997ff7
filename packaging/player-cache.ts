import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { browserFloor, bundle } from './player.ts';
import type { Standard } from './standards/index.ts';

const project = new URL('../', import.meta.url);
const cache = new URL('.cache/player/', project);
/** All that a player is made of. */
const sources = ['core', 'components', 'locales', 'packaging/standards', 'packaging/browser'];
const settings = ['package-lock.json', 'tsconfig.json', 'packaging/player.ts'];

/** The player's script for a standard; bundled only if something it is made of has changed. */
export async function playerFor({ name, entry }: Standard): Promise<string> {
  const file = new URL(`${name}-${await fingerprint()}.js`, cache);
  try {
    return await readFile(file, 'utf8');
  } catch {
    const code = await bundle(fileURLToPath(entry));
    await mkdir(cache, { recursive: true });
    // Two builds at once must not read half a file.
    const draft = new URL(`${file.href}.${String(process.pid)}`);
    await writeFile(draft, code);
    await rename(draft, file);
    const older = (await readdir(cache)).filter((old) => old.startsWith(`${name}-`) && !file.href.endsWith(`/${old}`));
    await Promise.all(older.map((old) => rm(new URL(old, cache), { force: true })));
    return code;
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
  const hash = createHash('sha256').update(browserFloor);
  for (const file of [...settings, ...files.sort()]) {
    const content = await readFile(new URL(file, project)).catch(() => '');
    hash.update(`\0${file}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}
