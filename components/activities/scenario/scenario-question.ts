import type { Html } from '../../../core/programme.ts';

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
