import type { ActivityType } from '../../../core/activity-type.ts';
import { rightIds, shareChosen } from '../../../core/choosing.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { packIds, unpackIds } from '../../../core/packed-ids.ts';
import type { Html } from '../../../core/programme.ts';
import { lineOf } from '../../../core/source-parts.ts';

/** Pick one option, or several. */
export interface ChoiceQuestion {
  readonly options: readonly ChoiceOption[];
  /** More than one option is right. */
  readonly several: boolean;
}

export interface ChoiceOption {
  readonly id: string;
  readonly text: Html;
  readonly right: boolean;
  readonly feedback?: Html;
}

/** Ids of the chosen options. */
export type ChosenIds = readonly string[];

export const choice: ActivityType<ChoiceQuestion, ChosenIds> = {
  name: 'choice',
  attributes: [],
  isMarked: true,

  read({ parts, line, inline, blocks, report }) {
    const lists = parts.filter((part) => part.kind === 'list');
    const [list] = lists;
    if (list === undefined) {
      report({
        what: 'This choice has no options.',
        fix: 'List them after the prompt:  - [x] The right one',
        line,
      });
      return undefined;
    }
    for (const extra of parts.filter((part) => part !== list)) {
      report({
        what: 'A choice holds a prompt, one list of options and a closing quote, but there is more here.',
        fix: 'Move it before the block, or into the prompt.',
        line: lineOf(extra),
      });
    }
    for (const { checked, text } of list.items) {
      if (checked !== undefined) continue;
      report({ what: 'This option has no box.', fix: 'Begin it with [ ] or, if it is right, [x].', line: text.line });
    }
    if (list.items.length < 2 || list.items.length > mostOptions) {
      report({
        what: `A choice has 2 to ${String(mostOptions)} options, this one has ${String(list.items.length)}.`,
        fix: 'Add or remove options.',
        line: list.line,
      });
    }
    const right = list.items.filter(({ checked }) => checked === true).length;
    if (right === 0) {
      report({
        what: 'This choice has no right option.',
        fix: 'Put an x in the box of each right option:  - [x] The right one',
        line: list.line,
      });
    }
    return {
      several: right > 1,
      options: list.items.map(({ id, text, checked, feedback }) => ({
        id,
        text: inline(text, `option.${id}`),
        right: checked === true,
        ...(feedback && { feedback: blocks(feedback, `option.${id}.feedback`) }),
      })),
    };
  },

  optionIds: ({ options }) => options.map(({ id }) => id),
  meaning: ({ options }) => options.map(({ id, text, right }) => [id, text, right]),

  accept({ options, several }, value) {
    if (!Array.isArray(value)) return undefined;
    const chosen = options.filter(({ id }) => value.includes(id)).map(({ id }) => id);
    return chosen.length === 0 || (!several && chosen.length > 1) ? undefined : chosen;
  },

  isAnswered: (_question, response) => response.length > 0,

  score: ({ options }, response) => shareChosen(options, response),
  solution: ({ options }) => rightIds(options),
  longest: ({ options }) => options.map(({ id }) => id),

  toPattern: (_question, ids) => ({ kind: 'choice', ids }),

  pack: packIds,
  unpack: unpackIds,
};
