import type { ActivityType, SourceItem } from '../../../core/activity-type.ts';
import { last } from '../../../core/lists.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { acceptPairs, hitsIn, packPairs, unpackPairs } from '../../../core/pairs.ts';
import type { Pairs } from '../../../core/pairs.ts';
import type { Html } from '../../../core/programme.ts';

/** Find for every left side the right side that fits. */
export interface MatchingQuestion {
  readonly left: readonly MatchingSide[];
  /** Right sides, some of which may fit nothing and some more than one. */
  readonly right: readonly MatchingSide[];
  /** Ids that belong together, in the order of the left sides. */
  readonly pairs: Pairs;
}

export interface MatchingSide {
  readonly id: string;
  readonly text: Html;
}

/** A right side is an entry of a list on a phone. */
const longestRight = 60;

export const matching: ActivityType<MatchingQuestion, Pairs> = {
  name: 'matching',
  attributes: [],
  isMarked: true,

  read({ parts, line, inline, report }) {
    const table = parts.find((part) => part.kind === 'table');
    if (table === undefined || parts.length > 1) {
      report({
        what: 'A matching holds a prompt, one table of two columns and a closing quote.',
        fix: 'Write:  | Problem | Article |  then  | --- | --- |  then a row for each pair.',
        line: table?.line ?? line,
      });
      if (table === undefined) return undefined;
    }
    const left: MatchingSide[] = [];
    const right = new Map<string, MatchingSide>();
    const pairs: [string, string][] = [];
    for (const row of table.rows) {
      const [from, to] = row;
      if (from === undefined || to === undefined || row.length > 2 || isEmpty(to)) {
        report({
          what: 'A row of a matching has a left side and a right side; only the left one may be empty.',
          fix: 'Write:  | Left side | Right side |',
          line: from?.text.line ?? table.line,
        });
        continue;
      }
      if (to.text.markdown.length > longestRight) {
        report({
          what: `This right side has ${String(to.text.markdown.length)} characters; a list on a phone shows ${String(longestRight)}.`,
          fix: 'Shorten it, or exchange the columns.',
          line: to.text.line,
        });
      }
      if (!right.has(to.id)) right.set(to.id, { id: to.id, text: inline(to.text, `right.${to.id}`) });
      if (isEmpty(from)) continue;
      left.push({ id: from.id, text: inline(from.text, `left.${from.id}`) });
      pairs.push([from.id, to.id]);
    }
    if (left.length < 2 || right.size < 2 || left.length + right.size > mostOptions) {
      report({
        what: `A matching has at least two left and two right sides, and at most ${String(mostOptions)} in all.`,
        fix: 'Add or remove rows.',
        line: table.line,
      });
    }
    return { left, right: [...right.values()], pairs };
  },

  optionIds: ({ left, right }) => [...left, ...right].map(({ id }) => id),
  meaning: ({ left, right, pairs }) => [[...left, ...right].map(({ id, text }) => [id, text]), pairs],

  accept({ left, right }, value) {
    return acceptPairs(value, left.map(idOf), right.map(idOf));
  },

  isAnswered: ({ left }, response) => response.length === left.length,

  score: ({ pairs }, response) => hitsIn(response, pairs) / pairs.length,

  solution: ({ pairs }) => pairs,

  longest({ left, right }) {
    const to = last(right)?.id ?? '';
    return left.map(({ id }) => [id, to]);
  },

  toPattern: (_question, pairs) => ({ kind: 'matching', pairs }),

  pack: packPairs,
  unpack: unpackPairs,
};

const idOf = ({ id }: MatchingSide): string => id;
const isEmpty = ({ text }: SourceItem): boolean => text.markdown === '';
