import { html, nothing } from 'lit';
import type { News } from '../../core/updates.ts';
import type { WordKey, Words } from '../../locales/words.ts';

const texts: Readonly<Record<keyof News, WordKey>> = {
  lessons: 'newLessons',
  questions: 'newQuestions',
  changed: 'changedQuestions',
};

/** Tells a learner who comes back to an updated unit what is new, and that nothing is lost. */
export function newsView(news: News | undefined, words: Words, close: () => void): unknown {
  if (news === undefined) return nothing;
  const parts = (Object.keys(texts) as (keyof News)[])
    .filter((part) => news[part] > 0)
    .map((part) => words.say(texts[part], { n: news[part] }));
  const changes = parts.reduce((before, after) => words.say('alsoUpdated', { before, after }));
  return remarkView(words.say('unitUpdated', { changes }), words, close, 'notice news');
}

/** Tells the learner something at the beginning. What is no trouble looks other than what is, also without colours. */
export const remarkView = (text: string, words: Words, close: () => void, look = 'notice'): unknown =>
  html`<div class=${look} role="status">
    <p>${text}</p>
    <button type="button" class="quiet" @click=${close}>${words.say('close')}</button>
  </div>`;
