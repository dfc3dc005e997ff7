import type { ActivityType } from '../../../core/activity-type.ts';
import { quoted, readEntries } from '../../../core/entries.ts';
import { gathering } from '../../../core/gathering.ts';
import type { GatheredIds } from '../../../core/gathering.ts';
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

/** A response holds the ids of the cards that the learner says to know. */
export const flashcards: ActivityType<FlashcardsQuestion, GatheredIds> = {
  ...gathering(({ cards }: FlashcardsQuestion) => cards),
  name: 'flashcards',
  attributes: [],

  read(source) {
    const { inline, blocks } = source;
    const items = readEntries(source, {
      name: 'flashcards',
      holds: 'one list of terms, each with its definition as a quote',
      fix: 'Write:  - A term  and under it  > What it means',
      entries: 'cards',
      most: 36,
    });
    if (items === undefined) return undefined;
    const blank = {
      what: 'This card has nothing on its other side.',
      fix: 'Write the definition under it, as  > What it means',
    };
    return {
      cards: quoted(items, blank, source).map(({ id, text, feedback }) => ({
        id,
        term: inline(text, `term.${id}`),
        definition: blocks(feedback, `definition.${id}`),
      })),
    };
  },

  optionIds: ({ cards }) => cards.map(({ id }) => id),
  meaning: ({ cards }) => cards.map(({ id, term, definition }) => [id, term, definition]),
  longest: ({ cards }) => cards.map(({ id }) => id),
};
