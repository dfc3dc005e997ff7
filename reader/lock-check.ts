import { layout } from '../core/suspend-data.ts';
import { isDraft } from '../core/versions.ts';
import { isDeclared, isRetired } from './changes.ts';
import type { Changes } from './changes.ts';
import type { Problem } from './issues.ts';
import { changedMeanings } from './lock.ts';
import type { LockedUnit, UnitIds } from './lock.ts';
import { nearest } from './wording.ts';

/** What the lock is compared with. */
export interface LockCheck {
  readonly locked: LockedUnit | undefined;
  readonly changes: Changes;
  readonly now: UnitIds;
  /** The unit's version. */
  readonly version: string;
  /** Where the unit has its id. */
  readonly unit: { readonly file: string; readonly line: number };
  /** The author has said that where meanings differ only the wording does. */
  readonly isWording: boolean;
  readonly add: (problem: Problem, file: string, line: number) => void;
}

/** Compares the source with what is locked. Made ids are left to the warning that they are missing. */
export function checkLock(check: LockCheck): void {
  const { locked, now, unit, add } = check;
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
  checkUnit(locked, check);
  checkLessons(locked, check);
  checkActivities(locked, check);
  checkMeanings(locked, check);
}

function checkUnit(locked: LockedUnit, { now, unit, add }: LockCheck): void {
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
  if ((locked.layout ?? 0) > layout) {
    add(
      {
        what: 'This unit was locked by a newer Corridor, whose way of storing answers this one does not know.',
        fix: 'Use the newer one.',
      },
      unit.file,
      unit.line,
    );
  }
}

function checkLessons(locked: LockedUnit, check: LockCheck): void {
  const { now, unit } = check;
  const ids = now.lessons.map(({ id }) => id);
  const fresh = now.lessons.filter(({ id }) => !locked.lessons.includes(id));
  for (const id of locked.lessons) {
    if (!ids.includes(id))
      reportGone(
        check,
        id,
        'The lesson',
        unit,
        fresh.map((lesson) => lesson.id),
      );
  }
  for (const { id, file, line } of fresh) reportFresh(check, `The lesson "${id}" is`, file, line);
}

function checkActivities(locked: LockedUnit, check: LockCheck): void {
  const { now, changes, unit, add } = check;
  const isFresh = ({ id }: { id: string }): boolean => !locked.activities.some((entry) => entry.id === id);
  const fresh = now.activities.filter((activity) => activity.isNamed && isFresh(activity));
  for (const entry of locked.activities) {
    const activity = now.activities.find(({ id }) => id === entry.id);
    if (activity === undefined) {
      const alike = now.activities.filter((other) => isFresh(other) && other.type === entry.type).map(({ id }) => id);
      reportGone(check, entry.id, `The ${entry.type}`, unit, alike);
      continue;
    }
    const { file, line, type, options } = activity;
    if (type !== entry.type) {
      add(
        {
          what: `"${entry.id}" was a ${entry.type} and is now a ${type}. Answers to the one cannot be read as the other.`,
          fix: `Give the new activity a new id, and write into changes.yaml:  - { version: ${check.version}, retired: ${entry.id} }`,
        },
        file,
        line,
      );
      continue;
    }
    const added = (options ?? []).filter((option) => !entry.options.includes(option));
    for (const option of entry.options) {
      // A point of a bank has the id of its question, and goes with it.
      if (options?.includes(option) === false && !isRetired(changes, option))
        reportGone(check, option, `In "${entry.id}" the option`, { file, line }, added, `${entry.id}.`);
    }
    if (activity.isNamed && added.length > 0)
      reportFresh(
        check,
        `In "${entry.id}" ${added.map((option) => `"${option}"`).join(', ')} ${added.length > 1 ? 'are' : 'is'}`,
        file,
        line,
      );
  }
  for (const { id, type, file, line } of fresh) reportFresh(check, `The ${type} "${id}" is`, file, line);
}

function checkMeanings(locked: LockedUnit, { now, changes, version, isWording, add }: LockCheck): void {
  if (isWording || isDraft(version)) return;
  for (const { id, type, file, line } of changedMeanings(locked, now)) {
    if (isDeclared(changes, id, version)) {
      add(
        { severity: 'warning', what: `The ${type} "${id}" is locked with its old meaning.`, fix: freeze },
        file,
        line,
      );
      continue;
    }
    add(
      {
        what: `The ${type} "${id}" is not what learners have answered: its text, its options or its right answers changed.`,
        fix:
          'If it still asks the same, run  npx corridor ids --write --wording. If its meaning changed, write into ' +
          `changes.yaml  - { version: ${nextVersion(version)}, meaning-changed: ${id} }  and the same version into unit.yaml.`,
      },
      file,
      line,
    );
  }
}

/** What a change of meaning makes of a version: 1.0.3 becomes 1.1.0. */
function nextVersion(version: string): string {
  const [major = '1', minor = '0'] = version.split('.');
  return `${major}.${String(Number(minor) + 1)}.0`;
}

function reportGone(
  { changes, version, add }: LockCheck,
  id: string,
  what: string,
  { file, line }: LockCheck['unit'],
  others: readonly string[],
  prefix = '',
): void {
  const key = prefix + id;
  if (isRetired(changes, key)) return;
  const meant = nearest(id, others);
  const now = meant === undefined ? 'new-id' : prefix + meant;
  add(
    {
      what: `${what} "${id}" is gone, and learners' answers hang on its id.`,
      fix:
        `Give it its id back${meant === undefined ? '' : ` ("${meant}" looks like it)`}. ` +
        `If it is gone for good, write into changes.yaml:  - { version: ${version}, retired: ${key} }. ` +
        `If it has a new id, write:  - { version: ${version}, renamed: { from: ${key}, to: ${now} } }`,
    },
    file,
    line,
  );
}

function reportFresh({ add }: LockCheck, what: string, file: string, line: number): void {
  add({ severity: 'warning', what: `${what} not in ids.lock.json yet.`, fix: freeze }, file, line);
}

const freeze = 'Run  npx corridor ids --write  to keep their places for ever.';
