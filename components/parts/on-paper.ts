import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Grid } from '../../core/grid.ts';
import type { Html } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { withoutIds } from './rich-text.ts';

/** How the activities of a type are printed. It travels with the page that prints, not with the player. */
export interface OnPaper<Question = unknown> {
  /** What is to be answered with a pen, without the answers. What is shuffled is shuffled by the activity's `id`. */
  form(question: Question, words: Words, id: string): unknown;
  /** What of it a learner has come to by what they answered, where it comes to light bit by bit; else all of the form. */
  soFar?(question: Question, response: unknown, words: Words): unknown;
  /** It may be longer than a page, and goes on overleaf: all others stay on one. */
  readonly isLong?: true;
  /** What the learner wrote for themself, where that is more than one text. */
  written?(question: Question, written: string, words: Words): unknown;
}

/** Something with a text. */
export interface Entry {
  readonly text: Html;
}

/** HTML of the unit in a line of text. Its ids belong to the page on the screen. */
export const inline = (text: Html): TemplateResult => html`<span .innerHTML=${withoutIds(text)}></span>`;

/** HTML of the unit as blocks. */
export const rich = (text: Html): TemplateResult => html`<div .innerHTML=${withoutIds(text)}></div>`;

/** Options with a box to tick. */
export const boxes = (options: readonly Entry[]): TemplateResult =>
  html`<ul role="list" class="boxes">
    ${options.map(({ text }) => html`<li>${inline(text)}</li>`)}
  </ul>`;

/** Entries with room for a number. */
export const blanks = (entries: readonly Entry[]): TemplateResult =>
  html`<ul role="list" class="blanks">
    ${entries.map(({ text }) => html`<li><span class="blank"></span>${inline(text)}</li>`)}
  </ul>`;

/** Entries with their numbers. */
export const numbered = (entries: readonly Entry[], words: Words): TemplateResult =>
  html`<ul role="list" class="numbered">
    ${entries.map(({ text }, index) => html`<li>${words.number(index + 1)} = ${inline(text)}</li>`)}
  </ul>`;

/** Lines to write on. */
export const lines = (count: number): TemplateResult[] =>
  Array.from({ length: count }, () => html`<div class="line"></div>`);

/** A table. */
export const gridOnPaper = ({ corner, columns, rows }: Grid): TemplateResult =>
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
  </table>`;

/** What learners wrote, under what they were asked. */
export const writtenUnder = (rows: readonly (readonly [label: Html, value: string])[]): TemplateResult[] =>
  rows.map(
    ([label, value]) =>
      html`<p>${inline(label)}</p>
        <p class="written">${value}</p>`,
  );

/** A statement, and points to ring between two ends. */
export const pointsToRing = (
  text: Html,
  low: Html,
  high: Html,
  points: number,
  words: Words,
  least = 1,
): TemplateResult =>
  html`<p>${inline(text)}</p>
    <p class="points">
      <span>${inline(low)}</span>
      ${Array.from({ length: points }, (_, index) => html`<span class="point">${words.number(least + index)}</span>`)}
      <span>${inline(high)}</span>
    </p>`;
