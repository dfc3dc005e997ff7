import type { LmsRefusal } from '../../../core/lms-connection.ts';
import type { Session } from './session.ts';

/**
 * Records that are for the trainer's eyes only (the learner's work is in suspend data): an LMS need not have them, and
 * a refusal never fails a commit.
 */
export class Details {
  readonly #session: Session;
  readonly #name: string;
  /** Whether the LMS has such records, as far as it has said. */
  isSupported = true;
  #refusals: LmsRefusal[] = [];

  /** @param name - The name before `.n.element`. */
  constructor(session: Session, name: string) {
    this.#session = session;
    this.#name = name;
  }

  get(element: string): string {
    const value = this.#session.get(`${this.#name}.${element}`);
    if (typeof value === 'string') return value;
    this.isSupported &&= !this.#session.lacks(value);
    return '';
  }

  /** Sets an element of a record; says whether the LMS took it. */
  set(index: number, element: string, value: string): boolean {
    if (!this.isSupported) return false;
    const refusal = this.#session.tell(`${this.#name}.${String(index)}.${element}`, value);
    if (this.#session.lacks(refusal)) this.isSupported = false;
    else if (refusal !== undefined) this.#refusals.push(refusal);
    return refusal === undefined;
  }

  /** What the LMS has refused since this was last asked. */
  refusals(): LmsRefusal[] {
    return this.#refusals.splice(0);
  }
}
