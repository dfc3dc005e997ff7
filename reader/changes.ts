import type { Unit } from '../core/programme.ts';
import { versionNumber } from '../core/versions.ts';
import type { Report } from './issues.ts';
import type { LockedUnit, UnitIds } from './lock.ts';
import { changesSchema } from './schemas.ts';
import { nearest, suggest } from './wording.ts';
import { readYaml } from './yaml.ts';

/** A line of `changes.yaml`: what became of something that learners have answered. */
export type Change = { readonly version: string; readonly line: number } & (
  | { readonly kind: 'retired'; readonly id: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'meaning-changed'; readonly id: string }
);

/** The changes of one unit, the oldest first. */
export type Changes = readonly Change[];

/** Reads `changes.yaml`: the changes by unit folder. */
export function readChanges(text: string | undefined, report: Report): ReadonlyMap<string, Changes> {
  const read = text === undefined || text.trim() === '' ? undefined : readYaml(text, changesSchema, report);
  return new Map(
    Object.entries(read?.value ?? {}).map(([folder, entries]) => [
      folder,
      entries.flatMap((entry, index): Change[] => {
        const line = read?.lineOf(folder, index) ?? 1;
        const { version, retired, renamed, 'meaning-changed': changed } = entry;
        const found: Change[] = [
          ...(retired === undefined ? [] : [{ kind: 'retired' as const, id: retired, version, line }]),
          ...(renamed === undefined ? [] : [{ kind: 'renamed' as const, ...renamed, version, line }]),
          ...(changed === undefined ? [] : [{ kind: 'meaning-changed' as const, id: changed, version, line }]),
        ];
        if (found.length === 1) return found;
        report(
          {
            what: found.length === 0 ? 'This line does not say what changed.' : 'This line says two things.',
            fix: 'Write one of  retired,  renamed  and  meaning-changed  in each line.',
          },
          line,
        );
        return [];
      }),
    ]),
  );
}

/** Reports folders that no unit has. */
export function checkFolders(changes: ReadonlyMap<string, Changes>, folders: readonly string[], report: Report): void {
  for (const [folder, [first]] of changes) {
    if (folders.includes(folder)) continue;
    const fix = suggest(folder, folders, 'Remove its changes.');
    report({ what: `There is no unit in a folder "${folder}".`, fix }, Math.max(1, (first?.line ?? 2) - 1));
  }
}

/** Whether an id is gone for good. Of an option the id is `activity.option`. */
export const isRetired = (changes: Changes, id: string): boolean =>
  changes.some((change) => change.kind === 'retired' && currentId(changes, change.id) === id);

/** The id that something has now. */
function currentId(changes: Changes, id: string): string {
  return changes.reduce((current, change) => {
    if (change.kind !== 'renamed') return current;
    if (current === change.from) return change.to;
    // An option's id begins with its activity's.
    return current.startsWith(`${change.from}.`) ? change.to + current.slice(change.from.length) : current;
  }, id);
}

/** What was locked, by the ids that things have now: a new name keeps the place of the old one. */
export function renamedLock(locked: LockedUnit, changes: Changes): LockedUnit {
  const renames = changes.filter((change) => change.kind === 'renamed');
  return renames.reduce((unit: LockedUnit, { from, to }): LockedUnit => {
    const [activity = '', fromOption] = from.split('.');
    const [, toOption] = to.split('.');
    const rename = (ids: readonly string[], old: string, now: string): string[] =>
      ids.includes(now) ? [...ids] : ids.map((id) => (id === old ? now : id));
    if (fromOption !== undefined && toOption !== undefined) {
      return {
        ...unit,
        activities: unit.activities.map((entry) =>
          entry.id === activity ? { ...entry, options: rename(entry.options, fromOption, toOption) } : entry,
        ),
      };
    }
    const ids = rename(
      unit.activities.map(({ id }) => id),
      from,
      to,
    );
    return {
      ...unit,
      lessons: rename(unit.lessons, from, to),
      activities: unit.activities.map((entry, index) => ({ ...entry, id: ids[index] ?? entry.id })),
    };
  }, locked);
}

/** For the player: activities whose meaning changed, by the id they have now, with the last version in which they did. */
export function meaningChanges(changes: Changes, ids: readonly string[]): Unit['changes'] {
  const versions = new Map<string, string>();
  for (const change of changes) {
    if (change.kind !== 'meaning-changed') continue;
    const id = currentId(changes, change.id);
    const before = versions.get(id);
    if (before === undefined || versionNumber(change.version) > versionNumber(before)) versions.set(id, change.version);
  }
  return ids.flatMap((activity) => {
    const version = versions.get(activity);
    return version === undefined ? [] : [{ activity, version }];
  });
}

/** Checks that the lines speak of what is, or was, in the unit. */
export function checkChanges(
  changes: Changes,
  locked: LockedUnit | undefined,
  now: UnitIds,
  version: string,
  report: Report,
): void {
  const present = new Set([
    ...now.lessons.map(({ id }) => id),
    ...now.activities.flatMap(({ id, options }) => [id, ...(options ?? []).map((option) => `${id}.${option}`)]),
  ]);
  const once = [
    ...(locked?.lessons ?? []),
    ...(locked?.activities ?? []).flatMap(({ id, options }) => [id, ...options.map((option) => `${id}.${option}`)]),
  ];
  const known = [...new Set([...present, ...once])];
  const knows = (id: string): boolean => known.includes(currentId(changes, id));
  const unknown = (id: string, line: number): void => {
    const meant = nearest(id, known);
    report(
      {
        what: `This unit never had anything called "${id}".`,
        fix: meant === undefined ? 'Remove the line.' : `Did you mean "${meant}"?`,
      },
      line,
    );
  };
  for (const change of changes) {
    const { line } = change;
    if (versionNumber(change.version) > versionNumber(version)) {
      report(
        {
          what: `This change is of version ${change.version}, but the unit is at ${version}.`,
          fix: `Write  version: ${change.version}  in unit.yaml.`,
        },
        line,
      );
    }
    switch (change.kind) {
      case 'retired':
        if (!knows(change.id)) unknown(change.id, line);
        else if (present.has(currentId(changes, change.id)))
          report(
            {
              what: `"${change.id}" is retired here, but it is still in the unit.`,
              fix: 'Remove one of them; something new needs a new id.',
            },
            line,
          );
        break;
      case 'renamed':
        if (present.has(change.from) && currentId(changes, change.to) !== change.from)
          report(
            {
              what: `"${change.from}" is renamed here, but it is still in the unit.`,
              fix: 'Remove the line, or give the other one a new id.',
            },
            line,
          );
        else if (change.from.includes('.') !== change.to.includes('.'))
          report(
            {
              what: 'An option can only become an option.',
              fix: 'Write the activity before the point on both sides:  { from: passport-held.normal, to: passport-held.usual }',
            },
            line,
          );
        else if (!knows(change.to)) unknown(change.to, line);
        break;
      case 'meaning-changed':
        if (!knows(change.id)) unknown(change.id, line);
        break;
      default:
        change satisfies never;
    }
  }
}

/** Whether `changes.yaml` says that the meaning of an activity changed in this very version. */
export const isDeclared = (changes: Changes, activity: string, version: string): boolean =>
  meaningChanges(changes, [activity]).some((change) => change.version === version);
