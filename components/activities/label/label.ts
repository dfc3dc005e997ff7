import type { ActivityType, SourceItem } from '../../../core/activity-type.ts';
import { last } from '../../../core/lists.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { acceptPairs, hitsIn, packPairs, unpackPairs } from '../../../core/pairs.ts';
import type { Pairs } from '../../../core/pairs.ts';
import type { Html } from '../../../core/programme.ts';

/** Give the numbered parts of a drawing their names. */
export interface LabelQuestion {
  /** The drawing; its parts carry the numbers 1, 2, 3 … */
  readonly drawing: Html;
  /** Ids of the right names, in the order of the numbers. They stand for the parts as well. */
  readonly parts: readonly string[];
  /** All names there are to choose from: those of the parts first, then those that fit nothing. */
  readonly names: readonly PartName[];
}

export interface PartName {
  readonly id: string;
  readonly text: Html;
  /** What is told to those who chose it. */
  readonly feedback?: Html;
}

/** More numbers than this are not found again in a drawing on a phone. */
const mostParts = 12;
/** A name is an entry of a list on a phone. */
const longestName = 60;

export const label: ActivityType<LabelQuestion, Pairs> = {
  name: 'label',
  attributes: [],
  isMarked: true,

  read({ parts, line, inline, blocks, report }) {
    const [drawing, ...lists] = parts;
    const [numbered, others, ...rest] = lists.filter((part) => part.kind === 'list');
    const isWhole =
      drawing?.kind === 'prose' &&
      drawing.text.markdown.startsWith('![') &&
      numbered?.ordered === true &&
      others?.ordered !== true &&
      rest.length === 0 &&
      lists.every(({ kind }) => kind === 'list');
    if (!isWhole) {
      report({
        what: 'A label holds a prompt, a drawing, a numbered list of names, perhaps a list of names that fit nothing, and a closing quote.',
        fix: 'Write:  ![What is at each number](media/name.svg)  then  1. Name of part 1  2. Name of part 2 …',
        line,
      });
      return undefined;
    }
    const all = [...numbered.items, ...(others?.items ?? [])];
    const count = numbered.items.length;
    if (count < 2 || count > mostParts || all.length > mostOptions) {
      report({
        what: `A label has 2 to ${String(mostParts)} parts and at most ${String(mostOptions)} names, this one has ${String(count)} and ${String(all.length)}.`,
        fix: 'Add or remove entries.',
        line: numbered.line,
      });
    }
    for (const { text } of all) {
      if (text.markdown.length <= longestName) continue;
      report({
        what: `This name has ${String(text.markdown.length)} characters; a list on a phone shows ${String(longestName)}.`,
        fix: 'Shorten it, and explain it in the quote under it.',
        line: text.line,
      });
    }
    return {
      drawing: blocks(drawing.text, 'drawing'),
      parts: numbered.items.map(idOf),
      names: all.map(({ id, text, feedback }) => ({
        id,
        text: inline(text, `name.${id}`),
        ...(feedback && { feedback: blocks(feedback, `name.${id}.feedback`) }),
      })),
    };
  },

  optionIds: ({ names }) => names.map(({ id }) => id),
  meaning: ({ parts, names }) => [parts, names.map(({ id, text }) => [id, text])],

  accept({ parts, names }, value) {
    return acceptPairs(value, parts, names.map(idOf));
  },

  isAnswered: ({ parts }, response) => response.length === parts.length,

  score: ({ parts }, response) => hitsIn(response, rightPairs(parts)) / parts.length,

  solution: ({ parts }) => rightPairs(parts),

  longest({ parts, names }) {
    const to = last(names)?.id ?? '';
    return parts.map((id) => [id, to]);
  },

  toPattern: (_question, pairs) => ({ kind: 'matching', pairs }),

  pack: packPairs,
  unpack: unpackPairs,
};

/** Each part with its own name. */
const rightPairs = (parts: readonly string[]): Pairs => parts.map((id) => [id, id]);
const idOf = ({ id }: Pick<SourceItem, 'id'>): string => id;
