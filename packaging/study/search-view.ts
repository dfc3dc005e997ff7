import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../locales/words.ts';
import { arriveAt } from './arrive.ts';
import { passagesOf } from './places.ts';
import type { Passage } from './places.ts';
import { search } from './search.ts';
import type { Hit } from './search.ts';
import type { Section } from './section.ts';

/** Results that are shown: nobody reads more of them on a phone. */
const most = 20;
/** What was searched for last: who comes back from one result goes on to the next. */
let query = '';

/** A field, and the places in the unit where its words stand. */
export const searchSection: Section = ({ unit, words, tracker, root, draw }) => {
  /** Worked out once somebody searches: a long unit takes a moment on a slow phone. */
  let passages: readonly Passage[] | undefined;
  const result = ({ of, context }: Hit<Passage>): TemplateResult =>
    html`<li>
      <a
        href=${`#${of.lesson.id}`}
        @click=${() => {
          void arriveAt(of, query, root);
        }}
      >
        <span class="muted">
          ${words.say('lessonNumber', { n: unit.lessons.indexOf(of.lesson) + 1 })} — ${of.lesson.title}
        </span>
        <span>${context.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text))}</span>
      </a>
    </li>`;
  return () => {
    const hits = query.trim() === '' ? [] : search(query, (passages ??= passagesOf(unit, words, tracker.state)));
    return html`<div role="search">
      <label for="study-search">${words.say('searchUnit')}</label>
      <input
        id="study-search"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${query}
        @input=${(event: Event) => {
          query = (event.target as HTMLInputElement).value;
          draw();
        }}
      />
      <p role="status">${query.trim().length < 2 ? nothing : countOf(hits.length, words)}</p>
      <ol role="list" class="hits">
        ${hits.slice(0, most).map(result)}
      </ol>
    </div>`;
  };
};

function countOf(total: number, words: Words): string {
  if (total === 0) return words.say('foundNone');
  return total > most ? words.say('foundMore', { n: most, total }) : words.say('found', { n: total });
}
