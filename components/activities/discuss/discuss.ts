import type { ActivitySource, ActivityType } from '../../../core/activity-type.ts';
import { privateWriting } from '../../../core/private-writing.ts';
import type { Html } from '../../../core/programme.ts';
import { lineOf, paragraphIn } from '../../../core/source-parts.ts';

/** A question for the group, which is its prompt, with a place to prepare. */
export interface DiscussQuestion {
  /** Where and when the group talks about it. */
  readonly where?: Html;
}

export const discuss: ActivityType<DiscussQuestion, true> = {
  ...privateWriting,
  name: 'discuss',
  attributes: [],

  read({ parts, inline, report }: ActivitySource) {
    const [first, second] = parts;
    const where = first?.kind === 'container' && first.name === 'where' ? paragraphIn(first) : undefined;
    const extra = where === undefined ? first : second;
    if (extra !== undefined) {
      report({
        what: 'A discuss holds its prompt and, if you like, one  :::where  block with one paragraph.',
        fix: 'Move the rest before the block. Where the discussion is goes into  :::where',
        line: lineOf(extra),
      });
    }
    return where === undefined ? {} : { where: inline(where, 'where') };
  },

  optionIds: () => [],
  meaning: () => [],
  longest: () => true,
};
