import type { ActivityType } from '../../../core/activity-type.ts';
import { last } from '../../../core/lists.ts';
import { mostOptions } from '../../../core/most-options.ts';
import { acceptPairs, hitsIn, packPairs, unpackPairs } from '../../../core/pairs.ts';
import type { Pairs } from '../../../core/pairs.ts';
import type { Html } from '../../../core/programme.ts';

/** Sort cards into a few groups. */
export interface CategoriseQuestion {
  readonly groups: readonly Group[];
  readonly cards: readonly Card[];
}

export interface Group {
  readonly id: string;
  readonly text: Html;
}

export interface Card {
  readonly id: string;
  readonly text: Html;
  /** Id of the group it belongs to. */
  readonly group: string;
  /** Why it belongs there. */
  readonly feedback?: Html;
}

const mostGroups = 4;

/** A response pairs a card with a group. */
export const categorise: ActivityType<CategoriseQuestion, Pairs> = {
  name: 'categorise',
  attributes: [],
  isMarked: true,

  read({ parts, line, inline, blocks, report }) {
    const lists = parts.filter((part) => part.kind === 'list');
    const groups = lists.find(({ ordered }) => ordered);
    const cards = lists.find(({ ordered }) => !ordered);
    if (groups === undefined || cards === undefined || parts.length > 2) {
      report({
        what: 'A categorise holds a prompt, a numbered list of groups, a list of cards and a closing quote.',
        fix: 'Write:  1. A group {#group}  then an empty line, then  - [A card](#group)',
        line: lists[0]?.line ?? line,
      });
      if (groups === undefined || cards === undefined) return undefined;
    }
    if (groups.items.length < 2 || groups.items.length > mostGroups) {
      report({
        what: `A categorise has 2 to ${String(mostGroups)} groups, this one has ${String(groups.items.length)}.`,
        fix: 'Add or remove groups.',
        line: groups.line,
      });
    }
    if (cards.items.length < 2 || groups.items.length + cards.items.length > mostOptions) {
      report({
        what: `A categorise has at least 2 cards, and at most ${String(mostOptions)} cards and groups.`,
        fix: 'Add or remove cards.',
        line: cards.line,
      });
    }
    const known = groups.items.map(({ id }) => id);
    for (const { target, text } of cards.items) {
      if (target !== undefined && known.includes(target)) continue;
      report({
        what: target === undefined ? 'This card says no group it belongs to.' : `There is no group "${target}".`,
        fix: `Make it a link to one of: ${known.map((id) => `#${id}`).join(', ')}.`,
        line: text.line,
      });
    }
    return {
      groups: groups.items.map(({ id, text }) => ({ id, text: inline(text, `group.${id}`) })),
      cards: cards.items.map(({ id, text, target, feedback }) => ({
        id,
        text: inline(text, `card.${id}`),
        group: target ?? '',
        ...(feedback && { feedback: blocks(feedback, `card.${id}.feedback`) }),
      })),
    };
  },

  optionIds: ({ cards, groups }) => [...cards, ...groups].map(idOf),
  meaning: ({ cards, groups }) => [
    groups.map(({ id, text }) => [id, text]),
    cards.map(({ id, text, group }) => [id, text, group]),
  ],

  accept: ({ cards, groups }, value) => acceptPairs(value, cards.map(idOf), groups.map(idOf)),

  isAnswered: ({ cards }, response) => response.length === cards.length,

  /** A miss costs what chance would have given: with two groups, half of the cards fit by chance alone. */
  score(question, response) {
    const { cards, groups } = question;
    const hits = hitsIn(response, key(question));
    const misses = cards.length - hits;
    return Math.max(0, (hits - misses / (groups.length - 1)) / cards.length);
  },

  solution: (question) => key(question),

  longest({ cards, groups }) {
    const to = last(groups)?.id ?? '';
    return cards.map(({ id }) => [id, to]);
  },

  toPattern: (_question, pairs) => ({ kind: 'matching', pairs }),
  pack: packPairs,
  unpack: unpackPairs,
};

const key = ({ cards }: CategoriseQuestion): Pairs => cards.map(({ id, group }) => [id, group]);
const idOf = ({ id }: { readonly id: string }): string => id;
