import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { GatheredIds } from '../../../core/gathering.ts';
import type { GridColumn } from '../../../core/grid.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { NarrowScreen, cardTable } from '../../parts/card-table.ts';
import { chosenAfter } from '../../parts/option-row.ts';
import { richText, withoutIds } from '../../parts/rich-text.ts';
import type { CompareQuestion } from './compare.ts';

/** Columns that a table has room for on wide screens and on phones; of more, each row becomes a card. */
const [fitWide, fitNarrow] = [3, 2];

/**
 * A table of which the learner chooses the columns. On a phone it begins with two, and each row is a card.
 *
 * @fires course-respond - The learner chose which columns to see.
 */
@customElement('course-compare')
export class CourseCompare extends ActivityElement<CompareQuestion, GatheredIds> {
  readonly #screen = new NarrowScreen(this);

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
    const { columns, rows, corner } = this.question;
    const shown = this.#shown;
    const isShown = (_cell: unknown, index: number): boolean => shown.some((column) => column === columns[index]);
    return this.card(
      words.say('compare'),
      html`${columns.length > fitNarrow ? this.#chooser(shown) : nothing}
        ${cardTable({
          caption: html`<caption class="for-screen-readers">
            ${richText(withoutIds(this.activity.prompt))}
          </caption>`,
          corner,
          columns: shown,
          rows: rows.map(({ title, cells }) => ({ title, cells: cells.filter(isShown) })),
          isStacked: this.#screen.isNarrow || shown.length > fitWide,
        })}
        <div class="outcome quiet" role="status" data-result="none">
          ${
            this.response === undefined
              ? nothing
              : html`<p class="verdict">${words.say('shownOf', { n: shown.length, total: columns.length })}</p>`
          }
        </div>`,
    );
  }

  /** The columns in sight: those the learner has chosen, or as many as there is room for. */
  get #shown(): readonly GridColumn[] {
    const { columns } = this.question;
    const chosen = columns.filter(({ id }) => this.response?.includes(id) === true);
    return chosen.length > 0 ? chosen : columns.slice(0, this.#screen.isNarrow ? fitNarrow : fitWide);
  }

  #chooser(shown: readonly GridColumn[]): TemplateResult {
    return html`<fieldset class="shown-columns">
      <legend>${this.words.say('showColumns')}</legend>
      <div class="shown-options">
        ${this.question.columns.map((column) => {
          const isShown = shown.includes(column);
          return html`<label>
            <input
              type="checkbox"
              .value=${column.id}
              .checked=${isShown}
              ?disabled=${isShown && shown.length === 1}
              @change=${this.#choose}
            />
            <span>${richText(withoutIds(column.text))}</span>
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  readonly #choose = (event: Event): void => {
    const before = this.#shown.map(({ id }) => id);
    this.submit(chosenAfter(event, before, this.question.columns));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-compare': CourseCompare;
  }
}
