import { html } from 'lit';
import { inline } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { CompareQuestion } from './compare.ts';

/** The table with all its columns. */
export const compareOnPaper: OnPaper<CompareQuestion> = {
  form: ({ corner, columns, rows }) =>
    html`<table>
      <tr>
        <th>${inline(corner)}</th>
        ${columns.map(({ text }) => html`<th>${inline(text)}</th>`)}
      </tr>
      ${rows.map(
        ({ title, cells }) =>
          html`<tr>
            <th>${inline(title)}</th>
            ${cells.map((cell) => html`<td>${inline(cell)}</td>`)}
          </tr>`,
      )}
    </table>`,
};
