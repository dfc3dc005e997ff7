import type { ActivityType } from './activity-type.ts';
import type { ActivityRecord, Outcome } from './learner-state.ts';

/** Marks a response: whether it is whole, and its score in whole per cent. */
export function mark(type: ActivityType, question: unknown, response: unknown): Outcome {
  if (!type.isAnswered(question, response)) return { answered: false };
  return { answered: true, percent: percentOf(type.score(question, response)) };
}

/** What came of the latest response; undefined if there is none. An old answer is not judged by a new question. */
export function outcomeOf(
  type: ActivityType,
  question: unknown,
  record: ActivityRecord | undefined,
): Outcome | undefined {
  if (record?.response === undefined || record.isOutdated === true) return undefined;
  return mark(type, question, record.response);
}

/** A share from 0 to 1 in whole per cent. 100 is kept for all right and 0 for all wrong: two of 300 is 1, not 0. */
export function percentOf(share: number): number {
  if (!(share > 0)) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
