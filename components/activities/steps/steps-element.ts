import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { GatheredIds } from '../../../core/gathering.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { richText } from '../../parts/rich-text.ts';
import type { ProcessStep, StepsQuestion } from './steps.ts';

/**
 * A process as a list in which one step is open at a time. On paper all of them are.
 *
 * @fires course-respond - The learner opened a step.
 */
@customElement('course-steps')
export class CourseSteps extends ActivityElement<StepsQuestion, GatheredIds> {
  /** The step that is open; undefined until the learner has opened one here. */
  @state() private chosen: number | undefined;
  /** The learner went on by the button below: reading goes on at the step. */
  #movesOn = false;

  protected override render(): TemplateResult {
    const { steps } = this.question;
    const open = this.#open;
    return this.card(
      this.words.say('stepByStep'),
      html`<ol class="route" role="list">
          ${steps.map((step, index) => this.#step(step, index))}
        </ol>
        <div class="outcome quiet" role="status" data-result="none">
          ${
            this.chosen === undefined
              ? nothing
              : html`<p class="verdict">${this.words.say('stepOf', { n: open + 1, total: steps.length })}</p>`
          }
        </div>`,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#movesOn) return;
    this.#movesOn = false;
    this.querySelector<HTMLElement>('[aria-current] button')?.focus();
  }

  /** Where the learner is: if this is a return, at the last step before the first that was not opened yet. */
  get #open(): number {
    const { steps } = this.question;
    if (this.chosen !== undefined) return Math.min(this.chosen, steps.length - 1);
    const fresh = steps.findIndex(({ id }) => this.response?.includes(id) !== true);
    return Math.max(0, this.response === undefined ? 0 : fresh - 1);
  }

  #step({ id, title, details }: ProcessStep, index: number): TemplateResult {
    const isOpen = index === this.#open;
    const isSeen = this.response?.includes(id) === true;
    const isLast = index === this.question.steps.length - 1;
    return html`<li class="route-step" aria-current=${isOpen ? 'step' : nothing} data-seen=${isSeen}>
      <button
        type="button"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls=${this.idOf(id)}
        @click=${() => {
          this.#go(index);
        }}
      >
        <span class="station" aria-hidden="true">${this.words.number(index + 1)}</span>
        <span>${richText(title)}</span>
      </button>
      <div class="step-details" id=${this.idOf(id)}>
        ${richText(details)}
        ${
          isOpen && !isLast
            ? html`<button class="primary" type="button" @click=${this.#next}>${this.words.say('nextStep')}</button>`
            : nothing
        }
      </div>
    </li>`;
  }

  #go(index: number): void {
    const opened = this.question.steps.filter(
      ({ id }, position) => position === index || position === this.#open || this.response?.includes(id) === true,
    );
    this.chosen = index;
    this.submit(opened.map(({ id }) => id));
  }

  readonly #next = (): void => {
    this.#movesOn = true;
    this.#go(this.#open + 1);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-steps': CourseSteps;
  }
}
