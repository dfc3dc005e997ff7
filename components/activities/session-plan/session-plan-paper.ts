import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../../locales/words.ts';
import { inline } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { minutesOf, partsIn } from './session-plan-question.ts';
import type { SessionPlanQuestion } from './session-plan-question.ts';

const columns = ['partMinutes', 'partWhat', 'partMethod', 'partMaterial'] as const;
/** Rows to fill in; a session of an hour has four to six parts. */
const rows = 7;

const head = (words: Words): TemplateResult =>
  html`<tr>
    ${columns.map((column) => html`<th>${words.say(column)}</th>`)}
  </tr>`;

/** A table for the parts of a session, under the methods there are; or the parts that were planned. */
export const sessionPlanOnPaper: OnPaper<SessionPlanQuestion> = {
  form: ({ methods }, words) =>
    html`<p>${methods.map(({ text }, index) => html`${index === 0 ? nothing : ' · '}${inline(text)}`)}</p>
      <table class="to-fill">
        ${head(words)}
        ${Array.from(
          { length: rows },
          () =>
            html`<tr>
              ${columns.map(() => html`<td></td>`)}
            </tr>`,
        )}
      </table>`,
  written: ({ methods }, written, words) =>
    html`<table>
      ${head(words)}
      ${partsIn(written).map((part) => {
        const method = methods.find(({ id }) => id === part.method);
        return html`<tr>
          <td>${words.number(minutesOf(part))}</td>
          <td>${part.what}</td>
          <td>${method === undefined ? nothing : inline(method.text)}</td>
          <td>${part.material}</td>
        </tr>`;
      })}
    </table>`,
};
