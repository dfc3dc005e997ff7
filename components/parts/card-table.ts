import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReactiveElement } from '@lit/reactive-element';
import type { Html } from '../../core/programme.ts';
import { richText, withoutIds } from './rich-text.ts';

/** A table of which each row is a card where there is no room. */
export interface CardTable {
  readonly caption: TemplateResult;
  readonly corner: Html;
  readonly columns: readonly { readonly text: Html }[];
  readonly rows: readonly { readonly title: Html; readonly cells: readonly Html[] }[];
  readonly isStacked: boolean;
}

/** The table. The roles stay where styles turn the rows into cards: browsers would not take them for a table any more. */
export const cardTable = ({ caption, corner, columns, rows, isStacked }: CardTable): TemplateResult =>
  html`<table class="card-table" data-stacked=${isStacked} role="table">
    ${caption}
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${richText(corner)}</th>
        ${columns.map(({ text }) => html`<th scope="col" role="columnheader">${richText(text)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ title, cells }) =>
          html`<tr class="aloud" role="row">
            <th scope="row" role="rowheader">${richText(title)}</th>
            ${columns.map(
              ({ text }, index) =>
                html`<td role="cell">
                  <span class="of-column" aria-hidden="true">${richText(withoutIds(text))}</span>
                  ${richText(cells[index] ?? text)}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Draws an element again whenever the screen becomes narrow or wide, while the element is in the page. */
export class NarrowScreen {
  readonly #query = matchMedia('(max-width: 40rem)');
  readonly #element: ReactiveElement;

  constructor(element: ReactiveElement) {
    this.#element = element;
  }

  get isNarrow(): boolean {
    return this.#query.matches;
  }

  /** The element came into the page. */
  follow(): void {
    this.#query.addEventListener('change', this.#update);
  }

  /** The element left the page. */
  leave(): void {
    this.#query.removeEventListener('change', this.#update);
  }

  readonly #update = (): void => {
    this.#element.requestUpdate();
  };
}
