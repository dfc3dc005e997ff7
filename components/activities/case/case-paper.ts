import { html, nothing } from 'lit';
import { boxes, inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import type { CaseQuestion } from './case-question.ts';

/** All stages, one after the other: paper cannot hide what comes next. */
export const caseOnPaper: OnPaper<CaseQuestion> = {
  isLong: true,
  form: ({ stages }, words) =>
    stages.map(
      ({ facts, ask, options }, index) =>
        html`<p class="how">${words.say('stageOf', { n: index + 1, total: stages.length })}</p>
          ${rich(facts)} ${ask === undefined ? nothing : html`<p><strong>${inline(ask)}</strong></p>`} ${boxes(options)}`,
    ),
};
