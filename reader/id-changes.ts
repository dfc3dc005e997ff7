import { applyInsertions } from './ids.ts';
import { formatLock } from './lock.ts';
import type { Reading } from './programme.ts';
import { plain } from './source-file.ts';
import type { Files } from './source-file.ts';

/** Files to write so that every id stands in the source and in the lock. */
export interface IdChanges {
  /** New contents by file; only of files that change. */
  readonly contents: ReadonlyMap<string, string>;
  /** How many ids were missing. */
  readonly missing: number;
  /** Ids of activities whose new meaning the lock takes over. */
  readonly changed: readonly string[];
}

/** Writes the missing ids into the lessons and all ids into the lock. Doing it again changes nothing. */
export function idChanges(files: Files, { contents }: Reading): IdChanges {
  const changed = new Map<string, string>();
  let missing = 0;
  for (const content of contents) {
    for (const [file, insertions] of content.units.flatMap((unit) => [...unit.missing])) {
      if (insertions.length === 0) continue;
      missing += insertions.length;
      changed.set(file, applyInsertions(textOf(files, file), insertions));
    }
    // A renamed folder takes its entry along.
    const items = new Set(content.units.map(({ locked }) => locked.item));
    const others = Object.entries(content.lock).filter(([, { item }]) => !items.has(item));
    const lock = Object.fromEntries([
      ...others,
      ...content.units.map(({ folder, locked }) => [folder.name, locked] as const),
    ]);
    const text = formatLock(lock);
    if (text !== plain(textOf(files, content.lockFile))) changed.set(content.lockFile, text);
  }
  return {
    contents: changed,
    missing,
    changed: contents.flatMap(({ units }) => units.flatMap((unit) => unit.changed)),
  };
}

/** As it stands in the file, with its byte order mark and line ends. */
function textOf(files: Files, name: string): string {
  const content = files.get(name) ?? '';
  return typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}
