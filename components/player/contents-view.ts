import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { opening, results } from '../../core/learner-state.ts';
import type { LearnerState } from '../../core/learner-state.ts';
import { openActivities } from '../../core/progress.ts';
import type { Lesson, Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { languagesView } from './languages-view.ts';
import type { PageName } from './page-on-demand.ts';
import { versionView } from './version-view.ts';

/** What the contents need. */
export interface Contents {
  readonly unit: Unit;
  readonly words: Words;
  readonly state: LearnerState;
  readonly open: (page: string) => void;
  readonly speak: (language: string) => void;
  /** Shows a part that is loaded on demand. */
  readonly show: (name: PageName) => void;
}

/** All pages with what is done, and the languages. */
export function contentsView(contents: Contents): TemplateResult {
  const { unit, words, state, speak, show } = contents;
  return html`<ol role="list">
      <li>${entry(contents, opening, words.say('opening'))}</li>
      ${unit.lessons.map((lesson) => html`<li>${entry(contents, lesson.id, lesson.title, lesson)}</li>`)}
      <li>${entry(contents, results, words.say('results'))}</li>
    </ol>
    ${state.place.page === opening ? nothing : html`${languagesView(unit, words, speak)} ${versionView(unit, words, show)}`}`;
}

function entry({ state, words, open }: Contents, page: string, title: string, lesson?: Lesson): TemplateResult {
  const isVisited = lesson !== undefined && state.visited.has(lesson.id);
  const isFinished = isVisited && openActivities(lesson, state).length === 0;
  const id = `contents-${page}`;
  return html`<button
      type="button"
      class="quiet"
      data-done=${lesson === undefined ? nothing : isFinished ? 'finished' : isVisited ? 'visited' : 'none'}
      aria-current=${state.place.page === page ? 'page' : nothing}
      aria-describedby=${isVisited ? id : nothing}
      @click=${() => {
        open(page);
      }}
    >
      <span class="sign" aria-hidden="true"></span><span>${title}</span>
    </button>
    <span class="for-screen-readers" id=${id}>
      ${isVisited ? words.say(isFinished ? 'finished' : 'visited') : nothing}
    </span>`;
}
