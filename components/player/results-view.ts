import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { openActivities, progressOf } from '../../core/progress.ts';
import type { Lesson } from '../../core/programme.ts';
import type { Saving } from '../../core/saver.ts';
import type { Contents } from './contents-view.ts';

/** The page after the last lesson: the score, and what is still to do. */
export function resultsView(
  contents: Pick<Contents, 'unit' | 'words' | 'state' | 'open'>,
  saving: Saving,
): TemplateResult {
  const { unit, words, state } = contents;
  const { completed, passed, score } = progressOf(unit, state);
  const percent = words.say('percent', { n: score });
  return html`<article class="results">
    <h1 tabindex="-1">${words.say('results')}</h1>
    <p class="lead">${words.say(completed ? 'unitComplete' : 'unitOpen')}</p>
    <div class="score">
      <p>${words.say('score')}: <strong>${percent}</strong></p>
      <meter min="0" max="100" .value=${score} aria-label=${words.say('score')}>${percent}</meter>
      <p class="muted">${words.say('passMark', { n: unit.passMark })}</p>
    </div>
    ${passed === false && saving !== 'practice' ? html`<p>${words.say('answerAgain')}</p>` : nothing}
    ${completed ? html`<p>${words.say('youCanClose')}</p>` : toDo(contents)}
  </article>`;
}

function toDo(contents: Pick<Contents, 'unit' | 'words' | 'state' | 'open'>): TemplateResult {
  const { unit, words, state, open } = contents;
  const isOpen = (lesson: Lesson): boolean => !state.visited.has(lesson.id) || openActivities(lesson, state).length > 0;
  return html`<h2>${words.say('stillToDo')}</h2>
    <ul class="to-do" role="list">
      ${unit.lessons.filter(isOpen).map((lesson) => {
        const n = openActivities(lesson, state).length;
        return html`<li>
          <button
            type="button"
            class="quiet"
            @click=${() => {
              open(lesson.id);
            }}
          >
            ${lesson.title}
          </button>
          <span class="muted">
            ${state.visited.has(lesson.id) ? nothing : html`${words.say('lessonNotOpened')}. `}
            ${n > 0 ? words.say('questionsOpen', { n }) : nothing}
          </span>
        </li>`;
      })}
    </ul>`;
}
