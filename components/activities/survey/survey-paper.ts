import { html } from 'lit';
import { boxes, inline, lines, pointsToRing } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { SurveyQuestion } from './survey-question.ts';

/** Points to ring, boxes to tick, lines to write on. */
export const surveyOnPaper: OnPaper<SurveyQuestion> = {
  isLong: true,
  form: ({ items }, words) =>
    items.map((item) => {
      switch (item.kind) {
        case 'rate':
          return item.statements.map(({ text }) => pointsToRing(text, item.low, item.high, item.points, words));
        case 'pick':
          return html`<p>${inline(item.text)}</p>
            ${boxes(item.options)}`;
        case 'write':
          return html`<p>${inline(item.text)}</p>
            ${lines(3)}`;
        default:
          return item satisfies never;
      }
    }),
};
