import { activityTypes } from '../../components/activities/registry.ts';
import { activitiesOf } from '../../core/programme.ts';
import type { Activity, Unit } from '../../core/programme.ts';
import { lessOf } from '../../core/trainer-sees.ts';
import type { TrainerSees } from '../../core/trainer-sees.ts';
import { versionNumber } from '../../core/versions.ts';
import { meaningHash } from '../../reader/meaning.ts';
import type { UnitPackage } from './read-package.ts';

/** Whether a package may take another one's place in an LMS where learners are at work. */
export interface Comparison {
  readonly isSafe: boolean;
  /** Why not: each a sentence. */
  readonly reasons: readonly string[];
  /** What learners will notice: each a phrase. */
  readonly changes: readonly string[];
}

/** Compares a package with the one that is to replace it. */
export function compare(before: UnitPackage, after: UnitPackage): Comparison {
  const reasons = [
    ...identityReasons(before, after),
    ...placeReasons('lesson', before.unit.slots.lessons, after.unit.slots.lessons, () => true),
    ...placeReasons('activity', before.unit.slots.activities, after.unit.slots.activities, (from, to) =>
      isRenamed(find(before.unit, from), find(after.unit, to)),
    ),
    ...activityReasons(before.unit, after.unit),
    ...promiseReasons(before.sees, after.sees),
  ];
  return { isSafe: reasons.length === 0, reasons, changes: visibleChanges(before, after) };
}

const find = (unit: Unit, id: string): Activity | undefined =>
  activitiesOf(unit).find((activity) => activity.id === id);

function identityReasons(before: UnitPackage, after: UnitPackage): string[] {
  const reasons: string[] = [];
  if (before.item !== after.item)
    reasons.push(
      `The item identifier was "${before.item}" and is "${after.item}": Moodle would delete what learners have done.`,
    );
  if (before.standard !== after.standard)
    reasons.push(`The standard was ${before.standard} and is ${after.standard}: what is stored is read differently.`);
  if (versionNumber(after.unit.version) < versionNumber(before.unit.version))
    reasons.push(`The version goes back from ${before.unit.version} to ${after.unit.version}.`);
  return reasons;
}

/** What learners were promised that nobody sees is not to be seen after all. */
const promiseReasons = (before: TrainerSees, after: TrainerSees): string[] =>
  before === lessOf(before, after) && before !== after
    ? [`Trainers were told ${told[before]} and would be told ${told[after]}: learners were promised less than that.`]
    : [];

const told: Readonly<Record<TrainerSees, string>> = {
  status: 'how far learners are',
  score: 'their score',
  answers: 'their answers',
};

/** Places may only be added at the end; a place may get a new name if what it stands for is the same. */
function placeReasons(
  noun: string,
  before: readonly string[],
  after: readonly string[],
  isSame: (from: string, to: string) => boolean,
): string[] {
  return before.flatMap((from, slot) => {
    const to = after[slot];
    const place = `The place of the ${noun} "${from}"`;
    if (to === undefined) return [`${place} is gone: what learners did there would be lost.`];
    if (to === from) return [];
    const hasMoved = before.includes(to) || after.includes(from);
    return !hasMoved && isSame(from, to)
      ? []
      : [`${place} belongs to "${to}" now: answers would land on the wrong one.`];
  });
}

/** A new name for the same question: one that is gone has been retired and may not be followed by another. */
function isRenamed(from: Activity | undefined, to: Activity | undefined): boolean {
  return from !== undefined && to?.type === from.type && (sameMeaning(from, to) || keepsPlaces(from, to));
}

const keepsPlaces = (from: Activity, to: Activity): boolean =>
  from.slots.length > 0 && from.slots.every((option, slot) => to.slots[slot] === option);

function sameMeaning(from: Activity, to: Activity): boolean {
  const type = activityTypes[from.type];
  return type !== undefined && from.type === to.type && meaningHash(type, from) === meaningHash(type, to);
}

/** Activities of both, by the places they have. */
function pairs(before: Unit, after: Unit): (readonly [Activity, Activity])[] {
  return activitiesOf(before).flatMap((from) => {
    const to = find(after, after.slots.activities[before.slots.activities.indexOf(from.id)] ?? '');
    return to === undefined ? [] : [[from, to] as const];
  });
}

function activityReasons(before: Unit, after: Unit): string[] {
  return pairs(before, after).flatMap(([from, to]) => {
    if (from.id !== to.id) return [];
    if (from.type !== to.type) return [`"${from.id}" was ${from.type} and is ${to.type}: old answers cannot be read.`];
    const moved = from.slots.filter((option, slot) => to.slots[slot] !== option && to.slots.includes(option));
    if (moved.length > 0) return [`In "${from.id}" options have changed places: ${moved.join(', ')}.`];
    if (to.slots.length < from.slots.length) return [`In "${from.id}" options have lost their places.`];
    return hasOtherKey(from, to) && !isTold(before, after, to.id)
      ? [`"${from.id}" has other right answers, and learners would not be told: changes.yaml has no line for it.`]
      : [];
  });
}

function hasOtherKey(from: Activity, to: Activity): boolean {
  const type = activityTypes[from.type];
  return JSON.stringify(type?.solution(from.question)) !== JSON.stringify(type?.solution(to.question));
}

/** Whether learners who worked with the one are told by the other that the question has changed. */
const isTold = (before: Unit, after: Unit, id: string): boolean =>
  after.changes.some(
    ({ activity, version }) => activity === id && versionNumber(version) > versionNumber(before.version),
  );

function visibleChanges(before: UnitPackage, after: UnitPackage): string[] {
  const [old, now] = [before.unit, after.unit];
  const both = pairs(old, now);
  const changed = both.filter(([, to]) => isTold(old, now, to.id));
  const reworded = both.filter(([from, to]) => !changed.some(([, other]) => other === to) && !sameMeaning(from, to));
  const ids = (unit: Unit): string[] => activitiesOf(unit).map(({ id }) => id);
  const lessons = (unit: Unit): string[] => unit.lessons.map(({ id }) => id);
  const kept = { from: both.map(([{ id }]) => id), to: both.map(([, { id }]) => id) };
  return [
    ...listed('lesson', 'new', without(lessons(now), old.slots.lessons)),
    ...listed('lesson', 'gone', without(lessons(old), lessons(now))),
    ...listed('question', 'new', without(ids(now), kept.to)),
    ...listed('question', 'gone', without(ids(old), kept.from)),
    ...listed(
      'question',
      'changed, which learners are told',
      changed.map(([, { id }]) => id),
    ),
    ...listed(
      'question',
      'reworded, which learners are not told',
      reworded.map(([, { id }]) => id),
    ),
    ...listed('language', 'new', without(after.languages, before.languages)),
    ...listed('language', 'gone', without(before.languages, after.languages)),
    ...(old.title === now.title ? [] : [`the title is "${now.title}"`]),
    ...(old.passMark === now.passMark
      ? []
      : [`the pass mark was ${String(old.passMark)} % and is ${String(now.passMark)} %`]),
    ...(before.sees === after.sees ? [] : [`the first page says that trainers see ${told[after.sees]}`]),
  ];
}

const without = (ids: readonly string[], others: readonly string[]): string[] =>
  ids.filter((id) => !others.includes(id));

function listed(noun: string, what: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return [`${String(ids.length)} ${noun}${ids.length === 1 ? '' : 's'} ${what}: ${ids.join(', ')}`];
}
