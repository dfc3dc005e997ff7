import type { ActivityType } from '../../../core/activity-type.ts';
import type { Html } from '../../../core/programme.ts';
import { readScenario } from './read-scenario.ts';

/** A branching role play. */
export interface ScenarioQuestion {
  readonly roles: readonly Role[];
  /** The first one is where it begins. No scene leads back to an earlier one. */
  readonly scenes: readonly Scene[];
  readonly debrief?: Html;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  /** Name and description. */
  readonly text: Html;
}

export interface Scene {
  readonly id: string;
  /** Id of the role that speaks. */
  readonly speaker?: string;
  /** What happens. */
  readonly situation?: Html;
  /** What the speaker says. */
  readonly speech?: Html;
  /** None at an end. */
  readonly choices: readonly SceneChoice[];
  /** How the story ends here. */
  readonly end?: End;
}

export interface SceneChoice {
  readonly id: string;
  readonly text: Html;
  /** Id of the scene that follows. */
  readonly leadsTo: string;
  readonly helps: boolean;
  /** What happened, and why. */
  readonly consequence?: Html;
}

export type End = 'good' | 'mixed' | 'poor';

/** Ids of the choices made, from the first scene on. */
export type Path = readonly string[];

/** A scene that was played: with the choice made, or the last one, still open or the end. */
export interface Played {
  readonly scene: Scene;
  readonly chosen?: SceneChoice;
}

/** The scenes along a path. It stops where the path does, or where it leaves the story. */
export function play({ scenes }: ScenarioQuestion, path: Path): Played[] {
  const played: Played[] = [];
  let scene = scenes[0];
  for (const id of path) {
    const chosen = scene?.choices.find((choice) => choice.id === id);
    if (scene === undefined || chosen === undefined) break;
    played.push({ scene, chosen });
    scene = scenes.find((candidate) => candidate.id === chosen.leadsTo);
  }
  return scene === undefined ? played : [...played, { scene }];
}

/** The choices along a path that helped. */
export const helpful = (question: ScenarioQuestion, path: Path): number =>
  play(question, path).filter(({ chosen }) => chosen?.helps === true).length;

/** The path on which the most counts, counted by `weigh`. */
export function bestPath(question: ScenarioQuestion, weigh: (choice: SceneChoice) => number): Path {
  const best = new Map<string, { total: number; path: Path }>();
  // Scenes lead only forward, so from the last scene back every following one is known.
  const walk = (scene: Scene): { total: number; path: Path } => {
    const known = best.get(scene.id);
    if (known !== undefined) return known;
    let found: { total: number; path: Path } = { total: 0, path: [] };
    for (const choice of scene.choices) {
      const next = question.scenes.find(({ id }) => id === choice.leadsTo);
      const rest = next === undefined ? { total: 0, path: [] } : walk(next);
      const total = weigh(choice) + rest.total;
      if (found.path.length === 0 || total > found.total) found = { total, path: [choice.id, ...rest.path] };
    }
    best.set(scene.id, found);
    return found;
  };
  const [first] = question.scenes;
  return first === undefined ? [] : walk(first).path;
}

const helps = ({ helps: yes }: SceneChoice): number => (yes ? 1 : 0);
const mostChoices = 36;

export const scenario: ActivityType<ScenarioQuestion, Path> = {
  name: 'scenario',
  attributes: [],
  isMarked: true,
  read: readScenario,

  optionIds: ({ scenes }) => scenes.flatMap(({ choices }) => choices.map(({ id }) => id)),

  accept(question, value) {
    if (!Array.isArray(value)) return undefined;
    const ids = value.filter((id): id is string => typeof id === 'string');
    return play(question, ids).flatMap(({ chosen }) => (chosen === undefined ? [] : [chosen.id]));
  },

  isAnswered: (question, path) => play(question, path).at(-1)?.scene.choices.length === 0,

  /** Choices that helped, of the most that could on any path: who ends the talk at once has not made them. */
  score(question, path) {
    const most = helpful(question, bestPath(question, helps));
    return most === 0 ? 1 : helpful(question, path) / most;
  },

  solution: (question) => bestPath(question, helps),
  longest: (question) => bestPath(question, () => 1),
  toPattern: (_question, ids) => ({ kind: 'sequencing', ids }),

  pack(response, slots, bits) {
    bits.writeNumber(response.length);
    for (const id of response) bits.writeNumber(slots.indexOf(id));
  },

  unpack(slots, bits) {
    const count = Math.min(bits.readNumber(), mostChoices);
    return Array.from({ length: count }, () => slots[bits.readNumber()]);
  },
};
