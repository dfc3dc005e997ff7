import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { GatheredIds } from '../../../core/gathering.ts';
import { ActivityElement } from '../../parts/activity-element.ts';
import { chosenAfter } from '../../parts/option-row.ts';
import { richText, withoutIds } from '../../parts/rich-text.ts';
import type { CompareColumn, CompareQuestion, CompareRow } from './compare.ts';

/** Columns that a table has room for on wide screens and on phones; of more, each row becomes a card. */
const [fitWide, fitNarrow] = [3, 2];

/**
 * A table of which the learner chooses the columns. On a phone it begins with two, and each row is a card.
 *
 * @fires course-respond - The learner chose which columns to see.
 */
@customElement('course-compare')
export class CourseCompare extends ActivityElement<CompareQuestion, GatheredIds> {
  readonly #narrow = matchMedia('(max-width: 40rem)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow.addEventListener('change', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow.removeEventListener('change', this.#look);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const { columns, rows, corner } = this.question;
    const shown = this.#shown;
    const isStacked = this.#narrow.matches || shown.length > fitWide;
    // The roles stay where styles turn the rows into cards: browsers would not take them for a table any more.
    return this.card(
      words.say('compare'),
      html`${columns.length > fitNarrow ? this.#chooser(shown) : nothing}
        <table class="compare-table" data-stacked=${isStacked} role="table">
          <caption class="for-screen-readers">
            ${richText(withoutIds(this.activity.prompt))}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${richText(corner)}</th>
              ${shown.map(({ text }) => html`<th scope="col" role="columnheader">${richText(text)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${rows.map((row) => this.#row(row, shown))}
          </tbody>
        </table>
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
  get #shown(): readonly CompareColumn[] {
    const { columns } = this.question;
    const chosen = columns.filter(({ id }) => this.response?.includes(id) === true);
    return chosen.length > 0 ? chosen : columns.slice(0, this.#narrow.matches ? fitNarrow : fitWide);
  }

  #chooser(shown: readonly CompareColumn[]): TemplateResult {
    return html`<fieldset class="row shown-columns">
      <legend>${this.words.say('showColumns')}</legend>
      <div class="row-options">
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

  #row({ title, cells }: CompareRow, shown: readonly CompareColumn[]): TemplateResult {
    const { columns } = this.question;
    return html`<tr role="row">
      <th scope="row" role="rowheader">${richText(title)}</th>
      ${columns.map((column, index) =>
        shown.includes(column)
          ? html`<td role="cell">
              <span class="of-column" aria-hidden="true">${richText(withoutIds(column.text))}</span>
              ${richText(cells[index] ?? column.text)}
            </td>`
          : nothing,
      )}
    </tr>`;
  }

  readonly #choose = (event: Event): void => {
    const before = this.#shown.map(({ id }) => id);
    this.submit(chosenAfter(event, before, this.question.columns));
  };

  readonly #look = (): void => {
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'course-compare': CourseCompare;
  }
}
