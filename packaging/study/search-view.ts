import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import type { Passage } from './places.ts';
import type { Hit } from './search.ts';

/** Results that are shown: nobody reads more of them on a phone. */
const most = 20;

/** What the search shows. */
export interface SearchView {
  readonly unit: Unit;
  readonly words: Words;
  readonly query: string;
  readonly hits: readonly Hit<Passage>[];
  readonly ask: (query: string) => void;
  readonly follow: (passage: Passage) => void;
}

/** The field, and the places where its words stand. */
export function searchView({ unit, words, query, hits, ask, follow }: SearchView): TemplateResult {
  return html`<search role="search">
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
        ask((event.target as HTMLInputElement).value);
      }}
    />
    <p role="status">${query.trim().length < 2 ? nothing : countOf(hits.length, words)}</p>
    <ol role="list" class="hits">
      ${hits.slice(0, most).map(
        ({ of, context }) =>
          html`<li>
            <a
              href=${`#${of.lesson.id}`}
              @click=${() => {
                follow(of);
              }}
            >
              <span class="muted">
                ${words.say('lessonNumber', { n: unit.lessons.indexOf(of.lesson) + 1 })} · ${of.lesson.title}
              </span>
              <span>${context.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text))}</span>
            </a>
          </li>`,
      )}
    </ol>
  </search>`;
}

function countOf(total: number, words: Words): string {
  if (total === 0) return words.say('foundNone');
  return total > most ? words.say('foundMore', { n: most, total }) : words.say('found', { n: total });
}
