import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ActivityType } from '../../core/activity-type.ts';
import type { WordKey } from '../../locales/words.ts';
import { ActivityElement } from './activity-element.ts';
import { resultMark, resultOf } from './result-mark.ts';
import type { Result } from './result-mark.ts';
import { richText } from './rich-text.ts';

/** An activity that is answered first and checked then, as often as its attempts allow. */
export abstract class CheckedElement<Question, Response> extends ActivityElement<Question, Response> {
  protected override readonly isMarked = true;
  /** What is answered but not yet checked; undefined where nothing was touched since the last check. */
  @state() protected draft: Response | undefined;
  /** The learner pressed Check too early. */
  @state() private isTooEarly = false;

  protected abstract readonly type: ActivityType<Question, Response>;
  /** The text for a learner who checks too early. */
  protected abstract readonly tooEarly: WordKey;

  /** What the page shows as answered. */
  protected get current(): Response | undefined {
    return this.draft ?? this.response;
  }

  /** Whether what is shown is what was checked, so that feedback belongs to it. */
  protected get isChecked(): boolean {
    return this.draft === undefined && this.outcome?.answered === true;
  }

  /** Right answers are shown when the learner has found them or has no try left. */
  protected get showsSolution(): boolean {
    return this.isChecked && (this.isClosed || this.result === 'right');
  }

  /** Whether the verdict stands beside what was answered already, so that below it need not be seen again. */
  protected showsVerdictAbove(): boolean {
    return false;
  }

  protected get result(): Result {
    return resultOf(this.outcome?.answered === true ? this.outcome.percent : 0);
  }

  /** What is submitted of what the page shows as answered. */
  protected whole(response: Response): Response {
    return response;
  }

  /** The learner changed the answer. */
  protected edit(draft: Response): void {
    this.draft = draft;
    this.isTooEarly = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The response came back, or another one was restored: the draft has done its work.
    if (changed.has('record') && this.record?.response !== undefined) this.draft = undefined;
  }

  /** The options, Check, and what came of it. */
  protected checked(instruction: string, options: unknown, solution: unknown = nothing): TemplateResult {
    return this.card(
      instruction,
      html`${options}
        <button class="primary" type="button" ?hidden=${this.isClosed} @click=${this.#check}>
          ${this.words.say('check')}
        </button>
        <div class=${this.#outcomeClass} role="status" data-result=${this.isChecked ? this.result : 'none'}>
          ${this.isTooEarly ? html`<p>${this.words.say(this.tooEarly)}</p>` : nothing}
          ${this.isChecked ? this.#outcome(solution) : nothing}
        </div>`,
    );
  }

  get #outcomeClass(): string {
    const isQuiet = this.isChecked && this.showsVerdictAbove() && this.triesLeft === nothing;
    if (!isQuiet) return 'outcome';
    return this.activity.explanation === undefined ? 'outcome quiet empty' : 'outcome quiet';
  }

  #outcome(solution: unknown): TemplateResult {
    const { activity, words } = this;
    return html`<p class="verdict">${resultMark(this.result, words)} ${this.triesLeft}</p>
      ${this.showsSolution && this.result !== 'right' ? solution : nothing}
      ${activity.explanation === undefined ? nothing : html`<div>${richText(activity.explanation)}</div>`}`;
  }

  readonly #check = (): void => {
    const response = this.current && this.whole(this.current);
    if (response === undefined || !this.type.isAnswered(this.question, response)) {
      this.isTooEarly = true;
      return;
    }
    this.submit(response);
  };
}
