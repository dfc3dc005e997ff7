import type { LmsRefusal } from '../../../core/lms-connection.ts';
import type { Scorm12Api } from './find-api.ts';

/**
 * One session with a SCORM 1.2 API: exact arguments, nothing before LMSInitialize or after LMSFinish, every answer read,
 * every refusal quoted. It knows the calls; what is to be said is its caller's affair.
 */
export class Scorm12Session {
  readonly #api: Scorm12Api;
  /** What the LMS took last, by element, so that nothing is said twice. */
  readonly #accepted = new Map<string, string>();
  #isOpen = false;

  constructor(api: Scorm12Api) {
    this.#api = api;
  }

  /** Opens the session; once, first. */
  open(): LmsRefusal | undefined {
    const refusal = this.#ask('LMSInitialize("")', () => this.#api.LMSInitialize(''));
    this.#isOpen = refusal === undefined;
    return refusal;
  }

  /** The element's value; a refusal if the LMS has none to give. */
  get(element: string): string | LmsRefusal {
    const call = `LMSGetValue("${element}")`;
    if (!this.#isOpen) return notOpen(call);
    let answer: unknown;
    try {
      answer = this.#api.LMSGetValue(element);
    } catch (error) {
      return thrown(call, error);
    }
    // Moodle gives numbers for counts and for scores that were set on the same page.
    const value = textOf(answer);
    // RTE 3.3.1.2: a get that fails gives "", and only the error code tells it from an empty value.
    return value === '' ? (this.#failure(call) ?? '') : value;
  }

  /** Sets an element, unless the LMS has taken just that before. */
  set(element: string, value: string): LmsRefusal | undefined {
    const text = toAscii(value);
    if (this.#accepted.get(element) === text) return undefined;
    const call = `LMSSetValue("${element}", "${text}")`;
    if (!this.#isOpen) return notOpen(call);
    const refusal = this.#ask(call, () => this.#api.LMSSetValue(element, text));
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
    if (!this.#isOpen) return notOpen('LMSCommit("")');
    const refusal = this.#ask('LMSCommit("")', () => this.#api.LMSCommit(''));
    if (refusal !== undefined) this.forget();
    return refusal;
  }

  /** Ends the session; once, last. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // The page is going: a refusal helps nobody, but it is asked for, as after every call that says "false".
    this.#ask('LMSFinish("")', () => this.#api.LMSFinish(''));
  }

  #ask(call: string, ask: () => unknown): LmsRefusal | undefined {
    try {
      // CMIBoolean is the text "true"; some LMSs answer with the boolean.
      if (textOf(ask()) === 'true') return undefined;
    } catch (error) {
      return thrown(call, error);
    }
    return this.#failure(call) ?? { call, code: '0', text: 'no reason given' };
  }

  /** What the LMS says was the matter; undefined if it says that nothing was. Asked at once: the next call resets it. */
  #failure(call: string): LmsRefusal | undefined {
    try {
      const code = textOf(this.#api.LMSGetLastError()).trim();
      if (code === '' || code === '0') return undefined;
      return { call, code, text: textOf(this.#api.LMSGetErrorString(code)) };
    } catch (error) {
      return thrown(call, error);
    }
  }
}

/** RTE 3.4.1, error 401: an element that is optional for an LMS, and that this one does not have. */
export const notImplemented = '401';

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/**
 * SCORM 1.2 RTE 3.4.1: CMIString255 and CMIString4096 are ASCII. Line breaks are ASCII, too, but a beacon turns "\n" into
 * "\r\n" (measured with Moodle), so they go as well.
 */
const toAscii = (value: string): string => value.replace(/\s/g, ' ').replace(/[^\x20-\x7e]/gu, '?');

const notOpen = (call: string): LmsRefusal => ({ call, code: '301', text: 'There is no open session.' });

const thrown = (call: string, error: unknown): LmsRefusal => ({
  call,
  code: 'exception',
  text: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
});
