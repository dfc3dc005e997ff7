import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { filledIn } from '../../../core/filled-in.ts';
import { NarrowScreen, cardTable } from '../../parts/card-table.ts';
import { OwnCopy } from '../../parts/own-copy.ts';
import { listOf, ownPageButtons } from '../../parts/own-page.ts';
import type { OwnPage } from '../../parts/own-page.ts';
import { ownText } from '../../parts/own-text.ts';
import { PrivateElement } from '../../parts/private-element.ts';
import { richText, withoutIds } from '../../parts/rich-text.ts';
import { dueIn, onlyField, preparedRows, preparedText, sumOf } from './assignment-question.ts';
import type { AssignmentField, AssignmentQuestion, AssignmentRubric } from './assignment-question.ts';

/** Columns of a rubric that a table has room for on a wide screen. */
const fitWide = 3;

/**
 * Work to do before the next session: what, by when, how it is assessed, and a place to prepare it. What is written stays
 * on the device; the learner hands it in themself.
 *
 * @fires course-respond - The learner pressed Done.
 */
@customElement('course-assignment')
export class CourseAssignment extends PrivateElement<AssignmentQuestion> {
  readonly #screen = new NarrowScreen(this);
  readonly #copy = new OwnCopy(this, () => preparedText(this.#rows), 'workCopied');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#screen.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#screen.leave();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const { steps, rubric, where } = this.question;
    const due = dueIn(this.question, (key, values) => words.say(key, values));
    const title = this.idOf('steps');
    return this.card(
      words.say('assignment'),
      html`${due === '' ? nothing : html`<p class="due aloud">${due}</p>`}
        <p class="part-title" id=${title}>${words.say('stepsToTake')}</p>
        <ol aria-labelledby=${title}>
          ${steps.map(({ text }) => html`<li class="aloud">${richText(text)}</li>`)}
        </ol>
        ${rubric === undefined ? nothing : this.#rubric(rubric)}
        <p class="part-title">${words.say('prepareHere')}</p>
        ${this.privacy()} ${this.#fields()}
        <p class="part-title">${words.say('handIn')}</p>
        <p class="aloud">${words.say('handInYourself')} ${where === undefined ? nothing : richText(where)}</p>
        ${ownPageButtons(words, this.unitId, () => this.#page(), this.#copy.button(words))} ${this.#toCopy()}
        ${this.closing()}`,
    );
  }

  protected override status(): unknown {
    return this.#copy.status(this.words);
  }

  get #rows(): ReturnType<typeof preparedRows> {
    return preparedRows(this.question, filledIn(this.text), this.words.say('ownText'));
  }

  #rubric(rubric: AssignmentRubric): TemplateResult {
    const { grid, rule } = rubric;
    const sum = sumOf(rubric, (key, values) => this.words.say(key, values));
    return html`${cardTable({
      caption: html`<caption class="part-title">
        ${this.words.say('howAssessed')}
      </caption>`,
      ...grid,
      isStacked: this.#screen.isNarrow || grid.columns.length > fitWide,
    })}
    ${sum === '' && rule === undefined ? nothing : html`<p class="aloud">${sum} ${rule === undefined ? nothing : richText(rule)}</p>`}`;
  }

  #fields(): unknown {
    const { fields } = this.question;
    if (fields.length > 0) return fields.map((field) => this.#field(field));
    return this.#text(onlyField, { label: this.words.say('ownText'), rows: 6 });
  }

  #field({ id, text }: AssignmentField): TemplateResult {
    return html`<div class="own-field">
      <label class="aloud" for=${this.idOf(id)}>${richText(text)}</label>
      ${this.#text(id, { id: this.idOf(id), rows: 3 })}
    </div>`;
  }

  #text(
    field: string,
    shape: { readonly rows: number; readonly id?: string; readonly label?: string },
  ): TemplateResult {
    return ownText({
      ...shape,
      describedBy: this.idOf('private'),
      value: filledIn(this.text)[field] ?? '',
      write: (text) => {
        this.#copy.forget();
        this.write(JSON.stringify({ ...filledIn(this.text), [field]: text }));
      },
    });
  }

  /** All that is written in one field, where the browser does not copy by itself and there are several. */
  #toCopy(): unknown {
    if (!this.#copy.isRefused || this.question.fields.length === 0) return nothing;
    const text = preparedText(this.#rows);
    return html`<textarea
      readonly
      rows="6"
      dir="auto"
      aria-label=${this.words.say('ownText')}
      .value=${text}
    ></textarea>`;
  }

  #page(): OwnPage {
    return {
      title: this.words.say('assignment'),
      body: `<p>${withoutIds(this.activity.prompt)}</p>${listOf(this.#rows)}`,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-assignment': CourseAssignment;
  }
}
