import { html } from 'lit';
import { randomFrom, shuffled } from '../../../core/lists.ts';
import { blanks, numbered } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { MatchingQuestion } from './matching.ts';

/** What is on the right has numbers; what is on the left has room for one. */
export const matchingOnPaper: OnPaper<MatchingQuestion> = {
  form: ({ left, right }, words, id) =>
    html`<p class="how">${words.say('matchOnPaper')}</p>
      ${blanks(left)} ${numbered(shuffled(right, randomFrom(id)), words)}`,
};
