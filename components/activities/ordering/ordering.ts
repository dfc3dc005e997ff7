import type { ActivityType, SourcePart } from '../../../core/activity-type.ts';
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

type List = Extract<SourcePart, { kind: 'list' }>;

const mostSteps = 12;

export const ordering: ActivityType<OrderingQuestion, OrderedIds> = {
  name: 'ordering',
  attributes: [],
  isMarked: true,

  read({ parts, line, inline, report }) {
    const list = parts.find((part): part is List => part.kind === 'list');
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

  /** Two steps out of their order cost one pair of all; chance alone, half the pairs, earns nothing. */
  score({ steps }, response) {
    const order = steps.map(({ id }) => response.indexOf(id));
    let inOrder = 0;
    let all = 0;
    order.forEach((position, index) => {
      for (const later of order.slice(index + 1)) {
        all++;
        if (position < later) inOrder++;
      }
    });
    return Math.max(0, (2 * inOrder) / all - 1);
  },

  solution: ({ steps }) => steps.map(({ id }) => id),

  longest: ({ steps }) => steps.map(({ id }) => id),

  toPattern: (_question, ids) => ({ kind: 'sequencing', ids }),

  pack(response, slots, bits) {
    bits.writeNumber(response.length);
    for (const id of response) bits.writeNumber(slots.indexOf(id));
  },

  unpack(slots, bits) {
    const count = Math.min(bits.readNumber(), mostSteps);
    return Array.from({ length: count }, () => slots[bits.readNumber()]);
  },
};
