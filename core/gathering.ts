import type { ActivityType } from './activity-type.ts';
import { packIds, unpackIds } from './packed-ids.ts';

/** Ids of what the learner has taken one by one, in the order of the question: cards known, steps opened, boxes ticked. */
export type GatheredIds = readonly string[];

interface Item {
  readonly id: string;
}

/** What activities share in which one thing after the other is taken, nothing is marked, and no LMS hears of it. */
export const gathering = <Question>(itemsOf: (question: Question) => readonly Item[]) =>
  ({
    isMarked: false,

    accept(question, value) {
      const ids = itemsOf(question).map(({ id }) => id);
      return Array.isArray(value) ? ids.filter((id) => value.includes(id)) : undefined;
    },

    isAnswered: (question, response) => response.length === itemsOf(question).length,
    score: () => 1,
    solution: () => undefined,
    /** Whether somebody has looked at a thing is theirs alone. */
    toPattern: () => undefined,
    pack: packIds,
    unpack: unpackIds,
  }) satisfies Partial<ActivityType<Question, GatheredIds>>;
