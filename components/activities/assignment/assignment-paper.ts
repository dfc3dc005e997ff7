import { html, nothing } from 'lit';
import { filledIn } from '../../../core/filled-in.ts';
import { gridOnPaper, inline, lines, writtenUnder } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { dueIn, preparedRows, sumOf } from './assignment-question.ts';
import type { AssignmentQuestion } from './assignment-question.ts';

/** What to do, how it is assessed, and lines to prepare it on; or what was prepared. */
export const assignmentOnPaper: OnPaper<AssignmentQuestion> = {
  isLong: true,
  form(question, words) {
    const { steps, rubric, fields, where } = question;
    const say: Parameters<typeof dueIn>[1] = (key, values) => words.say(key, values);
    return html`<p>${dueIn(question, say)}</p>
      <ol>
        ${steps.map(({ text }) => html`<li>${inline(text)}</li>`)}
      </ol>
      ${
        rubric === undefined
          ? nothing
          : html`<p class="how">${words.say('howAssessed')}</p>
              ${gridOnPaper(rubric.grid)}
              <p>${sumOf(rubric, say)} ${rubric.rule === undefined ? nothing : inline(rubric.rule)}</p>`
      }
      ${
        fields.length === 0
          ? lines(10)
          : fields.map(
              ({ text }) =>
                html`<p>${inline(text)}</p>
                  ${lines(3)}`,
            )
      }
      ${
        where === undefined
          ? nothing
          : html`<p class="how">${words.say('handIn')}</p>
              <p>${inline(where)}</p>`
      }`;
  },
  written: (question, written) => {
    const rows = preparedRows(question, filledIn(written), '');
    return question.fields.length > 0
      ? writtenUnder(rows)
      : rows.map(([, value]) => html`<p class="written">${value}</p>`);
  },
};
