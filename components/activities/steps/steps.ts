import type { ActivityType } from '../../../core/activity-type.ts';
import { quoted, readEntries } from '../../../core/entries.ts';
import { gathering } from '../../../core/gathering.ts';
import type { GatheredIds } from '../../../core/gathering.ts';
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

/** A response holds the ids of the steps that were opened. */
export const steps: ActivityType<StepsQuestion, GatheredIds> = {
  ...gathering(({ steps: all }: StepsQuestion) => all),
  name: 'steps',
  attributes: [],

  read(source) {
    const { inline, blocks } = source;
    const items = readEntries(source, {
      name: 'steps',
      holds: 'one numbered list, each step with its details as a quote',
      fix: 'Write:  1. A step  and under it  > - **Who:** …',
      entries: 'steps',
      most: 20,
      isOrdered: true,
    });
    if (items === undefined) return undefined;
    const silent = {
      what: 'Nothing is said of this step.',
      fix: 'Write under it, as a quote, who acts, by when, and what to bring.',
    };
    return {
      steps: quoted(items, silent, source).map(({ id, text, feedback }) => ({
        id,
        title: inline(text, `step.${id}`),
        details: blocks(feedback, `step.${id}.details`),
      })),
    };
  },

  optionIds: ({ steps: all }) => all.map(({ id }) => id),
  meaning: ({ steps: all }) => all.map(({ id, title, details }) => [id, title, details]),
  longest: ({ steps: all }) => all.map(({ id }) => id),
};
