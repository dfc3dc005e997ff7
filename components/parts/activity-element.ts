import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ActivityRecord, Outcome } from '../../core/learner-state.ts';
import type { Activity, Html } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { RespondEvent } from './events.ts';
import { LightElement } from './light-element.ts';
import { richText } from './rich-text.ts';

/** What every activity element is given, whatever its type. */
export interface ActivityView {
  /** What it shows. */
  activity: Activity;
  /** The interface in the learner's language. */
  words: Words;
  /** What the learner did so far. */
  record: ActivityRecord | undefined;
  /** What the learner did in the activity that this one refers to. */
  earlier: ActivityRecord | undefined;
  /** What came of the latest response. */
  outcome: Outcome | undefined;
  /** Id of the unit it is in. */
  unitId: string;
}

/**
 * An activity on a card: what to do, the prompt, and whatever the type puts below.
 *
 * It gets its question and the latest response, and tells of new ones by a {@link RespondEvent}. It knows no LMS.
 */
export abstract class ActivityElement<Question, Response> extends LightElement implements ActivityView {
  @property({ attribute: false }) activity!: Activity;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) record: ActivityRecord | undefined;
  @property({ attribute: false }) earlier: ActivityRecord | undefined;
  @property({ attribute: false }) outcome: Outcome | undefined;
  @property({ attribute: false }) unitId = '';

  /** Whether answers can be right or wrong: one of those without points is practice. */
  protected readonly isMarked: boolean = false;

  /** The question, as the type of this element has read it. */
  protected get question(): Question {
    return this.activity.question as Question;
  }

  /** The latest response, as the type of this element has accepted it. */
  protected get response(): Response | undefined {
    return this.record?.response as Response | undefined;
  }

  /** No tries are left. A question that has changed can always be tried once more. */
  protected get isClosed(): boolean {
    const { attempts } = this.activity;
    return attempts > 0 && (this.record?.attempts ?? 0) >= attempts && this.record?.isOutdated !== true;
  }

  /** How many tries are left, where there was more than one and it matters still. */
  protected get triesLeft(): unknown {
    const { activity, outcome, record } = this;
    const isRight = outcome?.answered === true && outcome.percent === 100;
    if (activity.attempts < 2 || isRight) return nothing;
    const n = Math.max(0, activity.attempts - (record?.attempts ?? 0));
    return html`<span>${this.words.say(n > 0 ? 'attemptsLeft' : 'noneLeft', { n })}</span>`;
  }

  /** What is said after every try, if anything is. */
  protected get explanation(): unknown {
    const { explanation } = this.activity;
    return explanation === undefined ? nothing : html`<div>${richText(explanation)}</div>`;
  }

  /** An id for a part of this activity, unique in the page. */
  protected idOf(name: string): string {
    return `${this.activity.id}--${name}`;
  }

  protected submit(response: Response): void {
    this.dispatchEvent(new RespondEvent(this.activity.id, response));
  }

  /** The card: `instruction` says in two or three words what to do. */
  protected card(instruction: string, body: unknown): TemplateResult {
    const { activity, words } = this;
    const isPractice = this.isMarked && activity.points === 0;
    const hasChanged = this.record?.isOutdated === true;
    const [label, change] = [this.idOf('label'), this.idOf('change')];
    return html`<div class="activity">
      <p class="activity-label" id=${label}>
        ${instruction}${isPractice ? html` <span class="practice">(${words.say('practice')})</span>` : nothing}
      </p>
      ${hasChanged ? html`<p class="activity-change" id=${change}>${words.say('questionChanged')}</p>` : nothing}
      <fieldset aria-describedby=${hasChanged ? `${label} ${change}` : label}>
        <legend tabindex="-1">${richText(activity.prompt)}</legend>
        ${activity.hints?.map((hint) => this.#hint(hint))} ${body}
      </fieldset>
    </div>`;
  }

  #hint(hint: Html): TemplateResult {
    return html`<details class="hint">
      <summary>${this.words.say('hint')}</summary>
      ${richText(hint)}
    </details>`;
  }
}
