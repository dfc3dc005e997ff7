import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { filledIn } from '../../../core/filled-in.ts';
import { directionOf } from '../../parts/direction.ts';
import { listOf, ownPageButtons } from '../../parts/own-page.ts';
import type { OwnPage } from '../../parts/own-page.ts';
import { ownText } from '../../parts/own-text.ts';
import { PrivateElement } from '../../parts/private-element.ts';
import { richText, withoutIds } from '../../parts/rich-text.ts';
import { writtenDays } from '../../parts/written-day.ts';
import { planRows } from './plan-question.ts';
import type { PlanField, PlanQuestion } from './plan-question.ts';

/**
 * A plan to fill in, to print and to take along. Like all private writing it never leaves the device.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-plan')
export class CoursePlan extends PrivateElement<PlanQuestion> {
  protected override render(): TemplateResult {
    const { words } = this;
    return this.card(
      words.say('plan'),
      html`${this.privacy()} ${this.question.fields.map((field) => this.#field(field))} ${this.closing()}
      ${ownPageButtons(words, this.unitId, () => this.#page())}`,
    );
  }

  #field(field: PlanField): TemplateResult {
    const id = this.idOf(field.id);
    const isWho = field.kind === 'who';
    return html`<div class="own-field plan-field">
      <label for=${id}>${richText(field.text)}</label>
      ${isWho ? html`<p class="private" id="${id}-help">${this.words.say('whoHelp')}</p>` : nothing}
      ${this.#control(field, id)}
    </div>`;
  }

  #control(field: PlanField, id: string): TemplateResult {
    const value = filledIn(this.text)[field.id] ?? '';
    const fill = (text: string): void => {
      this.write(JSON.stringify({ ...filledIn(this.text), [field.id]: text }));
    };
    const change = (event: Event): void => {
      fill((event.target as HTMLInputElement).value);
    };
    switch (field.kind) {
      case 'write':
        return ownText({ id, rows: 3, value, write: fill });
      case 'who':
        // Spell checking is off because some browsers send the text to a server for it.
        return html`<input
          type="text"
          id=${id}
          dir=${directionOf(value)}
          autocomplete="off"
          spellcheck="false"
          aria-describedby="${id}-help"
          .value=${value}
          @input=${change}
        />`;
      case 'date':
        return html`<input type="date" id=${id} .value=${value} @input=${change} />`;
      case 'pick':
        return html`<select id=${id} @change=${change}>
            <option value="">${this.words.say('pickOne')}</option>
            ${field.options.map(
              (option) =>
                html`<option value=${option.id} ?selected=${option.id === value}>${richText(option.text)}</option>`,
            )}
          </select>
          <ul class="on-paper">
            ${field.options.map(({ text }) => html`<li>${richText(text)}</li>`)}
          </ul>`;
      default:
        return field satisfies never;
    }
  }

  #page(): OwnPage {
    const { words } = this;
    const rows = planRows(this.question, filledIn(this.text), writtenDays(words));
    return {
      title: words.say('plan'),
      body: `<p>${withoutIds(this.activity.prompt)}</p>${listOf(rows)}`,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-plan': CoursePlan;
  }
}
