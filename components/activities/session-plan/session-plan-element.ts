import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { plainText } from '../../../core/plain-text.ts';
import type { WordKey } from '../../../locales/words.ts';
import { directionOf } from '../../parts/direction.ts';
import { ownPageButtons, tableOf } from '../../parts/own-page.ts';
import type { OwnPage } from '../../parts/own-page.ts';
import { PrivateElement } from '../../parts/private-element.ts';
import { richText, withoutIds } from '../../parts/rich-text.ts';
import { emptyPart, minutesOf, mostParts, moved, partsIn, plannedMinutes } from './session-plan-question.ts';
import type { SessionPart, SessionPlanQuestion } from './session-plan-question.ts';

/**
 * A session planned part by part, whose minutes add up. Like all private writing it never leaves the device.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-session-plan')
export class CourseSessionPlan extends PrivateElement<SessionPlanQuestion> {
  /** The learner changed the parts themselves: the focus goes on to the first of these that there is. */
  #movesTo: readonly string[] = [];
  /** What was planned before the number that is being typed: a sum for each digit would be chatter. */
  @state() private beforeTyping: string | undefined;

  protected override render(): TemplateResult {
    const { words } = this;
    const parts = partsIn(this.text);
    return this.card(
      words.say('sessionPlan'),
      html`${this.privacy()}
        <ol class="session-parts" role="list">
          ${parts.map((part, index) => html`<li>${this.#part(part, index, parts)}</li>`)}
        </ol>
        <ul class="on-paper">
          ${this.question.methods.map(({ text }) => html`<li>${richText(text)}</li>`)}
        </ul>
        <button class="add-part" type="button" ?disabled=${parts.length >= mostParts} @click=${this.#add}>
          ${words.say('addPart')}
        </button>
        ${this.closing()} ${ownPageButtons(words, this.unitId, () => this.#page())}`,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const stops = this.#movesTo.map((id) => document.getElementById(this.idOf(id)) as HTMLButtonElement | null);
    this.#movesTo = [];
    stops.find((stop) => stop !== null && !stop.disabled)?.focus();
  }

  /** How the minutes add up, in words. */
  protected override status(): unknown {
    const { words } = this;
    const planned = plannedMinutes(partsIn(this.beforeTyping ?? this.text));
    if (planned === 0) return nothing;
    const left = this.question.minutes - planned;
    const sum = words.say('minutesPlanned', { n: planned, total: this.question.minutes });
    const rest =
      left === 0 ? words.say('minutesFit') : words.say(left > 0 ? 'minutesLeft' : 'minutesOver', { n: Math.abs(left) });
    return html`<p>${sum} <strong>${rest}</strong></p>`;
  }

  #part(part: SessionPart, index: number, parts: readonly SessionPart[]): TemplateResult {
    const id = this.idOf(`method-${String(index)}`);
    return html`<fieldset class="session-part">
      <legend>${this.words.say('partNumber', { n: index + 1 })}</legend>
      ${this.#field(part, index, 'what', 'partWhat')} ${this.#field(part, index, 'minutes', 'partMinutes')}
      <div>
        <label for=${id}>${this.words.say('partMethod')}</label>
        <select id=${id} @change=${this.#fill(index, 'method')}>
          <option value="">${this.words.say('pickOne')}</option>
          ${this.question.methods.map(
            (method) =>
              html`<option value=${method.id} .selected=${method.id === part.method}>${richText(method.text)}</option>`,
          )}
        </select>
      </div>
      ${this.#field(part, index, 'material', 'partMaterial')}
      ${parts.length < 2 ? nothing : this.#tools(index, parts.length)}
    </fieldset>`;
  }

  // Spell checking is off because some browsers send the text to a server for it.
  #field(part: SessionPart, index: number, key: 'what' | 'minutes' | 'material', label: WordKey): TemplateResult {
    const id = this.idOf(`${key}-${String(index)}`);
    return html`<div class="part-${key}">
      <label for=${id}>${this.words.say(label)}</label>
      <input
        type="text"
        id=${id}
        dir=${key === 'minutes' ? nothing : directionOf(part[key])}
        inputmode=${key === 'minutes' ? 'numeric' : nothing}
        autocomplete="off"
        spellcheck="false"
        .value=${part[key]}
        @beforeinput=${this.#wait}
        @input=${this.#fill(index, key)}
        @blur=${this.#tell}
      />
    </div>`;
  }

  #tools(index: number, count: number): TemplateResult {
    const { words } = this;
    const n = index + 1;
    const button = (key: WordKey, isDisabled: boolean, press: () => void): TemplateResult =>
      html`<button
        type="button"
        id=${this.idOf(`${key}-${String(index)}`)}
        aria-label=${`${words.say(key)}: ${words.say('partNumber', { n })}`}
        ?disabled=${isDisabled}
        @click=${press}
      >
        ${words.say(key)}
      </button>`;
    const move = (step: -1 | 1) => (): void => {
      this.#change(moved(partsIn(this.text), index, step), [
        `${step < 0 ? 'partEarlier' : 'partLater'}-${String(index + step)}`,
        `${step < 0 ? 'partLater' : 'partEarlier'}-${String(index + step)}`,
      ]);
    };
    return html`<div class="part-tools">
      ${button('partEarlier', index === 0, move(-1))} ${button('partLater', n === count, move(1))}
      ${button('partRemove', false, () => {
        const left = partsIn(this.text).filter((_, at) => at !== index);
        this.#change(left, [`what-${String(Math.min(index, left.length - 1))}`]);
      })}
    </div>`;
  }

  #fill(index: number, key: keyof SessionPart): (event: Event) => void {
    return (event) => {
      const { value } = event.target as HTMLInputElement;
      this.#change(partsIn(this.text).map((part, at) => (at === index ? { ...part, [key]: value } : part)));
    };
  }

  readonly #wait = (): void => {
    this.beforeTyping ??= this.text;
  };

  readonly #tell = (): void => {
    this.beforeTyping = undefined;
  };

  readonly #add = (): void => {
    const parts = partsIn(this.text);
    this.#change([...parts, emptyPart], [`what-${String(parts.length)}`]);
  };

  #change(parts: readonly SessionPart[], movesTo: readonly string[] = []): void {
    this.#movesTo = movesTo;
    this.write(JSON.stringify(parts));
  }

  #page(): OwnPage {
    const { words, question } = this;
    const parts = partsIn(this.text);
    const methodOf = ({ method }: SessionPart): string => {
      const chosen = question.methods.find(({ id }) => id === method);
      return chosen === undefined ? '' : plainText(chosen.text);
    };
    return {
      title: words.say('sessionPlan'),
      body:
        `<p>${withoutIds(this.activity.prompt)}</p>` +
        tableOf(
          [words.say('partMinutes'), words.say('partWhat'), words.say('partMethod'), words.say('partMaterial')],
          parts.map((part) => [words.number(minutesOf(part)), part.what, methodOf(part), part.material]),
        ) +
        `<p>${words.say('minutesPlanned', { n: plannedMinutes(parts), total: question.minutes })}</p>`,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-session-plan': CourseSessionPlan;
  }
}
