import type { Interaction, LmsRefusal } from '../../../core/lms-connection.ts';
import type { Session } from './session.ts';

/** An element's name after `cmi.interactions.n.`, and its value. */
export type InteractionElement = readonly [element: string, value: string];

/**
 * The answers of a session as `cmi.interactions.n`, one fixed n per activity.
 *
 * Moodle's report has one column per n for all learners, so answers in the order they came would mix up questions. They
 * are for the trainer's eyes only (the learner's work is in suspend data), so a refusal here never fails a commit.
 */
export class Interactions {
  readonly #session: Session;
  readonly #elementsOf: (interaction: Interaction) => readonly InteractionElement[];
  readonly #insteadOf: ((element: InteractionElement) => string) | undefined;
  /** The latest answer of each activity that waits to be sent, by slot. */
  readonly #waiting = new Map<number, Interaction>();
  /** What was set since the last commit that arrived: if that one fails, it waits again. */
  readonly #set = new Map<number, Interaction>();
  /** What was set in the last commit that seemed to arrive. */
  #last: ReadonlyMap<number, Interaction> = new Map();
  /** Whether what waits is to be set to other values first. */
  #isTakingBack = false;
  /** Records the LMS has; undefined until it was asked. */
  #count: number | undefined;
  #isSupported = true;

  /**
   * @param elementsOf - The standard's spelling of an answer: id first, type before responses.
   * @param insteadOf - Another value, where LMSs of the standard send only values that differ from the last ones.
   */
  constructor(
    session: Session,
    elementsOf: (interaction: Interaction) => readonly InteractionElement[],
    insteadOf?: (element: InteractionElement) => string,
  ) {
    this.#session = session;
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
  send(isLast = false): LmsRefusal[] {
    if (this.#waiting.size + this.#set.size === 0 || !this.#isSupported) return [];
    this.#count ??= this.#readCount();
    if (this.#count === undefined) return [];
    const refusals: LmsRefusal[] = [];
    const waiting = [...new Map([...this.#set, ...this.#waiting]).values()].sort((a, b) => a.index - b.index);
    if (this.#isTakingBack && !isLast) {
      for (const interaction of waiting) this.#sendOne(interaction, this.#insteadOf);
      this.#isTakingBack = false;
      return [];
    }
    this.#waiting.clear();
    for (const interaction of waiting) this.#set.set(interaction.index, interaction);
    for (const interaction of waiting) refusals.push(...this.#sendOne(interaction));
    return refusals;
  }

  /** The LMS has what was set. */
  arrived(): void {
    this.#last = new Map(this.#set);
    this.#set.clear();
  }

  /** It may not have what was set last, though it seemed so: that waits again. */
  retell(): void {
    for (const [index, interaction] of new Map([...this.#last, ...this.#set])) {
      if (!this.#waiting.has(index)) this.#waiting.set(index, interaction);
    }
    this.#last = new Map();
    this.#set.clear();
    this.#isTakingBack = this.#insteadOf !== undefined && this.#waiting.size > 0;
  }

  /** Whether something waits that is not just a new answer. */
  get isDue(): boolean {
    return this.#isSupported && this.#waiting.size > 0;
  }

  /** Interactions are optional in SCORM 1.2 (RTE 3.4.2): without a number here, this LMS has none. */
  #readCount(): number | undefined {
    const count = this.#session.get('cmi.interactions._count');
    if (typeof count === 'string' && /^\d+$/.test(count)) return Number(count);
    this.#isSupported = false;
    return undefined;
  }

  #sendOne(interaction: Interaction, insteadOf?: (element: InteractionElement) => string): LmsRefusal[] {
    const refusals: LmsRefusal[] = [];
    const set = (index: number, element: string, value: string): boolean => {
      if (!this.#isSupported) return false;
      const refusal = this.#session.set(`cmi.interactions.${String(index)}.${element}`, value);
      if (this.#session.lacks(refusal)) this.#isSupported = false;
      else if (refusal !== undefined) refusals.push(refusal);
      return refusal === undefined;
    };
    // SCORM 1.2 RTE 3.4.1, 2004 RTE 4.1.1: indices have no gaps, so the activities before this one get a place, even if they are never answered.
    while (this.#count !== undefined && this.#count < interaction.index) {
      if (!set(this.#count, 'id', toIdentifier(interaction.slots[this.#count] ?? ''))) return refusals;
      this.#count++;
    }
    for (const one of this.#elementsOf(interaction)) {
      const [element, value] = one;
      // Without an id the other elements have nothing to hang on.
      if (!set(interaction.index, element, insteadOf?.(one) ?? value) && element === 'id') return refusals;
    }
    this.#count = Math.max(this.#count ?? 0, interaction.index + 1);
    return refusals;
  }
}

/** Printable ASCII without blanks or colons: a CMIIdentifier of SCORM 1.2 and a relative URI of 2004 at once. */
export const toIdentifier = (id: string): string => id.replace(/[^A-Za-z0-9._-]/gu, '-').slice(0, 255) || '-';
