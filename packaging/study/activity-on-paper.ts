import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { activities } from '../../components/activities/registry.ts';
import type { RegisteredActivity } from '../../components/activities/registry.ts';
import { boxes, lines, rich } from '../../components/parts/on-paper.ts';
import type { Entry } from '../../components/parts/on-paper.ts';
import type { Activity } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';

/** Lines to write on, where nothing else is known of a type. */
const usualLines = 6;
const registered: Readonly<Record<string, RegisteredActivity | undefined>> = activities;

/** An activity on paper: its form for a pen, or what the learner wrote. */
export function activityOnPaper(activity: Activity, words: Words, written = ''): TemplateResult {
  const { type, prompt, question } = activity;
  const paper = registered[type]?.paper;
  const own = (): unknown => paper?.written?.(question, written, words) ?? html`<p class="written">${written}</p>`;
  return html`<section class=${paper?.isLong === true ? 'on-a-sheet long' : 'on-a-sheet'}>
    <div class="question">${rich(prompt)}</div>
    ${written === '' ? formOnPaper(activity, words) : own()}
  </section>`;
}

/** What is to be read or answered with a pen. */
const formOnPaper = ({ id, type, question }: Activity, words: Words): unknown =>
  registered[type]?.paper?.form(question, words, id) ?? anyForm(question);

/** The same as far as a learner has come by what they answered: what comes to light later is not told. */
export function soFarOnPaper(activity: Activity, response: unknown, words: Words): unknown {
  const paper = registered[activity.type]?.paper;
  return paper?.soFar === undefined ? formOnPaper(activity, words) : paper.soFar(activity.question, response, words);
}

/** The form of a type that has none of its own: boxes where its question is a list, lines to write on elsewhere. */
function anyForm(question: unknown): unknown {
  const lists = Object.values(question as Readonly<Record<string, unknown>>).filter(isList);
  return lists.length === 0 ? lines(usualLines) : lists.map(boxes);
}

const isList = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.every((entry) => typeof (entry as Partial<Entry> | null)?.text === 'string');
