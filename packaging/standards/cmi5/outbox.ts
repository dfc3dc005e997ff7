import type { LmsRefusal } from '../../../core/lms-connection.ts';
import { byteLength, mayPass, mostKeepalive } from './lrs.ts';
import type { Lrs } from './lrs.ts';
import type { Statement } from './statements.ts';

/** What came of sending. */
export interface Delivery {
  /** What did not arrive, and why. */
  readonly lost: readonly LmsRefusal[];
  /** Answers that the LMS would not take: details for the trainer. */
  readonly details: readonly LmsRefusal[];
}

/** More than a learner answers between two commits. */
const mostAtOnce = 25;

/**
 * The statements of a session, in their order, each until the LMS has it.
 *
 * Only one request is under way at a time, so that statements cannot overtake each other. What is not confirmed is sent
 * again, with the same ids: a record store keeps a statement once, however often it comes (xAPI 1.0.3, part two, 2.4.1).
 */
export class Outbox {
  readonly #lrs: Lrs;
  #waiting: readonly Statement[] = [];
  /** The last of those under way. */
  #under: Promise<unknown> | undefined;
  #inFlight: readonly Statement[] = [];
  #isOpened = false;
  /** cmi5's own statements that the LMS refused: no later success makes up for them. */
  readonly #refused = new Map<string, LmsRefusal>();

  constructor(lrs: Lrs) {
    this.#lrs = lrs;
  }

  /** Takes statements down, to be sent. */
  add(...statements: readonly Statement[]): void {
    this.#waiting = [...this.#waiting, ...statements];
  }

  /** Whether the LMS has not got a statement that was added, or has refused it. */
  has(id: string): boolean {
    return this.#refused.has(id) || this.#waiting.some((statement) => statement.id === id);
  }

  /** Sends what waits: at once, or when what is under way is through. */
  send(): Promise<Delivery> {
    const delivery = this.#under === undefined ? this.#sendAll() : this.#under.then(() => this.#sendAll());
    const through = delivery.then(() => {
      if (this.#under === through) this.#under = undefined;
    });
    this.#under = through;
    return delivery;
  }

  /**
   * Sends what waits, and a last statement, in one request, now: the page is going away.
   *
   * What is under way goes its own way, for it would arrive twice; only if the LMS may not have heard of the beginning,
   * all is said from there on (cmi5 9.3.0.0-4). If it is too much to travel with a page that goes, the oldest answers
   * stay behind: they are in suspend data.
   */
  sendLast(...last: readonly Statement[]): void {
    const rest = this.#isOpened ? this.#waiting.filter((each) => !this.#inFlight.includes(each)) : [...this.#waiting];
    const batch = [...rest, ...last];
    let body = JSON.stringify(batch);
    while (byteLength(body) >= mostKeepalive) {
      const index = batch.findIndex(isAnswer);
      if (index < 0) break;
      batch.splice(index, 1);
      body = JSON.stringify(batch);
    }
    // cmi5 9.3.0.0-5, 9.3.8.0-2: nothing follows.
    this.#lrs.close();
    void this.#lrs.postStatements(body);
  }

  async #sendAll(): Promise<Delivery> {
    const details: LmsRefusal[] = [];
    let size = mostAtOnce;
    while (this.#waiting.length > 0 && !this.#lrs.isClosed()) {
      const batch = this.#waiting.slice(0, size);
      this.#inFlight = batch;
      const body = JSON.stringify(batch);
      const answer = await this.#lrs.insist((isFirst) => this.#lrs.postStatements(body, isFirst));
      this.#inFlight = [];
      const { refusal, status } = answer;
      if (refusal !== undefined) {
        const stays: Delivery = { lost: [refusal, ...this.#refused.values()], details };
        if (mayPass(answer) || status === 401 || this.#lrs.isClosed()) return stays;
        // Statements are stored all or none, so each goes alone, and only the one at fault stays out.
        if (batch.length > 1) {
          size = 1;
          continue;
        }
        if (!(await this.#isStored(status, batch))) {
          // This is about the session, not about a statement.
          if (status === 403) return stays;
          for (const statement of batch) {
            if (isAnswer(statement)) details.push(refusal);
            else this.#refused.set(statement.id, refusal);
          }
        }
      }
      this.#isOpened = true;
      this.#waiting = this.#waiting.filter((each) => !batch.includes(each));
    }
    return { lost: [...this.#refused.values()], details };
  }

  /**
   * Whether a refusal only says that the statement is there already, because the answer to an earlier try was lost. A
   * record store says 409 (xAPI 1.0.3, part three, 2.1.2); an LMS that looks at verbs first may say anything else.
   */
  async #isStored(status: number, [statement]: readonly Statement[]): Promise<boolean> {
    if (status === 409) return true;
    return statement !== undefined && (await this.#lrs.getStatement(statement.id)).refusal === undefined;
  }
}

const isAnswer = ({ verb }: Statement): boolean => verb.id.endsWith('/answered');
