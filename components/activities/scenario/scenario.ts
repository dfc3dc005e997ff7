import type { ActivityType } from '../../../core/activity-type.ts';
import { last } from '../../../core/lists.ts';
import { packOrder, unpackOrder } from '../../../core/packed-ids.ts';
import { bestPath, helpful, mostHelpful, play } from './paths.ts';
import { readScenario } from './read-scenario.ts';
import type { Path, ScenarioQuestion } from './scenario-question.ts';

export const scenario: ActivityType<ScenarioQuestion, Path> = {
  name: 'scenario',
  attributes: [],
  isMarked: true,
  read: readScenario,

  optionIds: ({ scenes }) => scenes.flatMap(({ choices }) => choices.map(({ id }) => id)),
  meaning: ({ scenes }) =>
    scenes.map(({ situation = '', speech = '', choices }) => [
      situation,
      speech,
      choices.map(({ id, text, leadsTo, helps }) => [id, text, leadsTo, helps]),
    ]),

  accept(question, value) {
    if (!Array.isArray(value)) return undefined;
    const ids = value.filter((id): id is string => typeof id === 'string');
    return play(question, ids).flatMap(({ chosen }) => (chosen === undefined ? [] : [chosen.id]));
  },

  isAnswered: (question, path) => last(play(question, path))?.scene.choices.length === 0,

  /** Choices that helped, of the most that could on any path: who ends the talk at once has not made them. */
  score(question, path) {
    const most = helpful(question, mostHelpful(question));
    return most === 0 ? 1 : helpful(question, path) / most;
  },

  solution: mostHelpful,
  longest: (question) => bestPath(question, () => 1),
  toPattern: (_question, ids) => ({ kind: 'sequencing', ids }),
  pack: packOrder,
  unpack: unpackOrder,
};
