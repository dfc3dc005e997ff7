import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { openActivities, progressOf } from '../../core/progress.ts';
import type { Lesson } from '../../core/programme.ts';
import type { Saving } from '../../core/saver.ts';
import type { Contents } from './contents-view.ts';

/** The page after the last lesson: the score, and what is still to do. */
export function resultsView(contents: Pick<Contents, 'unit' | 'words' | 'state'>, saving: Saving): TemplateResult {
  const { unit, words, state } = contents;
  const { completed, passed, score } = progressOf(unit, state);
  return html`<article>
    <h1 tabindex="-1">${words.say('results')}</h1>
    <p class="lead">${words.say(completed ? 'unitComplete' : 'unitOpen')}</p>
    <div class="score">
      <p>${words.say('score')}: <strong>${words.say('percent', { n: score })}</strong></p>
      <meter min="0" max="100" .value=${score} aria-label=${words.say('score')}></meter>
      <p class="muted">${words.say('passMark', { n: unit.passMark })}</p>
    </div>
    ${passed === false && saving !== 'practice' ? html`<p>${words.say('answerAgain')}</p>` : nothing}
    ${completed ? html`<p>${words.say('youCanClose')}</p>` : toDo(contents)}
  </article>`;
}

/** Links, which the player follows. */
function toDo({ unit, words, state }: Pick<Contents, 'unit' | 'words' | 'state'>): TemplateResult {
  const row = (lesson: Lesson): unknown => {
    const n = openActivities(lesson, state).length;
    const isVisited = state.visited.has(lesson.id);
    return isVisited && n === 0
      ? nothing
      : html`<li>
          <a href=${`#${lesson.id}`}>
            <span>${lesson.title}</span>
            <span class="muted">${words.say(isVisited ? 'questionsOpen' : 'lessonNotOpened', { n })}</span>
          </a>
        </li>`;
  };
  return html`<h2>${words.say('stillToDo')}</h2>
    <ul class="to-do" role="list">
      ${unit.lessons.map(row)}
    </ul>`;
}
