import type { Interaction, LmsRefusal } from '../../../core/lms-connection.ts';
import { Details } from './details.ts';
import type { Session } from './session.ts';

/** An element's name after `cmi.interactions.n.`, and its value. */
export type InteractionElement = readonly [element: string, value: string];

/**
 * The answers of a session as `cmi.interactions.n`, one fixed n per activity.
 *
 * Moodle's report has one column per n for all learners, so answers in the order they came would mix up questions.
 */
export class Interactions {
  readonly #details: Details;
  readonly #elementsOf: (interaction: Interaction) => readonly InteractionElement[];
  readonly #insteadOf: ((element: InteractionElement) => string) | undefined;
  /** The latest answer of each activity that waits to be sent, by slot. */
  #waiting = new Map<number, Interaction>();
  /** What was set since the last commit that arrived: if that one fails, it waits again. */
  #set = new Map<number, Interaction>();
  /** What was set in the last commit that seemed to arrive. */
  #last = new Map<number, Interaction>();
  /** Whether what waits is to be set to other values first. */
  #isTakingBack = false;
  /** Records the LMS has; undefined until it was asked. */
  #count: number | undefined;

  /**
   * @param elementsOf - The standard's spelling of an answer: id first, type before responses.
   * @param insteadOf - Another value, where LMSs of the standard send only values that differ from the last ones.
   */
  constructor(
    session: Session,
    elementsOf: (interaction: Interaction) => readonly InteractionElement[],
    insteadOf?: (element: InteractionElement) => string,
  ) {
    this.#details = new Details(session, 'cmi.interactions');
    this.#elementsOf = elementsOf;
    this.#insteadOf = insteadOf;
  }

  /** Takes down an answer. */
  record(interaction: Interaction): void {
    this.#waiting.set(interaction.index, interaction);
  }

  /**
   * Sets what waits; gives what the LMS refused.
   *
   * @param isLast - Nothing can be told after this, so nothing is taken back.
   */
  send(isLast: boolean): LmsRefusal[] {
    const all = new Map([...this.#set, ...this.#waiting]);
    if (all.size === 0 || !this.#details.isSupported) return [];
    let count = (this.#count ??= this.#readCount());
    const isTakingBack = this.#isTakingBack && !isLast;
    for (const interaction of [...all.values()].sort((a, b) => a.index - b.index)) {
      count = this.#sendOne(interaction, count, isTakingBack ? this.#insteadOf : undefined);
    }
    this.#count = count;
    const refusals = this.#details.refusals();
    if (isTakingBack) {
      this.#isTakingBack = false;
      return [];
    }
    this.#waiting = new Map();
    this.#set = all;
    return refusals;
  }

  /** The LMS has what was set. */
  arrived(): void {
    this.#last = this.#set;
    this.#set = new Map();
  }

  /** It may not have what was set last, though it seemed so: that waits again. */
  retell(): void {
    this.#waiting = new Map([...this.#last, ...this.#set, ...this.#waiting]);
    this.#last = new Map();
    this.#set = new Map();
    this.#isTakingBack = this.#insteadOf !== undefined && this.#waiting.size > 0;
  }

  /** Whether something waits that is not just a new answer. */
  get isDue(): boolean {
    return this.#details.isSupported && this.#waiting.size > 0;
  }

  /** Interactions are optional in SCORM 1.2 (RTE 3.4.2): without a number here, this LMS has none. */
  #readCount(): number {
    const count = this.#details.get('_count');
    this.#details.isSupported &&= /^\d+$/.test(count);
    return Number(count);
  }

  /** Gives the number of records that the LMS has then. */
  #sendOne(interaction: Interaction, count: number, insteadOf?: (element: InteractionElement) => string): number {
    const { index, slots } = interaction;
    // SCORM 1.2 RTE 3.4.1, 2004 RTE 4.1.1: indices have no gaps, so the activities before this one get a place, even if they are never answered.
    for (; count < index; count++) {
      if (!this.#details.set(count, 'id', toIdentifier(slots[count] ?? ''))) return count;
    }
    for (const one of this.#elementsOf(interaction)) {
      const [element, value] = one;
      // Without an id the other elements have nothing to hang on. A refused type stops nothing: an LMS may refuse only to take
      // it a second time, and what hangs on it (2004 RTE 4.2.9: error 408, data model dependency) it refuses by itself.
      if (!this.#details.set(index, element, insteadOf?.(one) ?? value) && element === 'id') return count;
    }
    return Math.max(count, index + 1);
  }
}

/** Printable ASCII without blanks or colons: a CMIIdentifier of SCORM 1.2 and a relative URI of 2004 at once. */
export const toIdentifier = (id: string): string => id.replace(/[^A-Za-z0-9._-]/gu, '-').slice(0, 255) || '-';
