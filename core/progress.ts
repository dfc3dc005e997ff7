import type { LearnerState } from './learner-state.ts';
import type { Objective } from './lms-connection.ts';
import { percentOf } from './marking.ts';
import { activitiesOf } from './programme.ts';
import type { Activity, Lesson, Unit } from './programme.ts';

/** How far the learner is. Always derived from the state. */
export interface Progress {
  /** Every lesson was opened and every activity with points answered. */
  readonly completed: boolean;
  /** The share of points, 0 to 100, in whole numbers; 100 in a completed unit without points. */
  readonly score: number;
  /** Whether the score reaches the pass mark; undefined until the unit is completed, and in a unit without points. */
  readonly passed: boolean | undefined;
  /** The share of the work that is done, 0 to 1: lessons opened and activities with points answered. */
  readonly measure: number;
}

/** Derives the progress through a unit. What was reached before an update of the unit stays reached. */
export function progressOf(unit: Unit, state: LearnerState): Progress {
  const { reached } = state;
  const marked = activitiesOf(unit).filter(({ points }) => points > 0);
  const toDo = unit.lessons.length + marked.length;
  const done =
    unit.lessons.filter(({ id }) => state.visited.has(id)).length + marked.filter((a) => isDone(state, a)).length;
  const completed = reached.completed || done === toDo;
  const score = Math.max(reached.score, marked.length > 0 ? scoreOf(marked, state) : completed ? 100 : 0);
  return {
    completed,
    score,
    passed: !completed || marked.length === 0 ? undefined : reached.passed || score >= unit.passMark,
    measure: completed ? 1 : done / toDo,
  };
}

/** The state with what it has reached by now. */
export function reach(unit: Unit, state: LearnerState): LearnerState {
  const { completed, passed = false, score } = progressOf(unit, state);
  return { ...state, reached: { completed, passed, score } };
}

/** Derives how the learner stands with each outcome that activities with points belong to, in the unit's order. */
export function objectivesOf(unit: Unit, state: LearnerState): Objective[] {
  const activities = activitiesOf(unit).filter(({ points }) => points > 0);
  return unit.outcomes.flatMap(({ id }) => {
    const marked = activities.filter(({ outcome }) => outcome === id);
    if (marked.length === 0) return [];
    const completed = marked.every((activity) => isDone(state, activity));
    const score = scoreOf(marked, state);
    return [{ id, completed, passed: completed ? score >= unit.passMark : undefined, score }];
  });
}

/** The activities with points in a lesson that are still to be answered. */
export function openActivities(lesson: Lesson, state: LearnerState): Activity[] {
  return lesson.blocks.flatMap((block) =>
    block.kind === 'activity' && block.activity.points > 0 && !isDone(state, block.activity) ? [block.activity] : [],
  );
}

const isDone = (state: LearnerState, { id }: Activity): boolean => state.records.get(id)?.done ?? false;

function scoreOf(marked: readonly Activity[], state: LearnerState): number {
  let earned = 0;
  let possible = 0;
  for (const { id, points } of marked) {
    earned += points * (state.records.get(id)?.best ?? 0);
    possible += points * 100;
  }
  return percentOf(earned / possible);
}
