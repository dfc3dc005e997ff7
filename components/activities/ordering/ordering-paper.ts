import { html } from 'lit';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { blanks } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { OrderingQuestion } from './ordering.ts';

/** Each step has room for its number. */
export const orderingOnPaper: OnPaper<OrderingQuestion> = {
  form: ({ steps }, words, id) =>
    html`<p class="how">${words.say('orderOnPaper')}</p>
      ${blanks(shuffled(steps, randomFrom(id)))}`,
};
