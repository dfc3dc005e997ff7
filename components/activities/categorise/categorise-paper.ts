import { html } from 'lit';
import { blanks, numbered } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { CategoriseQuestion } from './categorise.ts';

/** Groups have numbers; cards have room for one. */
export const categoriseOnPaper: OnPaper<CategoriseQuestion> = {
  form: ({ groups, cards }, words) =>
    html`<p class="how">${words.say('sortOnPaper')}</p>
      ${numbered(groups, words)} ${blanks(cards)}`,
};
