import type * as v from 'valibot';
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
    /** Whether all ids were given by the author; of made ones it has been told already. */
    readonly isNamed: boolean;
  }[];
}

/** Reads the lock; an empty one if there is none. */
export function readLock(text: string | undefined, report: Report): Lock {
  return text === undefined ? {} : (readYaml(text, lockSchema, report)?.value ?? {});
}

/** The entry of a unit: by its folder, or, if the folder was renamed, by its item. */
export const lockedUnit = (lock: Lock, folder: string, item: string): LockedUnit | undefined =>
  (Object.hasOwn(lock, folder) ? lock[folder] : undefined) ?? Object.values(lock).find((entry) => entry.item === item);

/** The entry with all new ids appended; nothing in it ever moves or goes. */
export function extendLocked(locked: LockedUnit | undefined, { item, lessons, activities }: UnitIds): LockedUnit {
  const known = locked?.activities ?? [];
  const kept = known.map((entry) => {
    const now = activities.find(({ id }) => id === entry.id);
    return { ...entry, options: appended(entry.options, now?.options ?? []) };
  });
  const added = activities
    .filter(({ id }) => !known.some((entry) => entry.id === id))
    .map(({ id, type, options }) => ({ id, type, options: [...(options ?? [])] }));
  return {
    item: locked?.item ?? item,
    lessons: appended(
      locked?.lessons ?? [],
      lessons.map(({ id }) => id),
    ),
    activities: [...kept, ...added],
    ...(locked?.retired && { retired: locked.retired }),
  };
}

const appended = (old: readonly string[], now: readonly string[]): string[] => [...new Set([...old, ...now])];

/** The lock as text: units in order of their names, keys in a fixed order. */
export function formatLock(lock: Lock): string {
  const units = Object.entries(lock)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, { item, lessons, activities, retired }]): [string, LockedUnit] => [
      folder,
      {
        item,
        lessons,
        activities: activities.map(({ id, type, options }) => ({ id, type, options })),
        ...(retired && { retired }),
      },
    ]);
  return `${JSON.stringify(Object.fromEntries(units), null, 2)}\n`;
}

/** Compares the source with what is locked. Made ids in `text` are left to the warning that they are missing. */
export function checkLock(
  locked: LockedUnit | undefined,
  now: UnitIds,
  unit: { readonly file: string; readonly line: number },
  add: (problem: Parameters<Report>[0], file: string, line: number) => void,
): void {
  if (locked === undefined) {
    if (now.activities.every(({ isNamed }) => isNamed)) {
      add(
        { severity: 'warning', what: 'The ids of this unit are not in ids.lock.json yet.', fix: freeze },
        unit.file,
        unit.line,
      );
    }
    return;
  }
  if (locked.item !== now.item) {
    add(
      {
        what: `The unit's id was "${locked.item}" and is now "${now.item}". The LMS would drop all that learners did.`,
        fix: `Write  id: ${locked.item}  again.`,
      },
      unit.file,
      unit.line,
    );
  }
  const gone = (id: string, what: string, file: string, line: number, key = id): void => {
    if (locked.retired?.includes(key) === true) return;
    add(
      {
        what: `${what} "${id}" is gone, and learners' answers hang on its id.`,
        fix: `Give it its id back. If it is gone for good, add "${key}" to "retired" of this unit in ids.lock.json.`,
      },
      file,
      line,
    );
  };
  const fresh = (what: string, file: string, line: number): void => {
    add({ severity: 'warning', what: `${what} not in ids.lock.json yet.`, fix: freeze }, file, line);
  };
  for (const id of locked.lessons)
    if (!now.lessons.some((lesson) => lesson.id === id)) gone(id, 'The lesson', unit.file, unit.line);
  for (const { id, file, line } of now.lessons)
    if (!locked.lessons.includes(id)) fresh(`The lesson "${id}" is`, file, line);
  for (const entry of locked.activities) {
    const activity = now.activities.find(({ id }) => id === entry.id);
    if (activity === undefined) {
      gone(entry.id, `The ${entry.type}`, unit.file, unit.line);
      continue;
    }
    const { file, line, type, options } = activity;
    if (type !== entry.type) {
      add(
        {
          what: `"${entry.id}" was a ${entry.type} and is now a ${type}. Answers to the one cannot be read as the other.`,
          fix: 'Give the new activity a new id.',
        },
        file,
        line,
      );
      continue;
    }
    for (const option of entry.options) {
      if (options?.includes(option) === false)
        gone(option, `In "${entry.id}" the option`, file, line, `${entry.id}.${option}`);
    }
    const added = activity.isNamed ? (options ?? []).filter((option) => !entry.options.includes(option)) : [];
    if (added.length > 0)
      fresh(
        `In "${entry.id}" ${added.map((option) => `"${option}"`).join(', ')} ${added.length > 1 ? 'are' : 'is'}`,
        file,
        line,
      );
  }
  for (const { id, type, file, line, isNamed } of now.activities) {
    if (isNamed && !locked.activities.some((entry) => entry.id === id)) fresh(`The ${type} "${id}" is`, file, line);
  }
}

const freeze = 'Run  npx corridor ids --write  to keep their places for ever.';

/** Options that an activity once had: no new one may get the id of any. */
export const lockedOptions = (locked: LockedUnit | undefined, activity: string | undefined): readonly string[] =>
  locked?.activities.find(({ id }) => id === activity)?.options ?? [];
