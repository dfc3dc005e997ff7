import type { LmsRefusal } from '../../../core/lms-connection.ts';
import type { BeaconWatch } from './beacons.ts';
import { CallLog } from './call-log.ts';

/** The calls that all versions of SCORM share, in the words of 2004. */
export type Call = 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit' | 'GetLastError' | 'GetErrorString';

/** A run-time API. Answers are checked, whatever the LMS gives. */
export interface RunTime {
  /** The call's own name, for quoting it. */
  nameOf(call: Call): string;
  make(call: Call, ...args: readonly string[]): unknown;
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
  /** What the LMS refused of the learner's work, until its caller clears it. */
  refused: LmsRefusal[] = [];
  /** Whether the LMS cannot know what became of the last commit. */
  isUncertain = false;
  /** What the LMS took last, by element, so that nothing is said twice. */
  readonly #accepted = new Map<string, string>();
  readonly #watch: BeaconWatch;
  /** Whether something was set that no commit has followed. */
  isDue = false;
  #isOpen = false;

  constructor(api: RunTime, watch: BeaconWatch) {
    this.#api = api;
    this.#watch = watch;
  }

  /**
   * Opens the session; once, first. 2004 RTE 3.1.7: 103 "Already Initialized" says that it is open still: the page alone
   * was loaded again, without its end. SCORM 1.2 has no such code.
   */
  open(): boolean {
    const refusal = refusalIn(this.#ask('Initialize', ''));
    this.#isOpen = refusal === undefined || refusal.code === '103';
    return this.#isOpen;
  }

  /** The element's value; a refusal if the LMS has none to give. */
  get(element: string): string | LmsRefusal {
    return this.#ask('GetValue', element);
  }

  /**
   * Sets an element of the learner's work, unless the LMS has taken just that before.
   *
   * @param isOptional - The LMS may lack the element.
   */
  set(element: string, value: string, isOptional = false): LmsRefusal | undefined {
    const refusal = this.tell(element, value);
    if (refusal !== undefined && !(isOptional && this.lacks(refusal))) this.refused.push(refusal);
    return refusal;
  }

  /** Sets an element that may be refused: nobody's work is lost with it. */
  tell(element: string, value: string): LmsRefusal | undefined {
    const text = this.#api.toText(value);
    if (this.has(element, text)) return undefined;
    const refusal = refusalIn(this.#ask('SetValue', element, text));
    if (refusal === undefined) {
      this.assume(element, text);
      this.isDue = true;
    }
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
    let refusal: LmsRefusal | undefined;
    this.isDue = false;
    this.isUncertain = this.#watch(() => {
      refusal = refusalIn(this.#ask('Commit', ''));
    });
    if (refusal !== undefined) this.forget();
    return refusal;
  }

  /** Ends the session; once, last. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // The page is going: a refusal helps nobody, but it is asked for, as after every call that says "false".
    this.#ask('Terminate', '');
  }

  /** Whether a refusal means that this LMS has no such element. */
  lacks(refusal: LmsRefusal | undefined): boolean {
    return refusal !== undefined && this.#api.notImplemented.includes(refusal.code);
  }

  /** Makes a call: the value that was asked for, or "true" if the LMS did what it was told to. */
  #ask(name: Call, ...args: readonly string[]): string | LmsRefusal {
    const call = `${this.#api.nameOf(name)}("${args.join('", "')}")`;
    const isOnce = name === 'Initialize' || name === 'Terminate';
    if (!this.#isOpen && !isOnce) return { call, code: 'closed', text: 'closed' };
    const at = Date.now();
    const answer = this.#judge(
      name,
      call,
      insist(call, () => this.#api.make(name, ...args), isOnce ? 1 : mostTries),
    );
    const told = typeof answer === 'string' ? answer : `${answer.code} ${answer.text}`;
    // Who the learner is goes no further than a hash, so not into the list of calls.
    this.log.note(call, /GetValue.*(student|learner)/.test(call) ? '…' : told, at);
    return answer;
  }

  #judge(name: Call, call: string, { said, thrown }: Answer): string | LmsRefusal {
    if (thrown !== undefined) return thrown;
    const isGet = name === 'GetValue';
    const answer = isGet ? said : 'true';
    // Moodle gives numbers for counts and for scores that were set on the same page. All other calls are answered with
    // the text "true"; some LMSs answer with the boolean, or with 1.
    if (isGet ? said !== '' : /^(true|1)$/i.test(said)) return answer;
    // Asked for at once: the next call resets it.
    const code = insist('', () => this.#api.make('GetLastError')).said.trim();
    const isFine = code === '0';
    // SCORM 1.2 RTE 3.3.1.2, 2004 RTE 3.1.4.1: a get that fails gives "", and only the error code tells it from an
    // empty value. Where an LMS gives no answer at all to another call, its error code is its word.
    if (isGet ? isFine || code === '' || code === this.#api.notYetSet : isFine && said === '') return answer;
    if (isFine || code === '') return { call, code: '0', text: 'none' };
    return { call, code, text: insist('', () => this.#api.make('GetErrorString', code)).said };
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
    return { said: '', thrown: { call, code: 'exception', text: String(error) } };
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const refusalIn = (answer: string | LmsRefusal): LmsRefusal | undefined =>
  typeof answer === 'string' ? undefined : answer;
