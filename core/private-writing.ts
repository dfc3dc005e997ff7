import type { ActivityType } from './activity-type.ts';

/**
 * What activities share in which one writes for oneself. The response says that the learner was here; what was written
 * is no part of it, so it can go nowhere.
 */
export const privateWriting = {
  isMarked: false,
  accept: (_question: unknown, value: unknown) => (value === true ? true : undefined),
  isAnswered: () => true,
  score: () => 1,
  solution: () => undefined,
  toPattern: () => undefined,
  pack: () => undefined,
  unpack: () => true,
} satisfies Partial<ActivityType<unknown, true>>;
