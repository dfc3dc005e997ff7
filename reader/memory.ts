import type { ContentIssue } from '../core/content-issue.ts';
import type { Kit } from './kit.ts';
import { Issues } from './issues.ts';
import type { UnitFolder } from './layout.ts';
import { readUnit } from './unit.ts';
import type { History, UnitReading } from './unit.ts';

/** What came of reading a unit. Plain data. */
export interface Remembered {
  readonly reading: UnitReading;
  readonly issues: readonly ContentIssue[];
}

/** Remembers what came of reading units. */
export interface Memory {
  /**
   * What came of reading a unit the last time, if it hung on just this; or else of reading it now.
   *
   * @param folder - The unit's folder.
   * @param parts - All that the reading hangs on, but for the kit itself.
   */
  recall(folder: string, parts: readonly (string | Uint8Array)[], read: () => Remembered): Remembered;
}

/** Reads a unit, unless it is remembered. */
export function rememberedUnit(
  folder: UnitFolder,
  history: History,
  kit: Kit,
  { memory, shared }: { readonly memory: Memory; readonly shared: string },
): UnitReading {
  const { reading, issues } = memory.recall(folder.path, [shared, ...partsOf(folder, history, kit)], () => {
    const own = new Issues();
    return { reading: readUnit(folder, history, { ...kit, issues: own }), issues: own.all };
  });
  for (const { where, ...problem } of issues) kit.issues.add(problem, where.file, where.line, where.column);
  return reading;
}

/** What no other unit hangs on: its files, and what was before. The lock may know it by its id only, which stands in a file. */
function partsOf(
  { path, name }: UnitFolder,
  { lock, changesFile, changes }: History,
  { files }: Kit,
): (string | Uint8Array)[] {
  const before = Object.hasOwn(lock, name) ? lock[name] : lock;
  const own = [...files].filter(([file]) => path === '' || file.startsWith(`${path}/`));
  return [JSON.stringify([path, before, changesFile, changes.get(name)]), ...own.flat()];
}
