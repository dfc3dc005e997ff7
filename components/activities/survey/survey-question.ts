import type { Html } from '../../../core/programme.ts';

/** Questions without right answers, for the trainer to learn from. */
export interface SurveyQuestion {
  readonly items: readonly SurveyItem[];
}

export type SurveyItem =
  | {
      readonly kind: 'rate';
      readonly id: string;
      readonly low: Html;
      readonly high: Html;
      readonly points: number;
      readonly statements: readonly Choice[];
    }
  | {
      readonly kind: 'pick';
      readonly id: string;
      readonly text: Html;
      readonly several: boolean;
      readonly options: readonly Choice[];
    }
  | {
      readonly kind: 'write';
      readonly id: string;
      readonly text: Html;
      /** Characters. */
      readonly most: number;
    };

export interface Choice {
  readonly id: string;
  readonly text: Html;
}

/**
 * What was answered: a statement with the number of its point, a question with an option (once for each), a question
 * with a text after an equals sign. Nobody has to answer everything.
 */
export type Answers = readonly (readonly [id: string, answer: string])[];

/** Ids of what can be answered, in order. */
const answerableIds = ({ items }: SurveyQuestion): string[] =>
  items.flatMap((item) => (item.kind === 'rate' ? item.statements.map(({ id }) => id) : [item.id]));

/** All answers to one thing. */
export const answersTo = (answers: Answers | undefined, id: string): string[] =>
  (answers ?? []).filter((answer) => answer[0] === id).map((answer) => answer[1]);

/** The answers with those to one thing changed, in order. */
export function withAnswers(
  question: SurveyQuestion,
  answers: Answers | undefined,
  id: string,
  changed: readonly string[],
): Answers {
  return answerableIds(question).flatMap((each) =>
    (each === id ? changed : answersTo(answers, each)).map((answer): [string, string] => [each, answer]),
  );
}

/** Answers as a trainer reads them in a report. */
export const asText = (answers: Answers): string =>
  answers.map(([id, answer]) => (answer.startsWith('=') ? id + answer : `${id}=${answer}`)).join('; ');
