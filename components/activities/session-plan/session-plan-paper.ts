import { html, nothing } from 'lit';
import { inline } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { minutesOf, partsIn } from './session-plan-question.ts';
import type { SessionPlanQuestion } from './session-plan-question.ts';

const columns = ['partMinutes', 'partWhat', 'partMethod', 'partMaterial'] as const;
/** Rows to fill in; a session of an hour has four to six parts. */
const rows = 7;

/** A table for the parts of a session, under the methods there are; or the parts that were planned. */
export const sessionPlanOnPaper: OnPaper<SessionPlanQuestion> = {
  form: ({ methods }, words) =>
    html`<p>${methods.map(({ text }, index) => html`${index === 0 ? nothing : ' · '}${inline(text)}`)}</p>
      <table class="to-fill">
        <tr>
          ${columns.map((column) => html`<th>${words.say(column)}</th>`)}
        </tr>
        ${Array.from(
          { length: rows },
          () =>
            html`<tr>
              ${columns.map(() => html`<td></td>`)}
            </tr>`,
        )}
      </table>`,
  written: ({ methods }, written) =>
    html`<table>
      ${partsIn(written).map((part) => {
        const method = methods.find(({ id }) => id === part.method);
        return html`<tr>
          <td>${minutesOf(part)}</td>
          <td>${part.what}</td>
          <td>${method === undefined ? nothing : inline(method.text)}</td>
          <td>${part.material}</td>
        </tr>`;
      })}
    </table>`,
};
