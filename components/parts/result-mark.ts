import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { WordKey, Words } from '../../locales/words.ts';

export type Result = 'right' | 'partly' | 'again';

const texts = { right: 'right', partly: 'partlyRight', again: 'notQuite' } as const;

/** How right an answer is, as it is told. */
export const resultOf = (percent: number): Result => (percent >= 100 ? 'right' : percent > 0 ? 'partly' : 'again');

/** A result in a sign and words, its own if no others are given; never by colour alone. */
export const resultMark = (result: Result, words: Words, text: WordKey = texts[result]): TemplateResult =>
  html`<span class="mark" data-result=${result}><strong>${words.say(text)}</strong></span>`;
