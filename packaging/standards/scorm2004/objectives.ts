import type { LmsRefusal, Objective } from '../../../core/lms-connection.ts';
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
 * The unit's outcomes as `cmi.objectives.n`: for the trainer's eyes only, so a refusal never fails a commit.
 *
 * The outcome's id is the objective's, as a relative URI, which a long_identifier_type may be. Score bounds are left
 * out: scaled and raw say it all, and Moodle sends every value again with every commit.
 */
export class Objectives {
  /** The LMS's records by id; undefined until it was asked. */
  #kept: Map<string, Kept> | undefined;
  #isSupported = true;

  /** Sets what is to be said, once there is anything; gives what the LMS refused. */
  send(session: Session, objectives: readonly Objective[]): LmsRefusal[] {
    if (!objectives.some(isBegun)) return [];
    this.#kept ??= this.#readKept(session);
    const refusals: LmsRefusal[] = [];
    for (const objective of objectives) refusals.push(...this.#sendOne(session, objective, this.#kept));
    return refusals;
  }

  /** What a session before this one left, so that nothing is lowered and no id is there twice. */
  #readKept(session: Session): Map<string, Kept> {
    const read = (element: string): string => {
      const value = session.get(`cmi.objectives.${element}`);
      if (typeof value === 'string') return value;
      this.#isSupported &&= !session.lacks(value);
      return '';
    };
    const kept = new Map<string, Kept>();
    const count = Number(read('_count'));
    for (let index = 0; index < count; index++) {
      const of = (element: string): string => read(`${String(index)}.${element}`);
      kept.set(of('id'), {
        index,
        completed: of('completion_status') === 'completed',
        passed: of('success_status') === 'passed',
        score: Number(of('score.raw')) || 0,
      });
    }
    return kept;
  }

  /** RTE 4.2.17, objectives: indices have no gaps, and a record begins with its id, which stays. */
  #sendOne(session: Session, objective: Objective, records: Map<string, Kept>): LmsRefusal[] {
    const id = toIdentifier(objective.id);
    const before = records.get(id);
    const index = before?.index ?? records.size;
    const refusals: LmsRefusal[] = [];
    const set = (element: string, value: string): boolean => {
      if (!this.#isSupported) return false;
      const refusal = session.set(`cmi.objectives.${String(index)}.${element}`, value);
      if (session.lacks(refusal)) this.#isSupported = false;
      else if (refusal !== undefined) refusals.push(refusal);
      return refusal === undefined;
    };
    if (before === undefined && !set('id', id)) return refusals;
    const kept: Kept = {
      index,
      completed: objective.completed || before?.completed === true,
      passed: objective.passed === true || before?.passed === true,
      score: Math.max(objective.score, before?.score ?? 0),
    };
    records.set(id, kept);
    if (!isBegun(objective)) return refusals;
    set('score.scaled', real(kept.score / 100));
    set('score.raw', real(kept.score));
    set('completion_status', kept.completed ? 'completed' : 'incomplete');
    if (objective.passed !== undefined) set('success_status', kept.passed ? 'passed' : 'failed');
    return refusals;
  }
}

/** Before that there is nothing to say: a zero would look like a failure. */
const isBegun = ({ completed, score }: Objective): boolean => completed || score > 0;
