import { plainText } from '../../../core/plain-text.ts';
import type { FilledIn } from '../../../core/filled-in.ts';
import type { Grid } from '../../../core/grid.ts';
import type { Html } from '../../../core/programme.ts';

/** Work to do before the next session and to hand in. What to do in one sentence is its prompt. */
export interface AssignmentQuestion {
  /** Id of the assignment of a module that this one is. */
  readonly of?: string;
  /** Week of the programme in which it is due, counted from the first session. */
  readonly due?: number;
  /** Week in which the feedback comes. */
  readonly feedback?: number;
  /** What to do, one after the other. */
  readonly steps: readonly AssignmentStep[];
  readonly rubric?: AssignmentRubric;
  /** Where it is handed in, if that needs to be said. */
  readonly where?: Html;
  /** What to prepare; without any there is one place to write. */
  readonly fields: readonly AssignmentField[];
}

export interface AssignmentStep {
  readonly id: string;
  readonly text: Html;
}

/** How it is assessed: a line for each criterion, and in the first column what earns all points. */
export interface AssignmentRubric {
  readonly grid: Grid;
  /** The most points that one line can earn. */
  readonly each?: number;
  /** The points of all lines together that are enough. */
  readonly pass?: number;
  /** What holds whatever the sum. */
  readonly rule?: Html;
}

export interface AssignmentField {
  readonly id: string;
  readonly text: Html;
}

/** Says a text of the interface. */
type Say = (
  key: 'dueWeek' | 'feedbackWeek' | 'pointsEach' | 'pointsEnough',
  values: Readonly<Record<string, number>>,
) => string;

/** By when, in words; empty if nobody has said. */
export const dueIn = ({ due, feedback }: AssignmentQuestion, say: Say): string =>
  [
    ...(due === undefined ? [] : [say('dueWeek', { week: due })]),
    ...(feedback === undefined ? [] : [say('feedbackWeek', { week: feedback })]),
  ].join(' ');

/** How the points add up, in words; empty if there are none. */
export const sumOf = ({ grid, each, pass }: AssignmentRubric, say: Say): string =>
  [
    ...(each === undefined ? [] : [say('pointsEach', { n: each })]),
    ...(each === undefined || pass === undefined
      ? []
      : [say('pointsEnough', { n: pass, total: each * grid.rows.length })]),
  ].join(' ');

/** The name of the one place to write, where the writer of the unit has named none. */
export const onlyField = 'text';

/** Each field with what was written; the one without a question is called `own`. */
export const preparedRows = (
  { fields }: AssignmentQuestion,
  filled: FilledIn,
  own: string,
): (readonly [label: Html, value: string])[] =>
  fields.length === 0
    ? [[own as Html, filled[onlyField] ?? '']]
    : fields.map(({ id, text }) => [text, filled[id] ?? '']);

/** What was written as text to paste elsewhere: each field under its question, empty ones left out. */
export const preparedText = (rows: readonly (readonly [label: Html, value: string])[]): string => {
  const written = rows.filter(([, value]) => value.trim() !== '');
  return rows.length === 1
    ? written.map(([, value]) => value).join('')
    : written.map(([label, value]) => `${plainText(label)}\n${value}`).join('\n\n');
};
