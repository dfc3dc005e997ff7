import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';

const project = new URL('../../', import.meta.url);
const settings = ['package-lock.json', 'tsconfig.json'];

/** All that turns a unit into a package. */
const folders = ['core', 'components', 'locales', 'packaging'];

/** A hash of all sources of the kit, by name and content; tests do not count. */
export async function fingerprint(): Promise<string> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(new URL(`${folder}/`, project), { recursive: true });
      return entries.map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`);
    }),
  );
  const files = listed.flat().filter((file) => /\.(?:ts|mjs|css)$/.test(file) && !file.endsWith('.test.ts'));
  const hash = createHash('sha256');
  for (const file of [...settings, ...files.sort()]) {
    const content = await readFile(new URL(file, project)).catch(() => '');
    hash.update(`\0${file}\0`).update(content);
  }
  return hash.digest('hex');
}
