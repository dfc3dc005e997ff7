import { html } from 'lit';
import { filledIn } from '../../../core/filled-in.ts';
import { boxes, inline, lines, writtenUnder } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { writtenDays } from '../../parts/written-day.ts';
import { planRows } from './plan-question.ts';
import type { PlanQuestion } from './plan-question.ts';

/** Fields to fill in with a pen, or as they were filled in. */
export const planOnPaper: OnPaper<PlanQuestion> = {
  isLong: true,
  form: ({ fields }) =>
    fields.map(
      (field) =>
        html`<p>${inline(field.text)}</p>
          ${field.kind === 'pick' ? boxes(field.options) : lines(field.kind === 'write' ? 3 : 1)}`,
    ),
  written: (question, written, words) => writtenUnder(planRows(question, filledIn(written), writtenDays(words))),
};
