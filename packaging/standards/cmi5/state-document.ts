import type { LmsRefusal } from '../../../core/lms-connection.ts';
import type { Answer, Lrs } from './lrs.ts';

/** Our one document in the LMS. */
const stateId = 'corridor';

/**
 * Keeps a text in the LMS's State, the newest one.
 *
 * A new text is sent at once, even if an older one is under way, for the page may get no second turn. Two requests may
 * overtake each other; so after such a pair the newest text is sent again, alone, before it counts as kept.
 */
export class StateDocument {
  readonly #lrs: Lrs;
  #newest = '';
  #under: Promise<unknown> | undefined;

  constructor(lrs: Lrs) {
    this.#lrs = lrs;
  }

  /** What the last session left. */
  read(): Promise<Answer> {
    return this.#lrs.insist(() => this.#lrs.getState(stateId));
  }

  /** Sends a text; gives what was refused. */
  keep(text: string): Promise<LmsRefusal | undefined> {
    this.#newest = text;
    const earlier = this.#under;
    const kept = this.#keep(earlier);
    const through = kept.then(() => {
      if (this.#under === through) this.#under = undefined;
    });
    this.#under = through;
    return kept;
  }

  async #keep(earlier: Promise<unknown> | undefined): Promise<LmsRefusal | undefined> {
    const text = this.#newest;
    // A try that is repeated carries what is newest by then, never what has been overtaken.
    const put = (isFirst: boolean): Promise<Answer> => this.#lrs.putState(stateId, this.#newest, isFirst);
    const { refusal } = await this.#lrs.insist(put);
    if (earlier === undefined || refusal !== undefined) return refusal;
    await earlier;
    if (text !== this.#newest || this.#lrs.isClosed()) return undefined;
    return (await this.#lrs.insist(put)).refusal;
  }
}
