import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../../locales/words.ts';
import { boxes, inline, rich } from '../../parts/on-paper.ts';
import type { OnPaper } from '../../parts/on-paper.ts';
import { openStages } from './case-question.ts';
import type { CaseQuestion, ChosenIds, Stage } from './case-question.ts';

/** All stages, one after the other: paper cannot hide what comes next. */
export const caseOnPaper: OnPaper<CaseQuestion> = {
  isLong: true,
  form: ({ stages }, words) => stages.map(stageOf(stages.length, words)),
  soFar: (question, response = [], words) =>
    openStages(question, response as ChosenIds)
      .map(({ stage }) => stage)
      .map(stageOf(question.stages.length, words)),
};

const stageOf =
  (total: number, words: Words) =>
  ({ facts, ask, options }: Stage, index: number): TemplateResult =>
    html`<p class="how">${words.say('stageOf', { n: index + 1, total })}</p>
      ${rich(facts)} ${ask === undefined ? nothing : html`<p><strong>${inline(ask)}</strong></p>`} ${boxes(options)}`;
