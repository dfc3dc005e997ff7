import type { ActivityType, SourcePart } from '../../../core/activity-type.ts';
import type { Html } from '../../../core/programme.ts';

/** Terms to know by heart. */
export interface FlashcardsQuestion {
  readonly cards: readonly Flashcard[];
}

export interface Flashcard {
  readonly id: string;
  readonly term: Html;
  readonly definition: Html;
}

/** Ids of the cards that the learner says to know. */
export type KnownIds = readonly string[];

type List = Extract<SourcePart, { kind: 'list' }>;

const mostCards = 36;

export const flashcards: ActivityType<FlashcardsQuestion, KnownIds> = {
  name: 'flashcards',
  attributes: [],
  isMarked: false,

  read({ parts, line, inline, blocks, report }) {
    const list = parts.find((part): part is List => part.kind === 'list');
    if (list === undefined || parts.length > 1) {
      report({
        what: 'A flashcards holds a prompt and one list of terms, each with its definition as a quote.',
        fix: 'Write:  - A term  and under it  > What it means',
        line: list?.line ?? line,
      });
      if (list === undefined) return undefined;
    }
    if (list.items.length < 2 || list.items.length > mostCards) {
      report({
        what: `A flashcards has 2 to ${String(mostCards)} cards, this one has ${String(list.items.length)}.`,
        fix: 'Add or remove cards.',
        line: list.line,
      });
    }
    return {
      cards: list.items.flatMap(({ id, text, feedback }): Flashcard[] => {
        if (feedback !== undefined) {
          return [{ id, term: inline(text, `term.${id}`), definition: blocks(feedback, `definition.${id}`) }];
        }
        report({
          what: 'This card has nothing on its other side.',
          fix: 'Write the definition under it, as  > What it means',
          line: text.line,
        });
        return [];
      }),
    };
  },

  optionIds: ({ cards }) => cards.map(({ id }) => id),
  meaning: ({ cards }) => cards.map(({ id, term, definition }) => [id, term, definition]),

  accept: ({ cards }, value) =>
    Array.isArray(value) ? cards.map(({ id }) => id).filter((id) => value.includes(id)) : undefined,

  isAnswered: ({ cards }, response) => response.length === cards.length,
  score: () => 1,
  solution: () => undefined,
  longest: ({ cards }) => cards.map(({ id }) => id),
  /** What somebody knows by their own word is theirs alone. */
  toPattern: () => undefined,

  pack(response, slots, bits) {
    for (const id of slots) bits.write(response.includes(id) ? 1 : 0, 1);
  },

  // Cards added since the response was packed read as zeros: not known.
  unpack: (slots, bits) => slots.filter(() => bits.read(1) === 1),
};
