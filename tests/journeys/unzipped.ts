import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

interface Entry {
  readonly unit: string;
  readonly target: string;
  readonly file: string;
}

/** A built package, unzipped into a folder of its own. */
export async function unzipped(
  unit: string,
  target = 'scorm12',
  packages = 'dist/packages',
): Promise<{ folder: string; remove(): Promise<void> }> {
  const entries = JSON.parse(await readFile(join(packages, 'index.json'), 'utf8')) as Entry[];
  const entry = entries.find((candidate) => candidate.unit === unit && candidate.target === target);
  if (entry === undefined) throw new Error(`${unit} is not built for ${target}: npm run build`);
  const folder = await mkdtemp(join(tmpdir(), 'corridor-unzipped-'));
  const files = unzipSync(await readFile(join(packages, entry.file)));
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
