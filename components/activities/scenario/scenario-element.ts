import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { last } from '../../../core/lists.ts';
import type { WordKey } from '../../../locales/words.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { debriefing } from '../../parts/debrief.ts';
import { resultMark } from '../../parts/result-mark.ts';
import type { Result } from '../../parts/result-mark.ts';
import { richText } from '../../parts/rich-text.ts';
import { helpful, mostHelpful, play } from './paths.ts';
import type { Played } from './paths.ts';
import type { End, Path, Role, ScenarioQuestion } from './scenario-question.ts';

/** What an end is called, and the sign beside it. */
const ends: Readonly<Record<End, readonly [WordKey, Result]>> = {
  good: ['endGood', 'right'],
  mixed: ['endMixed', 'partly'],
  poor: ['endPoor', 'again'],
};

/**
 * A role play that branches: what was said and done so far, and the choices now. It resumes wherever it was left.
 *
 * @fires course-respond - The learner made a choice, or started over.
 */
@customElement('course-scenario')
export class CourseScenario extends ActivityElement<ScenarioQuestion, Path> {
  protected override readonly isMarked = true;
  /** The learner has just chosen: reading goes on at what came of it. */
  #movesOn = false;

  protected override render(): TemplateResult {
    const played = play(this.question, this.response ?? []);
    const { choices, end } = last(played)?.scene ?? {};
    const isAtEnd = choices?.length === 0;
    return this.card(
      this.words.say('rolePlay'),
      html`${this.#roles()}
        <div class="scenes">${played.map((entry) => this.#scene(entry))}</div>
        <div class="outcome" role="status" data-result=${isAtEnd ? (end === 'good' ? 'right' : 'again') : 'none'}>
          ${isAtEnd ? this.#ending(played) : nothing}
        </div>
        ${isAtEnd ? this.#afterword() : nothing}`,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#movesOn || !changed.has('record')) return;
    this.#movesOn = false;
    const fresh = last([...this.querySelectorAll<HTMLElement>('.consequence')]) ?? this.querySelector('legend');
    fresh?.focus();
  }

  #roles(): TemplateResult {
    return html`<p class="activity-label" id=${this.idOf('people')}>${this.words.say('people')}</p>
      <ul class="people" role="list" aria-labelledby=${this.idOf('people')}>
        ${this.question.roles.map((role) => html`<li>${initial(role)}<span>${richText(role.text)}</span></li>`)}
      </ul>`;
  }

  #scene({ scene, chosen }: Played): TemplateResult {
    const speaker = this.question.roles.find(({ id }) => id === scene.speaker);
    return html`<section class="scene">
      ${scene.situation === undefined ? nothing : html`<div class="situation">${richText(scene.situation)}</div>`}
      ${
        scene.speech === undefined
          ? nothing
          : html`<figure class="speech">
              ${speaker ? html`<figcaption>${initial(speaker)}<span>${speaker.name}</span></figcaption>` : nothing}
              <blockquote>${richText(scene.speech)}</blockquote>
            </figure>`
      }
      ${
        chosen === undefined
          ? html`<div class="options">
              ${scene.choices.map(
                ({ id, text }) =>
                  html`<button type="button" class="say" .value=${id} @click=${this.#choose}>
                    ${richText(text)}
                  </button>`,
              )}
            </div>`
          : html`<p class="chosen"><span>${this.words.say('yourChoice')}:</span> ${richText(chosen.text)}</p>
              <div class="consequence" tabindex="-1" data-result=${chosen.helps ? 'right' : 'again'}>
                <span class="for-screen-readers"> ${this.words.say(chosen.helps ? 'right' : 'notQuite')} </span>
                ${chosen.consequence === undefined ? nothing : richText(chosen.consequence)}
              </div>`
      }
    </section>`;
  }

  #ending(played: readonly Played[]): TemplateResult {
    const end = last(played)?.scene.end;
    const total = helpful(this.question, mostHelpful(this.question));
    const n = helpful(this.question, this.response ?? []);
    return html`<p class="verdict">
      ${end === undefined ? nothing : resultMark(ends[end][1], this.words, ends[end][0])}
      ${this.words.say('choicesThatHelped', { n, total })}
    </p>`;
  }

  #afterword(): TemplateResult {
    return html`${debriefing(this.question.debrief, this.words)}
      <button type="button" @click=${this.#startOver}>${this.words.say('startOver')}</button>`;
  }

  readonly #choose = (event: Event): void => {
    this.#movesOn = true;
    this.submit([...(this.response ?? []), (event.currentTarget as HTMLButtonElement).value]);
  };

  readonly #startOver = (): void => {
    this.#movesOn = true;
    this.submit([]);
  };
}

/** A person as a letter: the first one of the last name, because titles come first and are shared; one in Bangla last. */
const initial = ({ name }: Role): TemplateResult => {
  const [letter = ''] = last(name.replace(/ সাহেব$/, '').split(' ')) ?? '';
  return html`<span class="initial" aria-hidden="true">${letter}</span>`;
};

declare global {
  interface HTMLElementTagNameMap {
    'course-scenario': CourseScenario;
  }
}
