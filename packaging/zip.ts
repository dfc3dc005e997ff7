import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A file of a package. */
export interface PackageFile {
  /** Where it is in the package: ASCII, lower case, no leading slash. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Every entry's time. Zip times are local times without a zone, and fflate reads them off a local Date, so the same
 * local parts give the same bytes everywhere; noon is an hour that no clock change ever skips.
 */
const timeOfAll = (): Date => new Date(2000, 0, 1, 12);

/**
 * The files as a zip: the same files give the same bytes.
 *
 * - Entries come in the order given: a manifest belongs first, some importers look no further.
 * - Sizes and checksums stand in the local headers, as fflate's synchronous form writes them: Java's reader refuses
 *   entries whose sizes follow the data.
 * - Everything is deflated, so that no entry is "stored".
 */
export function zip(files: readonly PackageFile[]): Uint8Array {
  const entries: Zippable = {};
  const mtime = timeOfAll();
  for (const { path, bytes } of files) {
    if (!isPackagePath(path)) throw new Error(`"${path}" is no name for a file of a package.`);
    if (path in entries) throw new Error(`The package has two files named "${path}".`);
    entries[path] = [bytes, { level: 9, mtime, os: 0 }];
  }
  return zipSync(entries);
}

/**
 * Whether every LMS takes a file of this name: Moodle strips some characters, Java LMSs fail at others than ASCII, and
 * servers differ in upper and lower case. A folder or a file never begins with a point.
 */
export const isPackagePath = (path: string): boolean =>
  path.length <= 200 && /^([a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/.test(path);

/** Files in the order of their names, which is the same on every machine. */
export const inPathOrder = (files: readonly PackageFile[]): PackageFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/** A text as a file. */
export const textFile = (path: string, text: string): PackageFile => ({ path, bytes: new TextEncoder().encode(text) });
