import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CaseQuestion } from '../../components/activities/case/case-question.ts';
import type { CategoriseQuestion } from '../../components/activities/categorise/categorise.ts';
import type { ChoiceQuestion } from '../../components/activities/choice/choice.ts';
import type { CompareQuestion } from '../../components/activities/compare/compare.ts';
import type { FlashcardsQuestion } from '../../components/activities/flashcards/flashcards.ts';
import type { GapsQuestion } from '../../components/activities/gaps/gaps-question.ts';
import type { MatchingQuestion } from '../../components/activities/matching/matching.ts';
import type { OrderingQuestion } from '../../components/activities/ordering/ordering.ts';
import { filledIn, planRows } from '../../components/activities/plan/plan-question.ts';
import type { PlanQuestion } from '../../components/activities/plan/plan-question.ts';
import type { ScaleQuestion } from '../../components/activities/scale/scale.ts';
import type { ScenarioQuestion } from '../../components/activities/scenario/scenario-question.ts';
import { minutesOf, partsIn } from '../../components/activities/session-plan/session-plan-question.ts';
import type { SessionPlanQuestion } from '../../components/activities/session-plan/session-plan-question.ts';
import type { StepsQuestion } from '../../components/activities/steps/steps.ts';
import type { SurveyQuestion } from '../../components/activities/survey/survey-question.ts';
import type { TimelineQuestion } from '../../components/activities/timeline/timeline.ts';
import { randomFrom, shuffled } from '../../core/lists.ts';
import type { Activity, Html } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';

/** The forms of an activity on paper, by its type: to be answered with a pen, without the answers. */
const forms: Readonly<Record<string, (activity: Activity, words: Words) => unknown>> = {
  choice: ({ question }) => boxes((question as ChoiceQuestion).options),
  matching({ id, question }, words) {
    const { left, right } = question as MatchingQuestion;
    return html`<p class="how">${words.say('matchOnPaper')}</p>
      ${blanks(left)} ${numbered(shuffled(right, randomFrom(id)), words)}`;
  },
  ordering({ id, question }, words) {
    const { steps } = question as OrderingQuestion;
    return html`<p class="how">${words.say('orderOnPaper')}</p>
      ${blanks(shuffled(steps, randomFrom(id)))}`;
  },
  categorise({ question }, words) {
    const { groups, cards } = question as CategoriseQuestion;
    return html`<p class="how">${words.say('sortOnPaper')}</p>
      ${numbered(groups, words)} ${blanks(cards)}`;
  },
  gaps({ question }) {
    const { paragraphs, gaps, isTyped } = question as GapsQuestion;
    const choices = (id: string): string => {
      const options = gaps.find((gap) => gap.id === id)?.options ?? [];
      const texts = shuffled(options, randomFrom(id)).map(({ text }) => text);
      return isTyped ? '' : ` (${texts.join(' / ')})`;
    };
    return paragraphs.map(
      (parts) =>
        html`<p>
          ${parts.map((part) =>
            typeof part === 'string' ? inline(part) : html`<span class="gap"></span>${choices(part.id)}`,
          )}
        </p>`,
    );
  },
  case({ question }, words) {
    const { stages } = question as CaseQuestion;
    return stages.map(
      ({ facts, ask, options }, index) =>
        html`<p class="how">${words.say('stageOf', { n: index + 1, total: stages.length })}</p>
          ${rich(facts)} ${ask === undefined ? nothing : html`<p><strong>${inline(ask)}</strong></p>`} ${boxes(options)}`,
    );
  },
  scenario({ question }, words) {
    const { roles, scenes } = question as ScenarioQuestion;
    const numberOf = (scene: string): number => scenes.findIndex(({ id }) => id === scene) + 1;
    const speaker = (id: string | undefined): string => roles.find((role) => role.id === id)?.name ?? '';
    return html`<ul>
        ${roles.map(({ text }) => html`<li>${inline(text)}</li>`)}
      </ul>
      ${scenes.map(
        ({ situation, speaker: role, speech, choices }, index) =>
          html`<div class="scene">
            <p class="how">${words.number(index + 1)}</p>
            ${situation === undefined ? nothing : rich(situation)}
            ${speech === undefined ? nothing : html`<p><strong>${speaker(role)}</strong>: ${inline(speech)}</p>`}
            <ul role="list" class="boxes">
              ${choices.map(
                ({ text, leadsTo }) =>
                  html`<li>${inline(text)} <em>(${words.say('goOnAt', { n: numberOf(leadsTo) })})</em></li>`,
              )}
            </ul>
          </div>`,
      )}`;
  },
  scale({ question }, words) {
    const { statements, low, high, points } = question as ScaleQuestion;
    return statements.map(({ text }) => pointsView(text, low, high, points, words));
  },
  survey({ question }, words) {
    return (question as SurveyQuestion).items.map((item) => {
      switch (item.kind) {
        case 'rate':
          return item.statements.map(({ text }) => pointsView(text, item.low, item.high, item.points, words));
        case 'pick':
          return html`<p>${inline(item.text)}</p>
            ${boxes(item.options)}`;
        case 'write':
          return html`<p>${inline(item.text)}</p>
            ${lines(3)}`;
        default:
          return item satisfies never;
      }
    });
  },
  flashcards: ({ question }) =>
    html`<dl>
      ${(question as FlashcardsQuestion).cards.map(
        ({ term, definition }) =>
          html`<dt>${inline(term)}</dt>
            <dd>${inline(definition)}</dd>`,
      )}
    </dl>`,
  steps: ({ question }) =>
    html`<ol>
      ${(question as StepsQuestion).steps.map(({ title, details }) => html`<li><strong>${inline(title)}</strong>${rich(details)}</li>`)}
    </ol>`,
  timeline: ({ question }) =>
    html`<dl>
      ${(question as TimelineQuestion).events.map(
        ({ date, text }) =>
          html`<dt>${inline(date)}</dt>
            <dd>${rich(text)}</dd>`,
      )}
    </dl>`,
  compare({ question }) {
    const { corner, columns, rows } = question as CompareQuestion;
    return html`<table>
      <tr>
        <th>${inline(corner)}</th>
        ${columns.map(({ text }) => html`<th>${inline(text)}</th>`)}
      </tr>
      ${rows.map(
        ({ title, cells }) =>
          html`<tr>
            <th>${inline(title)}</th>
            ${cells.map((cell) => html`<td>${inline(cell)}</td>`)}
          </tr>`,
      )}
    </table>`;
  },
  plan: ({ question }) =>
    (question as PlanQuestion).fields.map(
      (field) =>
        html`<p>${inline(field.text)}</p>
          ${field.kind === 'pick' ? boxes(field.options) : lines(field.kind === 'write' ? 3 : 1)}`,
    ),
  'session-plan': ({ question }) =>
    html`<p>${(question as SessionPlanQuestion).methods.map(({ text }) => html`${inline(text)} · `)}</p>
      ${lines(10)}`,
};

