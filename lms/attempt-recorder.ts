import type { ApiCall, NumberedCall } from './api-call.ts';
import type { AttemptRecord } from './attempt-record.ts';
import { changes } from './state.ts';
import type { DataModel, State } from './state.ts';

/** `unreachable`: nobody knows whether it arrived. `refused`: it arrived and was not stored. */
export type Answer = 'stored' | 'refused' | 'unreachable';

/** The three ways out of a page. */
export interface Transport {
  /** Waits for the answer, as LMSCommit must. */
  sendNow(record: AttemptRecord): Answer;
  sendLater(record: AttemptRecord): Promise<Answer>;
  /** The only way while a page goes away; true when the browser took it on. Fetch 4.5 allows 64 KiB in flight. */
  sendAway(record: AttemptRecord): boolean;
  isLeaving(): boolean;
  wait(milliseconds: number, then: () => void): void;
}

/** How long calls are gathered before they are sent, in milliseconds. */
const GATHER = 200;
/** How long after a failure calls are sent again, in milliseconds. */
const RETRY = 5000;
const CALLS_AT_ONCE = 100;
/** Calls that fit into a beacon beside the state. */
const CALLS_AWAY = 20;

/** Stores what a launch does, and says the truth about it. */
export class AttemptRecorder {
  readonly #launch: number;
  readonly #model: DataModel;
  readonly #transport: Transport;
  #stored: State;
  #pending: readonly NumberedCall[] = [];
  #count = 0;
  #isWaiting = false;

  constructor(launch: number, stored: State, model: DataModel, transport: Transport) {
    this.#launch = launch;
    this.#model = model;
    this.#stored = stored;
    this.#transport = transport;
  }

  /** Stores the state now. False means: not stored. */
  commit(state: State): boolean {
    const elements = changes(this.#stored, state, this.#model);
    const calls = this.#pending.slice(0, CALLS_AT_ONCE);
    let answer = this.#transport.sendNow({ launch: this.#launch, elements, calls });
    if (answer === 'stored') this.#forget(calls);
    // Chromium refuses synchronous requests while a page goes away (chromestatus.com/feature/4664843055398912), but a
    // beacon still gets through. It is worth trying whenever there was no answer, and proves nothing: only a page that
    // is leaving may count on it.
    if (answer === 'unreachable') {
      const isTaken = this.#transport.sendAway({ launch: this.#launch, elements, calls: [] });
      if (isTaken && this.#transport.isLeaving()) answer = 'stored';
    }
    if (answer === 'stored') this.#stored = { ...this.#stored, ...elements };
    return answer === 'stored';
  }

  /** Numbers a call and sends it soon. */
  note(call: ApiCall): NumberedCall {
    const numbered = { ...call, number: this.#count };
    this.#count += 1;
    this.#pending = [...this.#pending, numbered];
    if (this.#transport.isLeaving()) this.leave();
    else this.#sendAfter(GATHER);
    return numbered;
  }

  /** Sends the last calls while the page goes away. */
  leave(): void {
    const calls = this.#pending.slice(0, CALLS_AWAY);
    if (calls.length > 0 && this.#transport.sendAway({ launch: this.#launch, elements: {}, calls }))
      this.#forget(calls);
  }

  #sendAfter(milliseconds: number): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#transport.wait(milliseconds, () => {
      this.#isWaiting = false;
      void this.#sendCalls();
    });
  }

  async #sendCalls(): Promise<void> {
    const calls = this.#pending.slice(0, CALLS_AT_ONCE);
    if (calls.length === 0) return;
    const answer = await this.#transport.sendLater({ launch: this.#launch, elements: {}, calls });
    // What was refused once is refused again, for example after a reset.
    if (answer !== 'unreachable') this.#forget(calls);
    if (this.#pending.length > 0) this.#sendAfter(answer === 'unreachable' ? RETRY : GATHER);
  }

  #forget(calls: readonly NumberedCall[]): void {
    this.#pending = this.#pending.filter((one) => !calls.includes(one));
  }
}
