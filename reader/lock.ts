import * as v from 'valibot';
import { layout } from '../core/suspend-data.ts';
import type { Report } from './issues.ts';
import { lockSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

/** `ids.lock.json`: which id owns which slot of learners' stored answers, by unit folder. */
export type Lock = v.InferOutput<typeof lockSchema>;
export type LockedUnit = Lock[string];

/** Ids of a unit as they stand in its source, in source order. */
export interface UnitIds {
  readonly item: string;
  readonly lessons: readonly { readonly id: string; readonly file: string; readonly line: number }[];
  readonly activities: readonly {
    readonly id: string;
    readonly type: string;
    readonly file: string;
    readonly line: number;
    /** Undefined where the activity could not be read: then nothing is said of its options. */
    readonly options: readonly string[] | undefined;
    /** Of its meaning; see meaning.ts. Undefined where it could not be read. */
    readonly hash: string | undefined;
    /** Whether all ids were given by the author; of made ones it has been told already. */
    readonly isNamed: boolean;
  }[];
}

/** Reads the lock; an empty one if there is none. */
export function readLock(text: string | undefined, report: Report): Lock {
  return text === undefined ? {} : (asWritten(text) ?? readYaml(text, lockSchema, report)?.value ?? {});
}

/**
 * The lock as {@link formatLock} has written it, which is the rule, a hundred times as fast as a reader that knows lines.
 * Undefined where anything differs: that may be a conflict of two branches, which is to be told of.
 */
function asWritten(text: string): Lock | undefined {
  try {
    const { success, output } = v.safeParse(lockSchema, JSON.parse(text));
    return success && formatLock(output) === text ? output : undefined;
  } catch {
    return undefined;
  }
}

/** The entry of a unit: by its folder, or, if the folder was renamed, by its item. */
export const lockedUnit = (lock: Lock, folder: string, item: string): LockedUnit | undefined =>
  (Object.hasOwn(lock, folder) ? lock[folder] : undefined) ?? Object.values(lock).find((entry) => entry.item === item);

/** The entry with all new ids appended and the meanings as they are; nothing in it ever moves or goes. */
export function extendLocked(locked: LockedUnit | undefined, { item, lessons, activities }: UnitIds): LockedUnit {
  const known = locked?.activities ?? [];
  const kept = known.map((entry) => {
    const now = activities.find(({ id }) => id === entry.id);
    const hash = now?.hash ?? entry.hash;
    return { ...entry, options: appended(entry.options, now?.options ?? []), ...(hash !== undefined && { hash }) };
  });
  const added = activities
    .filter(({ id }) => !known.some((entry) => entry.id === id))
    .map(({ id, type, options, hash }) => ({
      id,
      type,
      options: [...(options ?? [])],
      ...(hash !== undefined && { hash }),
    }));
  return {
    item: locked?.item ?? item,
    layout: Math.max(locked?.layout ?? 0, layout),
    lessons: appended(
      locked?.lessons ?? [],
      lessons.map(({ id }) => id),
    ),
    activities: [...kept, ...added],
  };
}

const appended = (old: readonly string[], now: readonly string[]): string[] => [...new Set([...old, ...now])];

/** The lock as text: units in order of their names, keys in a fixed order. */
export function formatLock(lock: Lock): string {
  const units = Object.entries(lock)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, { item, layout: number, lessons, activities }]): [string, LockedUnit] => [
      folder,
      {
        item,
        ...(number !== undefined && { layout: number }),
        lessons,
        activities: activities.map(({ id, type, options, hash }) => ({
          id,
          type,
          options,
          ...(hash !== undefined && { hash }),
        })),
      },
    ]);
  return `${JSON.stringify(Object.fromEntries(units), null, 2)}\n`;
}

/** Activities whose meaning is not the one that is locked. */
export const changedMeanings = (locked: LockedUnit | undefined, now: UnitIds): UnitIds['activities'] =>
  now.activities.filter(({ id, type, hash }) => {
    const entry = locked?.activities.find((other) => other.id === id);
    return entry?.hash !== undefined && hash !== undefined && entry.type === type && entry.hash !== hash;
  });

/** Options that an activity once had: no new one may get the id of any. */
export const lockedOptions = (locked: LockedUnit | undefined, activity: string | undefined): readonly string[] =>
  locked?.activities.find(({ id }) => id === activity)?.options ?? [];
