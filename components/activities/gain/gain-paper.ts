import { html } from 'lit';
import type { Bank } from '../../../core/bank.ts';
import type { OnPaper } from '../../parts/on-paper.ts';

/** Room to count with a pen what was right before and what is right now. */
export const gainOnPaper: OnPaper<Bank> = {
  form: ({ draw }, words) =>
    (['gainBefore', 'gainNow'] as const).map((text) => {
      const [start, end] = words.say(text, { n: '|', total: draw }).split('|');
      return html`<p>${start}<span class="blank"></span>${end}</p>`;
    }),
};
