import { html, nothing } from 'lit';
import { inline, lines } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { minutesOf, partsIn } from './session-plan-question.ts';
import type { SessionPlanQuestion } from './session-plan-question.ts';

/** Lines for the parts of a session, under the methods there are; or the parts that were planned. */
export const sessionPlanOnPaper: OnPaper<SessionPlanQuestion> = {
  form: ({ methods }) =>
    html`<p>${methods.map(({ text }) => html`${inline(text)} · `)}</p>
      ${lines(10)}`,
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
