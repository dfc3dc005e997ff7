import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { GatheredIds } from '../../../core/gathering.ts';
import { inline } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { Flashcard, FlashcardsQuestion } from './flashcards.ts';

/** Both sides of each card. */
export const flashcardsOnPaper: OnPaper<FlashcardsQuestion> = {
  isLong: true,
  form: ({ cards }) => sides(cards, () => true),
  soFar: ({ cards }, known = []) => sides(cards, ({ id }) => (known as GatheredIds).includes(id)),
};

const sides = (cards: readonly Flashcard[], isOpen: (card: Flashcard) => boolean): TemplateResult =>
  html`<dl>
    ${cards.map(
      (card) =>
        html`<dt>${inline(card.term)}</dt>
          ${isOpen(card) ? html`<dd>${inline(card.definition)}</dd>` : nothing}`,
    )}
  </dl>`;
