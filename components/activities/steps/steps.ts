import type { ActivityType, SourcePart } from '../../../core/activity-type.ts';
import type { Html } from '../../../core/programme.ts';

/** A process, gone through step by step. */
export interface StepsQuestion {
  readonly steps: readonly ProcessStep[];
}

export interface ProcessStep {
  readonly id: string;
  readonly title: Html;
  /** Who acts, by when, what to bring. */
  readonly details: Html;
}

/** Ids of the steps that were opened. */
export type OpenedIds = readonly string[];

type List = Extract<SourcePart, { kind: 'list' }>;

const mostSteps = 20;

export const steps: ActivityType<StepsQuestion, OpenedIds> = {
  name: 'steps',
  attributes: [],
  isMarked: false,

  read({ parts, line, inline, blocks, report }) {
    const list = parts.find((part): part is List => part.kind === 'list');
    if (list === undefined || parts.length > 1 || !list.ordered) {
      report({
        what: 'A steps holds a prompt and one numbered list, each step with its details as a quote.',
        fix: 'Write:  1. A step  and under it  > - **Who:** …',
        line: list?.line ?? line,
      });
      if (list === undefined) return undefined;
    }
    if (list.items.length < 2 || list.items.length > mostSteps) {
      report({
        what: `A steps has 2 to ${String(mostSteps)} steps, this one has ${String(list.items.length)}.`,
        fix: 'Add or remove steps.',
        line: list.line,
      });
    }
    return {
      steps: list.items.flatMap(({ id, text, feedback }): ProcessStep[] => {
        if (feedback !== undefined) {
          return [{ id, title: inline(text, `step.${id}`), details: blocks(feedback, `step.${id}.details`) }];
        }
        report({
          what: 'Nothing is said of this step.',
          fix: 'Write under it, as a quote, who acts, by when, and what to bring.',
          line: text.line,
        });
        return [];
      }),
    };
  },

  optionIds: ({ steps: all }) => all.map(({ id }) => id),
  meaning: ({ steps: all }) => all.map(({ id, title, details }) => [id, title, details]),

  accept({ steps: all }, value) {
    if (!Array.isArray(value)) return undefined;
    const opened = all.map(({ id }) => id).filter((id) => value.includes(id));
    return opened.length === 0 ? undefined : opened;
  },

  isAnswered: ({ steps: all }, response) => response.length === all.length,
  score: () => 1,
  solution: () => undefined,
  longest: ({ steps: all }) => all.map(({ id }) => id),
  /** Reading is no answer. */
  toPattern: () => undefined,

  pack(response, slots, bits) {
    for (const id of slots) bits.write(response.includes(id) ? 1 : 0, 1);
  },

  // Steps added since the response was packed read as zeros: not opened.
  unpack: (slots, bits) => slots.filter(() => bits.read(1) === 1),
};
