import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const project = new URL('../../', import.meta.url);
const settings = ['package-lock.json', 'tsconfig.json'];
/** The rooms that turn a unit into a package. */
export const packingRooms = ['core', 'components', 'locales', 'packaging'];

/**
 * A hash of the kit's sources, by name and content; tests do not count. Hundreds of small files are read fastest one by
 * one.
 *
 * @param folders - The rooms that count.
 */
export function fingerprint(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, project), { recursive: true, encoding: 'utf8' })
      .map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
      .filter((file) => /\.(?:ts|mjs|css)$/.test(file) && !file.endsWith('.test.ts')),
  );
  const hash = createHash('sha256');
  for (const file of [...settings.filter((name) => existsSync(new URL(name, project))), ...files.sort()]) {
    hash.update(`\0${file}\0`).update(readFileSync(new URL(file, project)));
  }
  return hash.digest('hex');
}
