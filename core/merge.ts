import type { ActivityRecord, LearnerState, Place } from './learner-state.ts';

/**
 * Joins two copies of one learner's state: done is or, score and time are the maximum, an answer and a place are the
 * newest. Commutative, associative and idempotent, so the order in which copies meet does not matter, and nothing is
 * ever lowered.
 */
export function merge(a: LearnerState, b: LearnerState): LearnerState {
  const records = new Map(a.records);
  for (const [id, record] of b.records) {
    const mine = records.get(id);
    records.set(id, mine === undefined ? record : mergeRecords(mine, record));
  }
  return {
    clock: Math.max(a.clock, b.clock),
    commits: Math.max(a.commits, b.commits),
    seconds: Math.max(a.seconds, b.seconds),
    place: newest(a.place, b.place, textOfPlace),
    visited: new Set([...a.visited, ...b.visited]),
    records,
    reached: {
      completed: a.reached.completed || b.reached.completed,
      passed: a.reached.passed || b.reached.passed,
      score: Math.max(a.reached.score, b.reached.score),
    },
    keptBy: {
      version: Math.max(a.keptBy.version, b.keptBy.version),
      lessons: Math.max(a.keptBy.lessons, b.keptBy.lessons),
      activities: Math.max(a.keptBy.activities, b.keptBy.activities),
    },
  };
}

function mergeRecords(a: ActivityRecord, b: ActivityRecord): ActivityRecord {
  const { response, counter, isOutdated } = newest(a, b, textOfRecord);
  return {
    ...(response !== undefined && { response }),
    counter,
    done: a.done || b.done,
    best: Math.max(a.best, b.best),
    attempts: Math.max(a.attempts, b.attempts),
    ...(isOutdated && { isOutdated }),
  };
}

/** The one with the higher counter; two devices that counted alike are settled by their text, the same way each time. */
function newest<T extends { readonly counter: number }>(a: T, b: T, textOf: (value: T) => string): T {
  return a.counter > b.counter || (a.counter === b.counter && textOf(a) >= textOf(b)) ? a : b;
}

const textOfPlace = ({ page, language }: Place): string => `${page} ${language}`;
const textOfRecord = ({ response, isOutdated }: ActivityRecord): string =>
  (response === undefined ? '' : JSON.stringify(response)) + (isOutdated ? ' outdated' : '');
