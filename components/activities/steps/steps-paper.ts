import { html } from 'lit';
import { inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { StepsQuestion } from './steps.ts';

/** The whole process. */
export const stepsOnPaper: OnPaper<StepsQuestion> = {
  isLong: true,
  form: ({ steps }) =>
    html`<ol>
      ${steps.map(({ title, details }) => html`<li><strong>${inline(title)}</strong>${rich(details)}</li>`)}
    </ol>`,
};
