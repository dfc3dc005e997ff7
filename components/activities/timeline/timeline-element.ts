import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { GatheredIds } from '../../../core/gathering.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { richText } from '../../parts/rich-text.ts';
import { shownOf } from './timeline.ts';
import type { TimelineEvent, TimelineQuestion } from './timeline.ts';

/**
 * Events in order, all in sight or one after the other. On paper all of them are.
 *
 * @fires course-respond - The learner asked for the next event, for all, or started over.
 */
@customElement('course-timeline')
export class CourseTimeline extends ActivityElement<TimelineQuestion, GatheredIds> {
  /** The learner has just asked for more: reading goes on at this event. */
  #movesTo: string | undefined;

  protected override render(): TemplateResult {
    const { words } = this;
    const { events } = this.question;
    const shown = shownOf(this.question, this.response);
    const n = shown.length;
    return this.card(
      words.say('timeline'),
      html`<ol class="timeline" role="list">
          ${events.map((event) => this.#event(event, shown.includes(event)))}
        </ol>
        ${this.question.isRevealed ? this.#buttons(n === events.length) : nothing}
        <div class="outcome quiet" role="status" data-result="none">
          ${
            this.question.isRevealed && this.response !== undefined
              ? html`<p class="verdict">${words.say('shownOf', { n, total: events.length })}</p>`
              : nothing
          }
        </div>`,
    );
  }

  protected override updated(): void {
    if (this.#movesTo === undefined) return;
    this.querySelector<HTMLElement>(`[id="${this.#movesTo}"]`)?.focus();
    this.#movesTo = undefined;
  }

  #event({ id, date, text }: TimelineEvent, isShown: boolean): TemplateResult {
    return html`<li id=${this.idOf(id)} class="event" tabindex="-1" data-shown=${isShown}>
      <p class="event-date">${richText(date)}</p>
      ${richText(text)}
    </li>`;
  }

  #buttons(isAtEnd: boolean): TemplateResult {
    const { words } = this;
    return html`<div class="more-events">
      ${
        isAtEnd
          ? html`<button type="button" @click=${this.#startOver}>${words.say('startOver')}</button>`
          : html`<button class="primary" type="button" @click=${this.#next}>${words.say('nextEvent')}</button>
              <button type="button" @click=${this.#all}>${words.say('showAll')}</button>`
      }
    </div>`;
  }

  /** Shows so many events that are not in sight yet, and takes the reader to the first of them. */
  #show(count: number): void {
    const { events } = this.question;
    const shown = shownOf(this.question, this.response);
    const fresh = events.filter((event) => !shown.includes(event)).slice(0, count);
    this.#movesTo = fresh[0] && this.idOf(fresh[0].id);
    this.submit(events.filter((event) => [...shown, ...fresh].includes(event)).map(({ id }) => id));
  }

  readonly #next = (): void => {
    this.#show(1);
  };

  readonly #all = (): void => {
    this.#show(this.question.events.length);
  };

  readonly #startOver = (): void => {
    const [first] = this.question.events;
    this.#movesTo = first && this.idOf(first.id);
    this.submit([]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-timeline': CourseTimeline;
  }
}
