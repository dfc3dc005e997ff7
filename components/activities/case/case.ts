import type { ActivityType } from '../../../core/activity-type.ts';
import { rightIds, shareChosen } from '../../../core/choosing.ts';
import { last } from '../../../core/lists.ts';
import { packIds, unpackIds } from '../../../core/packed-ids.ts';
import { isJudged, openStages } from './case-question.ts';
import type { CaseQuestion, ChosenIds, Stage } from './case-question.ts';
import { readCase } from './read-case.ts';

export const caseStudy: ActivityType<CaseQuestion, ChosenIds> = {
  name: 'case',
  attributes: [],
  isMarked: true,
  read: readCase,

  optionIds: ({ stages }) => stages.flatMap(({ options }) => options.map(({ id }) => id)),
  meaning: ({ stages }) =>
    stages.map(({ facts, ask = '', options }) => [facts, ask, options.map(({ id, text, right }) => [id, text, right])]),

  accept(question, value) {
    if (!Array.isArray(value)) return undefined;
    const ids = value.filter((id): id is string => typeof id === 'string');
    return openStages(question, ids).flatMap(({ chosen }) => chosen);
  },

  isAnswered(question, response) {
    const open = openStages(question, response);
    return open.length === question.stages.length && last(open)?.chosen.length !== 0;
  },

  /** The stages that have a right answer count the same, however many options they have. */
  score(question, response) {
    const judged = openStages(question, response).filter(({ stage }) => isJudged(stage));
    const total = judged.reduce((sum, { stage, chosen }) => sum + shareChosen(stage.options, chosen), 0);
    return total / question.stages.filter(isJudged).length;
  },

  solution: ({ stages }) => stages.flatMap(best),
  longest: ({ stages }) => stages.flatMap(best),
  toPattern: (_question, ids) => ({ kind: 'choice', ids }),
  pack: packIds,
  unpack: unpackIds,
};

const best = (stage: Stage): string[] =>
  isJudged(stage) ? rightIds(stage.options) : stage.options.slice(0, 1).map(({ id }) => id);
