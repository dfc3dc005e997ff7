import type { LmsRefusal, Objective } from '../../../core/lms-connection.ts';
import { Details } from '../shared/details.ts';
import { toIdentifier } from '../shared/interactions.ts';
import type { Session } from '../shared/session.ts';
import { real } from './values.ts';

/** A record of the LMS, and the best that it ever had. */
interface Kept {
  readonly index: number;
  readonly completed: boolean;
  readonly passed: boolean;
  readonly score: number;
}

/**
 * The unit's outcomes as `cmi.objectives.n`.
 *
 * The outcome's id is the objective's, as a relative URI, which a long_identifier_type may be. Score bounds are left
 * out: scaled and raw say it all, and Moodle sends every value again with every commit.
 */
export class Objectives {
  #details: Details | undefined;
  /** The LMS's records by id. */
  readonly #kept = new Map<string, Kept>();

  /** Sends what is to be said, once there is anything; gives what the LMS refused. */
  send(session: Session, objectives: readonly Objective[]): LmsRefusal[] {
    if (!objectives.some(isBegun)) return [];
    const details = (this.#details ??= this.#begin(session));
    for (const objective of objectives) this.#sendOne(details, objective);
    return details.refusals();
  }

  /** Reads what a session before this one left, so that nothing is lowered and no id is there twice. */
  #begin(session: Session): Details {
    const details = new Details(session, 'cmi.objectives');
    const count = Number(details.get('_count'));
    for (let index = 0; index < count; index++) {
      const of = (element: string): string => details.get(`${String(index)}.${element}`);
      this.#kept.set(of('id'), {
        index,
        completed: of('completion_status') === 'completed',
        passed: of('success_status') === 'passed',
        score: Number(of('score.raw')) || 0,
      });
    }
    return details;
  }

  /** RTE 4.2.17, objectives: indices have no gaps, and a record begins with its id, which stays. */
  #sendOne(details: Details, objective: Objective): void {
    const id = toIdentifier(objective.id);
    const before = this.#kept.get(id);
    const index = before?.index ?? this.#kept.size;
    const set = (element: string, value: string): boolean => details.set(index, element, value);
    if (before === undefined && !set('id', id)) return;
    const kept: Kept = {
      index,
      completed: objective.completed || before?.completed === true,
      passed: objective.passed === true || before?.passed === true,
      score: Math.max(objective.score, before?.score ?? 0),
    };
    this.#kept.set(id, kept);
    if (!isBegun(objective)) return;
    set('score.scaled', real(kept.score / 100));
    set('score.raw', real(kept.score));
    set('completion_status', kept.completed ? 'completed' : 'incomplete');
    if (objective.passed !== undefined) set('success_status', kept.passed ? 'passed' : 'failed');
  }
}

/** Before that there is nothing to say: a zero would look like a failure. */
const isBegun = ({ completed, score }: Objective): boolean => completed || score > 0;
