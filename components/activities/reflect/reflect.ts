import type { ActivityType } from '../../../core/activity-type.ts';
import { privateWriting } from '../../../core/private-writing.ts';
import { lineOf } from '../../../core/source-parts.ts';

/** Private writing: the question is its prompt. */
export type ReflectQuestion = Readonly<Record<string, never>>;

/** The learner has thought about it. What was written is no part of the response, so it can go nowhere. */
export type Reflected = true;

export const reflect: ActivityType<ReflectQuestion, Reflected> = {
  ...privateWriting,
  name: 'reflect',
  attributes: [],

  read({ parts, report }) {
    const [first] = parts;
    if (first !== undefined) {
      report({
        what: 'A reflect holds only its prompt.',
        fix: 'Move the rest before the block.',
        line: lineOf(first),
      });
    }
    return {};
  },

  optionIds: () => [],
  meaning: () => [],
  longest: () => true,
};
