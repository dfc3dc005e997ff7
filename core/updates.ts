import type { LearnerState } from './learner-state.ts';
import { activitiesOf } from './programme.ts';
import type { Unit } from './programme.ts';
import { versionNumber } from './versions.ts';

/** What a learner finds new in a unit they have worked in before. */
export interface News {
  /** Lessons that are new. */
  readonly lessons: number;
  /** Activities that are new in the lessons that are not. */
  readonly questions: number;
  /** Answered activities whose meaning changed since. */
  readonly changed: number;
}

/** What is new since the state was kept; undefined if nothing is, or nothing was kept. */
export function newsOf(unit: Unit, { keptBy, records }: LearnerState): News | undefined {
  if (keptBy.lessons === 0) return undefined;
  const { slots } = unit;
  // Places only ever grow at the end: what lies beyond those that were written came later.
  const old = unitWith(unit, (lesson) => slots.lessons.indexOf(lesson) < keptBy.lessons);
  const news: News = {
    lessons: unit.lessons.length - old.lessons.length,
    questions: activitiesOf(old).filter(({ id }) => slots.activities.indexOf(id) >= keptBy.activities).length,
    changed: unit.changes.filter(
      ({ activity, version }) => versionNumber(version) > keptBy.version && records.get(activity)?.isOutdated === true,
    ).length,
  };
  return news.lessons + news.questions + news.changed === 0 ? undefined : news;
}

/** The unit without what came after a package that had so many lessons and activities. */
export const unitAt = (unit: Unit, lessons: number, activities: number): Unit =>
  unitWith(
    unit,
    (lesson) => unit.slots.lessons.indexOf(lesson) < lessons,
    (activity) => unit.slots.activities.indexOf(activity) < activities,
  );

/** The unit with some of its lessons and activities. */
export function unitWith(
  unit: Unit,
  hasLesson: (id: string) => boolean,
  hasActivity: (id: string) => boolean = () => true,
): Unit {
  const lessons = unit.lessons
    .filter(({ id }) => hasLesson(id))
    .map((lesson) => ({
      ...lesson,
      blocks: lesson.blocks.filter((block) => block.kind !== 'activity' || hasActivity(block.activity.id)),
    }));
  return { ...unit, lessons };
}
