import type { Interaction } from '../../../core/lms-connection.ts';
import { activityIri } from './identifiers.ts';
import { definitionOf, spell } from './interactions.ts';
import { isObject } from './launch-data.ts';
import type { LaunchData } from './launch-data.ts';
import type { LaunchParameters } from './launch-parameters.ts';

/** An xAPI statement, as far as anybody asks. */
export interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly [property: string]: unknown;
}

type Properties = Readonly<Record<string, unknown>>;

const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** Writes the statements of one session. What is to be said is its caller's affair. */
export class Statements {
  readonly #parameters: LaunchParameters;
  readonly #launch: LaunchData;
  readonly #unit: { readonly id: string };
  readonly #uuid: () => string;
  #lastTime = 0;

  constructor(parameters: LaunchParameters, launch: LaunchData, unit: { readonly id: string }, uuid: () => string) {
    this.#parameters = parameters;
    this.#launch = launch;
    this.#unit = unit;
    this.#uuid = uuid;
  }

  initialized(at: number): Statement {
    return this.#defined('initialized', at);
  }

  /** cmi5 9.5.3.0-1, 9.5.4.1-2: with completion and duration; 9.5.1.0-2, 9.5.3.0-2: without score and success. */
  completed(id: string, at: number, seconds: number): Statement {
    return this.#defined('completed', at, { completion: true, duration: duration(seconds) }, {}, id);
  }

  /**
   * cmi5 9.5.2.0-1, 9.5.4.1-3: with success and duration.
   *
   * @param score - 0 to 100, whole.
   */
  passed(id: string, at: number, seconds: number, score: number): Statement {
    return this.#judged('passed', at, seconds, score, id);
  }

  /** cmi5 9.5.2.0-2, 9.5.4.1-4: with success and duration. */
  failed(at: number, seconds: number, score: number): Statement {
    return this.#judged('failed', at, seconds, score);
  }

  /** cmi5 9.5.4.1-1: with duration. */
  terminated(at: number, seconds: number): Statement {
    return this.#defined('terminated', at, { duration: duration(seconds) });
  }

  /**
   * One answer. cmi5 7.1.3: a "cmi5 allowed" statement has the context template, but not cmi5's category, and by
   * 9.6.2.2-2 not the category "moveon".
   *
   * Its object is our own id for the activity, the same for every learner: the LMS's id may differ by registration.
   */
  answered(interaction: Interaction): Statement {
    const { id, at, response, solution, score } = interaction;
    return this.#statement(
      'answered',
      at,
      { id: activityIri(this.#unit.id, id), definition: definitionOf(interaction) },
      {
        response: spell(response),
        ...(solution !== undefined && { success: score >= 1, score: { scaled: round(score) } }),
      },
      this.#context({ parent: [{ id: this.#parameters.activityId }] }),
    );
  }

  #judged(verb: 'passed' | 'failed', at: number, seconds: number, score: number, id?: string): Statement {
    const { masteryScore } = this.#launch;
    return this.#defined(
      verb,
      at,
      {
        success: verb === 'passed',
        // cmi5 9.5.1.0-3: raw comes with min and max.
        score: { scaled: round(score / 100), raw: score, min: 0, max: 100 },
        duration: duration(seconds),
      },
      // cmi5 9.6.3.2-2: with the mastery score they are based on.
      masteryScore === undefined ? {} : { [masteryExtension]: masteryScore },
      id,
    );
  }

  /** A "cmi5 defined" statement. */
  #defined(verb: string, at: number, result?: Properties, extensions: Properties = {}, id?: string): Statement {
    const isMoveOn = result !== undefined && ('success' in result || 'completion' in result);
    const category = [
      // cmi5 9.6.2.1-1
      { id: `${categories}cmi5` },
      // cmi5 9.6.2.2-1, -2: just where success or completion is told.
      ...(isMoveOn ? [{ id: `${categories}moveon` }] : []),
    ];
    // cmi5 8.1.5.0-6, 9.4.0.0-2: the object is the activity of the launch.
    const object = { objectType: 'Activity', id: this.#parameters.activityId };
    return this.#statement(verb, at, object, result, this.#context({ category }, extensions), id);
  }

  #statement(
    verb: string,
    at: number,
    object: Properties,
    result: Properties | undefined,
    context: Properties,
    id = this.#uuid(),
  ): Statement {
    // cmi5 9.3: the order is that of the timestamps, so a clock that is set back does not go back here.
    this.#lastTime = Math.max(this.#lastTime, at);
    return {
      // cmi5 9.1.0.0-1: a UUID.
      id,
      // cmi5 8.1.3.0-3: the actor of the launch.
      actor: JSON.parse(this.#parameters.actor) as unknown,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
      object,
      ...(result !== undefined && { result }),
      context,
      // cmi5 9.7.0.0-1, -2: with a timestamp, in UTC.
      timestamp: new Date(this.#lastTime).toISOString(),
    };
  }

  /**
   * cmi5 10.2.1.0-6, -7: the LMS's template, session id and all (9.6.3.1-4), with ours added and nothing of it changed;
   * 9.6.1.0-1: with the registration of the launch.
   */
  #context(activities: Readonly<Record<string, readonly Properties[]>>, extensions: Properties = {}): Properties {
    const { contextTemplate: template } = this.#launch;
    const contextActivities: Record<string, unknown> = { ...template.contextActivities };
    for (const [kind, ours] of Object.entries(activities)) {
      const theirs = [contextActivities[kind] ?? []].flat();
      const has = (id: unknown): boolean => theirs.some((each) => isObject(each) && each['id'] === id);
      contextActivities[kind] = [...theirs, ...ours.filter(({ id }) => !has(id))];
    }
    return {
      registration: this.#parameters.registration,
      ...template,
      contextActivities,
      extensions: { ...extensions, ...template.extensions },
    };
  }
}

/** ISO 8601 in seconds. */
const duration = (seconds: number): string => `PT${String(Math.max(0, Math.round(seconds)))}S`;

/** cmi5 10.2.4: up to four decimal places. */
const round = (value: number): number => Number(value.toFixed(4));
