import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../locales/words.ts';

export type Result = 'right' | 'partly' | 'again';

const texts = { right: 'right', partly: 'partlyRight', again: 'notQuite' } as const;

/** How right an answer is, as it is told. */
export const resultOf = (percent: number): Result => (percent >= 100 ? 'right' : percent > 0 ? 'partly' : 'again');

/** A result in a sign and words; never by colour alone. */
export const resultMark = (result: Result, words: Words): TemplateResult =>
  html`<span class="mark" data-result=${result}><strong>${words.say(texts[result])}</strong></span>`;
