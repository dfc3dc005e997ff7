import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { GatheredIds } from '../../../core/gathering.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { chosenAfter } from '../../parts/option-row.ts';
import { richText } from '../../parts/rich-text.ts';
import type { ChecklistEntry, ChecklistQuestion } from './checklist.ts';

/**
 * A list of things to tick, with how far one has come. What is ticked stays ticked; on paper the boxes are empty or
 * ticked as here.
 *
 * @fires course-respond - The learner ticked an entry, or took a tick back.
 */
@customElement('course-checklist')
export class CourseChecklist extends ActivityElement<ChecklistQuestion, GatheredIds> {
  protected override render(): TemplateResult {
    const { entries } = this.question;
    const n = this.response?.length ?? 0;
    const total = entries.length;
    return this.card(
      this.words.say('checklist'),
      html`<div class="options">${entries.map((entry) => this.#entry(entry))}</div>
        <progress class="ticks" aria-hidden="true" max=${total} .value=${n}></progress>
        <div class="outcome" role="status" data-result=${n === 0 ? 'none' : 'kept'}>
          ${
            n === 0
              ? nothing
              : html`<p>${n === total ? this.words.say('allTicked') : this.words.say('ticked', { n, total })}</p>`
          }
        </div>`,
    );
  }

  #entry({ id, text, note }: ChecklistEntry): TemplateResult {
    const noteId = this.idOf(`${id}-note`);
    return html`<div class="option">
      <label>
        <input
          type="checkbox"
          .value=${id}
          .checked=${this.response?.includes(id) === true}
          aria-describedby=${note === undefined ? nothing : noteId}
          @change=${this.#tick}
        />
        <span>${richText(text)}</span>
      </label>
      ${note === undefined ? nothing : html`<div class="feedback" id=${noteId}>${richText(note)}</div>`}
    </div>`;
  }

  readonly #tick = (event: Event): void => {
    this.submit(chosenAfter(event, this.response ?? [], this.question.entries));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-checklist': CourseChecklist;
  }
}
