import type { LmsRefusal } from '../../../core/lms-connection.ts';
import type { BeaconWatch } from './beacons.ts';
import { CallLog } from './call-log.ts';

/** A run-time API in the words that all versions of SCORM share. Answers are checked, whatever the LMS gives. */
export interface RunTime {
  /** The calls' own names, for quoting them. */
  readonly names: Readonly<Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit', string>>;
  initialize(): unknown;
  terminate(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  commit(): unknown;
  lastError(): unknown;
  errorString(code: string): unknown;
  /** The error code by which a get says that nothing has been set yet, which is no failure. */
  readonly notYetSet?: string;
  /** The error codes of an element that this LMS does not have. */
  readonly notImplemented: readonly string[];
  /** The value in characters that the standard takes. */
  toText(value: string): string;
}

/**
 * One session with a run-time API: nothing before the session is opened or after it is closed, every answer read, every
 * refusal quoted. It knows the calls; what is to be said is its caller's affair.
 */
export class Session {
  readonly #api: RunTime;
  /** The last calls, as they were made. */
  readonly log = new CallLog();
  /** What the LMS took last, by element, so that nothing is said twice. */
  readonly #accepted = new Map<string, string>();
  readonly #watch: BeaconWatch;
  #isOpen = false;
  #isUncertain = false;

  constructor(api: RunTime, watch: BeaconWatch) {
    this.#api = api;
    this.#watch = watch;
  }

  /** Whether the LMS cannot know what became of the last commit. */
  get isUncertain(): boolean {
    return this.#isUncertain;
  }

  /** Opens the session; once, first. */
  open(): LmsRefusal | undefined {
    const refusal = this.#ask(`${this.#api.names.initialize}("")`, () => this.#api.initialize(), 1);
    this.#isOpen = refusal === undefined;
    return refusal;
  }

  /** The element's value; a refusal if the LMS has none to give. */
  get(element: string): string | LmsRefusal {
    const call = `${this.#api.names.get}("${element}")`;
    if (!this.#isOpen) return notOpen(call);
    const at = Date.now();
    const answer = this.#get(call, element);
    // Who the learner is goes no further than a hash, so not into the list of calls.
    const told = isRefusal(answer) ? answer.text : /student|learner/.test(element) ? '…' : answer;
    this.log.note(call, told, at);
    return answer;
  }

  #get(call: string, element: string): string | LmsRefusal {
    const answer = insist(call, () => this.#api.get(element));
    if (answer.thrown !== undefined) return answer.thrown;
    // Moodle gives numbers for counts and for scores that were set on the same page.
    if (answer.said !== '') return answer.said;
    // SCORM 1.2 RTE 3.3.1.2, 2004 RTE 3.1.4.1: a get that fails gives "", and only the error code tells it from an
    // empty value.
    const code = this.#errorCode();
    return ['', '0', this.#api.notYetSet].includes(code) ? '' : this.#refusal(call, code);
  }

  /** Sets an element, unless the LMS has taken just that before. */
  set(element: string, value: string): LmsRefusal | undefined {
    const text = this.#api.toText(value);
    if (this.#accepted.get(element) === text) return undefined;
    const call = `${this.#api.names.set}("${element}", "${text}")`;
    if (!this.#isOpen) return notOpen(call);
    const refusal = this.#ask(call, () => this.#api.set(element, text));
    if (refusal === undefined) this.#accepted.set(element, text);
    return refusal;
  }

  /** Takes it that the LMS has this value already. */
  assume(element: string, value: string): void {
    this.#accepted.set(element, value);
  }

  /** Takes it that the LMS may have nothing of what was set. */
  forget(): void {
    this.#accepted.clear();
  }

  /** Whether the LMS has taken just this. */
  has(element: string, value: string): boolean {
    return this.#accepted.get(element) === value;
  }

  /** Sends what was set. After a refusal all is set again, for nobody knows what arrived. */
  commit(): LmsRefusal | undefined {
    const call = `${this.#api.names.commit}("")`;
    if (!this.#isOpen) return notOpen(call);
    let refusal: LmsRefusal | undefined;
    this.#isUncertain = this.#watch(() => {
      refusal = this.#ask(call, () => this.#api.commit());
    });
    if (refusal !== undefined) this.forget();
    return refusal;
  }

  /** Ends the session; once, last. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // The page is going: a refusal helps nobody, but it is asked for, as after every call that says "false".
    this.#ask(`${this.#api.names.terminate}("")`, () => this.#api.terminate(), 1);
  }

  /** Whether a refusal means that this LMS has no such element. */
  lacks(refusal: LmsRefusal | undefined): boolean {
    return refusal !== undefined && this.#api.notImplemented.includes(refusal.code);
  }

  #ask(call: string, ask: () => unknown, tries?: number): LmsRefusal | undefined {
    const at = Date.now();
    const refusal = this.#judge(call, insist(call, ask, tries));
    this.log.note(call, refusal === undefined ? 'true' : `${refusal.code} ${refusal.text}`, at);
    return refusal;
  }

  #judge(call: string, { said, thrown }: Answer): LmsRefusal | undefined {
    if (thrown !== undefined) return thrown;
    // The answer is the text "true"; some LMSs answer with the boolean, or with 1.
    if (/^(true|1)$/i.test(said)) return undefined;
    const code = this.#errorCode();
    // Where an LMS gives no answer at all, its error code is its word: "0" says that all went well.
    if (said === '' && code === '0') return undefined;
    return this.#refusal(call, code);
  }

  /** What the LMS says was the matter. Asked for at once: the next call resets it. */
  #errorCode(): string {
    return insist('', () => this.#api.lastError()).said.trim();
  }

  #refusal(call: string, code: string): LmsRefusal {
    if (code === '' || code === '0') return { call, code: '0', text: 'no reason given' };
    return { call, code, text: insist('', () => this.#api.errorString(code)).said };
  }
}

/** How often a call is made that does not come to an end: some LMSs fail while they are busy with something else. */
const mostTries = 3;

/** What an LMS said, or that it failed. */
interface Answer {
  readonly said: string;
  readonly thrown?: LmsRefusal;
}

/** Makes a call, again if it throws; an answer that is no text becomes one. */
function insist(call: string, ask: () => unknown, tries = mostTries): Answer {
  try {
    return { said: textOf(ask()) };
  } catch (error) {
    if (tries > 1) return insist(call, ask, tries - 1);
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { said: '', thrown: { call, code: 'exception', text } };
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const isRefusal = (answer: string | LmsRefusal): answer is LmsRefusal => typeof answer !== 'string';

const notOpen = (call: string): LmsRefusal => ({ call, code: 'closed', text: 'There is no open session.' });
