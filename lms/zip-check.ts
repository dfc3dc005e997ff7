import { MAX_FILES, MAX_PACKAGE_BYTES } from './limits.ts';
import { words } from './words.ts';
import type { Refusal } from './words.ts';
import type { ZipEntry } from './zip-directory.ts';

const SHOWN = 5;
// POSIX <sys/stat.h>: the kind of file is in the top four bits of its mode.
const KIND_MASK = 0o170000;
const ORDINARY_KINDS = [0, 0o040000, 0o100000];

/** Judges the table of contents alone, before anything is unpacked. All problems at once. */
export function checkEntries(entries: readonly ZipEntry[]): Refusal[] {
  const { refusals } = words;
  const files = entries.filter((entry) => !entry.isFolder);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  return [
    ...(files.length > MAX_FILES ? [refusals.tooManyFiles(files.length)] : []),
    ...(unpacked > MAX_PACKAGE_BYTES ? [refusals.tooLarge(Math.ceil(unpacked / 1024 / 1024))] : []),
    ...aboutSome(
      entries.filter((entry) => !isSafePath(entry.name)),
      refusals.badNames,
    ),
    ...aboutSome(
      entries.filter((entry) => !ORDINARY_KINDS.includes(entry.mode & KIND_MASK)),
      refusals.links,
    ),
    ...aboutSome(
      entries.filter((entry) => entry.isEncrypted),
      refusals.encrypted,
    ),
    ...aboutSome(
      entries.filter((entry) => entry.method !== 0 && entry.method !== 8),
      refusals.methods,
    ),
    ...aboutSome(repeated(entries), refusals.sameNames),
  ];
}

/** One refusal that lists the first few of the offending entries; none when there are none. */
export function aboutSome(entries: readonly ZipEntry[], refusal: (names: string) => Refusal): Refusal[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, SHOWN).map((entry) => printable(entry.name));
  const more = entries.length - shown.length;
  return [refusal(more > 0 ? `${shown.join(', ')} and ${String(more)} more` : shown.join(', '))];
}

/** True for a relative path with forward slashes that stays inside the package on every operating system. */
export function isSafePath(name: string): boolean {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  if (/[\u0000-\u001f\u007f\\]/.test(path) || /^[A-Za-z]:/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function repeated(entries: readonly ZipEntry[]): ZipEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const name = entry.name.normalize('NFC').toLowerCase();
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated;
  });
}

/** Control characters and endless names would spoil the sentence they are quoted in. */
function printable(name: string): string {
  const visible = name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u{fffd}');
  return visible.length > 80 ? `${visible.slice(0, 79)}…` : visible;
}
