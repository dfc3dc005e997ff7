import { html, nothing } from 'lit';
import { inline, lines } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { DiscussQuestion } from './discuss.ts';

/** Where it is talked about, how it harms nobody, and lines to prepare it on. */
export const discussOnPaper: OnPaper<DiscussQuestion> = {
  form: ({ where }, words) =>
    html`${where === undefined ? nothing : html`<p>${words.say('discussWhere')} ${inline(where)}</p>`}
      <p class="how">${words.say('discussSafely')}</p>
      ${lines(6)}`,
};