/** What the learner wrote, by the types whose writing is more than one text. */
const writings: Readonly<Record<string, (activity: Activity, written: string) => unknown>> = {
  plan: ({ question }, written) =>
    planRows(question as PlanQuestion, filledIn(written), (day) => day).map(
      ([label, value]) =>
        html`<p>${inline(label)}</p>
          <p class="written">${value}</p>`,
    ),
  'session-plan': ({ question }, written) =>
    html`<table>
      ${partsIn(written).map((part) => {
        const method = (question as SessionPlanQuestion).methods.find(({ id }) => id === part.method);
        return html`<tr>
          <td>${minutesOf(part)}</td>
          <td>${part.what}</td>
          <td>${method === undefined ? nothing : inline(method.text)}</td>
          <td>${part.material}</td>
        </tr>`;
      })}
    </table>`,
};

const asWritten = (activity: Activity, written: string): unknown =>
  writings[activity.type]?.(activity, written) ?? html`<p class="written">${written}</p>`;

/** The form of a type that has none of its own: boxes where its question is a list, lines to write on elsewhere. */
function anyForm({ question }: Activity): unknown {
  const lists = Object.values(question as Readonly<Record<string, unknown>>).filter(isList);
  return lists.length === 0 ? lines(6) : lists.map(boxes);
}

const isList = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.every((entry) => typeof (entry as Partial<Entry> | null)?.text === 'string');

/** An activity on paper. */
export function activityOnPaper(activity: Activity, words: Words, written = ''): TemplateResult {
  return html`<section class="on-a-sheet">
    <div class="question">${rich(activity.prompt)}</div>
    ${written === '' ? (forms[activity.type] ?? anyForm)(activity, words) : asWritten(activity, written)}
  </section>`;
}

/** HTML of the unit in a line of text, or as blocks. Its ids belong to the page on the screen. */
const inline = (text: Html): TemplateResult => html`<span .innerHTML=${withoutIds(text)}></span>`;
export const rich = (text: Html): TemplateResult => html`<div .innerHTML=${withoutIds(text)}></div>`;
const withoutIds = (text: Html): string => text.replace(/ id="[^"]*"/g, '');

interface Entry {
  readonly text: Html;
}

const boxes = (options: readonly Entry[]): TemplateResult =>
  html`<ul role="list" class="boxes">
    ${options.map(({ text }) => html`<li>${inline(text)}</li>`)}
  </ul>`;

const blanks = (entries: readonly Entry[]): TemplateResult =>
  html`<ul role="list" class="blanks">
    ${entries.map(({ text }) => html`<li><span class="blank"></span>${inline(text)}</li>`)}
  </ul>`;

const numbered = (entries: readonly Entry[], words: Words): TemplateResult =>
  html`<ul role="list" class="numbered">
    ${entries.map(({ text }, index) => html`<li>${words.number(index + 1)} = ${inline(text)}</li>`)}
  </ul>`;

const lines = (count: number): TemplateResult[] => Array.from({ length: count }, () => html`<div class="line"></div>`);

const pointsView = (text: Html, low: Html, high: Html, points: number, words: Words): TemplateResult =>
  html`<p>${inline(text)}</p>
    <p class="points">
      <span>${inline(low)}</span>
      ${Array.from({ length: points }, (_, index) => html`<span class="point">${words.number(index + 1)}</span>`)}
      <span>${inline(high)}</span>
    </p>`;
