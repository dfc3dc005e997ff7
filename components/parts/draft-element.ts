import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ActivityType } from '../../core/activity-type.ts';
import type { WordKey } from '../../locales/words.ts';
import { ActivityElement } from './activity-element.ts';

/** What stands below the controls of an activity: its button, and what is said when it was pressed. */
export interface Closing {
  readonly button: WordKey;
  readonly hasButton: boolean;
  readonly result: string;
  readonly classes?: string;
  /** What is said, unless the button was pressed too early. */
  readonly status: unknown;
}

/** An activity that is filled in first and submitted whole by one button. */
export abstract class DraftElement<Question, Response> extends ActivityElement<Question, Response> {
  /** What is filled in but not yet submitted; undefined where nothing was touched since. */
  @state() protected draft: Response | undefined;
  /** The learner pressed the button too early. */
  @state() private isTooEarly = false;

  protected abstract readonly type: ActivityType<Question, Response>;
  /** The text for a learner who presses the button too early. */
  protected abstract readonly tooEarly: WordKey;

  /** What the page shows as filled in. */
  protected get current(): Response | undefined {
    return this.draft ?? this.response;
  }

  /** Whether what is shown is what was submitted, so that what is said of it belongs to it. */
  protected get isSubmitted(): boolean {
    return this.draft === undefined && this.outcome?.answered === true;
  }

  /** What is submitted of what the page shows as filled in. */
  protected whole(response: Response): Response {
    return response;
  }

  /** The learner changed something. */
  protected edit(draft: Response): void {
    this.draft = draft;
    this.isTooEarly = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The response came back, or another one was restored: the draft has done its work.
    if (changed.has('record') && this.record?.response !== undefined) this.draft = undefined;
    // The last try takes its button away, and the focus with it. The page stays where it is. To move the focus lays it
    // out: before it is drawn anew, that would be done twice.
    if (this.isClosed && this.querySelector('.primary:focus'))
      void this.updateComplete.then(() => this.querySelector('legend')?.focus({ preventScroll: true }));
  }

  /** The controls, the button, and what came of it. */
  protected form(instruction: string, controls: unknown, closing: Closing): TemplateResult {
    return this.card(
      instruction,
      html`${controls}
        <button class="primary" type="button" ?hidden=${!closing.hasButton} @click=${this.#submit}>
          ${this.words.say(closing.button)}
        </button>
        <div class=${closing.classes ?? 'outcome'} role="status" data-result=${closing.result}>
          ${this.isTooEarly ? html`<p>${this.words.say(this.tooEarly)}</p>` : nothing} ${closing.status}
        </div>`,
    );
  }

  readonly #submit = (): void => {
    const response = this.current && this.whole(this.current);
    if (response === undefined || !this.type.isAnswered(this.question, response)) {
      this.isTooEarly = true;
      return;
    }
    this.submit(response);
  };
}
