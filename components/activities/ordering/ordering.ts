import type { ActivityType } from '../../../core/activity-type.ts';
import { last } from '../../../core/lists.ts';
import { packOrder, unpackOrder } from '../../../core/packed-ids.ts';
import type { Html } from '../../../core/programme.ts';

/** Put the steps in order. */
export interface OrderingQuestion {
  /** In the right order. */
  readonly steps: readonly OrderingStep[];
}

export interface OrderingStep {
  readonly id: string;
  readonly text: Html;
}

/** Ids of steps, in the learner's order; not all of them while the learner is at it. */
export type OrderedIds = readonly string[];

const mostSteps = 12;

export const ordering: ActivityType<OrderingQuestion, OrderedIds> = {
  name: 'ordering',
  attributes: [],
  isMarked: true,

  read({ parts, line, inline, report }) {
    const list = parts.find((part) => part.kind === 'list');
    if (list === undefined || parts.length > 1 || !list.ordered) {
      report({
        what: 'An ordering holds a prompt, one numbered list in the right order and a closing quote.',
        fix: 'Write:  1. First step  then  2. Second step',
        line: list?.line ?? line,
      });
      if (list === undefined) return undefined;
    }
    if (list.items.length < 3 || list.items.length > mostSteps) {
      report({
        what: `An ordering has 3 to ${String(mostSteps)} steps, this one has ${String(list.items.length)}.`,
        fix: 'Add or remove steps.',
        line: list.line,
      });
    }
    return { steps: list.items.map(({ id, text }) => ({ id, text: inline(text, `step.${id}`) })) };
  },

  optionIds: ({ steps }) => steps.map(({ id }) => id),
  meaning: ({ steps }) => steps.map(({ id, text }) => [id, text]),

  accept({ steps }, value) {
    if (!Array.isArray(value)) return undefined;
    const known = new Set(steps.map(({ id }) => id));
    const ids = [...new Set(value)].filter((id): id is string => known.has(id as string));
    return ids.length === 0 ? undefined : ids;
  },

  isAnswered: ({ steps }, response) => response.length === steps.length,

  /** A step that has to move costs as much as one that can stay brings: by chance, about half of them can. */
  score(question, response) {
    return Math.max(0, (2 * idsInOrder(question, response).length) / question.steps.length - 1);
  },

  solution: ({ steps }) => steps.map(({ id }) => id),

  longest: ({ steps }) => steps.map(({ id }) => id),

  toPattern: (_question, ids) => ({ kind: 'sequencing', ids }),

  pack: packOrder,
  unpack: unpackOrder,
};

/**
 * The steps that can stay, as the others move in between: a longest run in the right order, and of several the one with
 * the most steps at their very places. One step alone follows nothing.
 */
export function idsInOrder({ steps }: OrderingQuestion, response: OrderedIds): OrderedIds {
  const placeOf = (id: string | undefined): number => steps.findIndex((step) => step.id === id);
  // A step at its place breaks ties and no more: there are too few of them to outweigh a whole step.
  const worth = (run: OrderedIds): number =>
    run.reduce((sum, id) => sum + (placeOf(id) === response.indexOf(id) ? 1.01 : 1), 0);
  const best = (runs: readonly OrderedIds[]): OrderedIds =>
    runs.reduce((most, run) => (worth(run) > worth(most) ? run : most), []);
  const runs: OrderedIds[] = [];
  for (const id of response) runs.push([...best(runs.filter((run) => placeOf(last(run)) < placeOf(id))), id]);
  const longest = best(runs);
  return longest.length > 1 ? longest : [];
}
