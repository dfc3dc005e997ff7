import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A built package, as `index.json` lists it. */
export interface PackageEntry {
  readonly unit: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly version: string;
  /** Name of its standard. */
  readonly target: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The packages of an earlier build in a folder, as its list names them; those whose zip is gone or another left out. */
export async function stillThere(folder: string): Promise<PackageEntry[]> {
  const text = await readFile(join(folder, 'index.json'), 'utf8').catch(() => '[]');
  const listed = parsed(text).filter(isEntry);
  const found = await Promise.all(
    listed.map(async ({ file, bytes }) => {
      const facts = await stat(join(folder, file)).catch(() => undefined);
      return facts?.isFile() === true && facts.size === bytes;
    }),
  );
  return listed.filter((_, index) => found[index] === true);
}

/** What somebody has made of the list by hand is no reason to stop. */
function parsed(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is PackageEntry {
  const { unit, target, file, bytes } = (value ?? {}) as Partial<Record<keyof PackageEntry, unknown>>;
  // A name of another folder would be looked for there, and removed there one day.
  const isName = typeof file === 'string' && /^[a-z0-9._-]+\.zip$/.test(file);
  return isName && typeof unit === 'string' && typeof target === 'string' && typeof bytes === 'number';
}
