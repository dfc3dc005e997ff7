import type { Path, ScenarioQuestion, Scene, SceneChoice } from './scenario-question.ts';

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

/** A path on which as many choices help as can. */
export const mostHelpful = (question: ScenarioQuestion): Path => bestPath(question, ({ helps }) => (helps ? 1 : 0));

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
