import { html } from 'lit';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { LabelQuestion } from './label.ts';

/** The drawing, the names to choose from, and a line for each part. */
export const labelOnPaper: OnPaper<LabelQuestion> = {
  form: ({ drawing, parts, names }, words, id) =>
    html`${rich(drawing)}
      <p class="how">${words.say('labelOnPaper')}</p>
      <ul>
        ${shuffled(names, randomFrom(id)).map(({ text }) => html`<li>${inline(text)}</li>`)}
      </ul>
      ${parts.map((_, index) => html`<div class="line">${words.number(index + 1)}</div>`)}`,
};
