import { html } from 'lit';
import { inline } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { FlashcardsQuestion } from './flashcards.ts';

/** Both sides of each card. */
export const flashcardsOnPaper: OnPaper<FlashcardsQuestion> = {
  isLong: true,
  form: ({ cards }) =>
    html`<dl>
      ${cards.map(
        ({ term, definition }) =>
          html`<dt>${inline(term)}</dt>
            <dd>${inline(definition)}</dd>`,
      )}
    </dl>`,
};
