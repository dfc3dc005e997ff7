import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { endingOf } from './ending.ts';
import { feedback, ruleFor } from './scorm12-rules.ts';

/** One call a SCO made, and what the LMS answered. */
export interface Call {
  readonly name: keyof Scorm12Api;
  readonly args: readonly unknown[];
  readonly answer: unknown;
  readonly at: number;
}

/**
 * Stands between a SCO and its LMS for one session, notes every call, and says which rule of SCORM 1.2, and which of our
 * own rules for real LMSs, a call breaks.
 */
export class Scorm12Linter {
  readonly calls: Call[] = [];
  readonly problems: string[] = [];
  /** What the SCO hung its calls on. */
  readonly api: Scorm12Api;
  readonly #now: () => number;
  #phase: 'before' | 'open' | 'after' = 'before';
  #expected: 'LMSGetLastError' | undefined;
  /** Values as the SCO may know them: read at launch, then set. */
  readonly #values = new Map<string, string>();
  readonly #set = new Map<string, string>();
  #interactions = 0;
  #isCompletionCommitted = false;
  #suspendDataAtCommit: string | undefined;
  #isRepeated = false;
  /** Whether something was set since the last commit. */
  #isDue = false;
  /** What was set last of those elements that a session ends with, in their order. */
  #ending: string | undefined;

  constructor(lms: Scorm12Api, now: () => number = () => 0) {
    this.#now = now;
    const through =
      <Name extends keyof Scorm12Api>(name: Name) =>
      (...args: Parameters<Scorm12Api[Name]>): unknown => {
        this.#before(name, args);
        const answer = (lms[name] as (...values: unknown[]) => unknown)(...args);
        this.calls.push({ name, args, answer, at: this.#now() });
        this.#after(name, args, answer, lms);
        return answer;
      };
    this.api = {
      LMSInitialize: through('LMSInitialize'),
      LMSFinish: through('LMSFinish'),
      LMSGetValue: through('LMSGetValue'),
      LMSSetValue: through('LMSSetValue'),
      LMSCommit: through('LMSCommit'),
      LMSGetLastError: through('LMSGetLastError'),
      LMSGetErrorString: through('LMSGetErrorString'),
    };
  }

  /** Calls of a name, first argument first. */
  of(name: keyof Scorm12Api): string[] {
    return this.calls.filter((call) => call.name === name).map(({ args }) => args.map(String).join('='));
  }

  /** To be called when the page is gone. */
  end(): void {
    this.#must(this.of('LMSInitialize').length === 1, 'LMSInitialize is called once');
    const wasOpened = this.calls.some(({ name, answer }) => name === 'LMSInitialize' && String(answer) === 'true');
    this.#must(this.of('LMSFinish').length === (wasOpened ? 1 : 0), 'LMSFinish is called once');
    const { length: commits } = this.#commitTimes();
    const dense = this.#commitTimes().some((time, index, times) => (times[index + 10] ?? Infinity) - time < 5000);
    this.#must(commits < 11 || !dense, 'not more than about ten commits in five seconds');
  }

  #commitTimes(): number[] {
    return this.calls.filter(({ name }) => name === 'LMSCommit').map(({ at }) => at);
  }

  #must(isKept: boolean, rule: string): void {
    if (!isKept) this.problems.push(`${rule} (call ${String(this.calls.length + 1)})`);
  }

  #before(name: keyof Scorm12Api, args: readonly unknown[]): void {
    const counts = { LMSSetValue: 2, LMSGetLastError: 0 } as const;
    const count = name === 'LMSSetValue' || name === 'LMSGetLastError' ? counts[name] : 1;
    this.#must(args.length === count, `${name} takes ${String(count)} arguments`);
    this.#must(
      args.every((arg) => typeof arg === 'string'),
      `${name} takes strings`,
    );
    if (this.#expected !== undefined) this.#must(name === this.#expected, `a refusal is followed by ${this.#expected}`);
    this.#expected = undefined;
    if (name === 'LMSGetLastError' || name === 'LMSGetErrorString') return;
    const phase = name === 'LMSInitialize' ? 'before' : 'open';
    this.#must(this.#phase === phase, `${name} is called in the phase "${phase}", not "${this.#phase}"`);
    if (['LMSInitialize', 'LMSFinish', 'LMSCommit'].includes(name)) this.#must(args[0] === '', `${name} takes ""`);
    if (name === 'LMSGetValue') this.#beforeGet(String(args[0]));
    if (name === 'LMSSetValue') this.#beforeSet(String(args[0]), String(args[1]));
    if (name === 'LMSCommit') this.#beforeCommit();
    if (name === 'LMSFinish') this.#beforeFinish();
  }

  #beforeGet(element: string): void {
    const rule = ruleFor(element);
    this.#must(rule !== undefined, `${element} exists`);
    this.#must(rule?.access !== 'write', `${element} is write only`);
  }

  #beforeSet(element: string, value: string): void {
    const [now, before] = [endingOf(element), endingOf(this.#ending ?? '')];
    this.#must(now >= before, `${element} is not set after ${String(this.#ending)}`);
    this.#ending = element;
    const rule = ruleFor(element);
    const had = this.#values.get(element);
    this.#must(rule !== undefined, `${element} exists`);
    this.#must(rule?.access !== 'read', `${element} is read only`);
    this.#must(rule?.value.test(value) ?? true, `${element} does not take "${value}"`);
    for (const first of ['lesson_mode', 'credit', 'lesson_status', 'lesson_location']) {
      this.#must(this.#values.has(`cmi.core.${first}`), `cmi.core.${first} is read before anything is set`);
    }
    this.#must(this.#values.has('cmi.suspend_data'), 'suspend data is read before anything is set');
    const mode = this.#values.get('cmi.core.lesson_mode');
    const isBrowsed = element === 'cmi.core.lesson_status' && value === 'browsed';
    this.#must(
      isBrowsed === (mode === 'browse') && mode !== 'review',
      `nothing else is set in the mode ${String(mode)}`,
    );
    const isVerdict = /lesson_status|score/.test(element) && !isBrowsed;
    this.#must(!isVerdict || this.#values.get('cmi.core.credit') !== 'no-credit', 'no status or score without credit');
    if (element === 'cmi.core.lesson_status') {
      this.#must(rank(value) >= rank(had), `the status is never lowered from ${String(had)} to ${value}`);
      this.#must(value !== 'passed' || had === 'passed', 'the status passed is only told again');
    }
    if (element.startsWith('cmi.core.score.')) this.#beforeScore(element, value);
    const part = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element);
    if (part !== null) this.#beforeInteraction(Number(part[1]), part[2] ?? '', value);
  }

  #beforeScore(element: string, value: string): void {
    const all = new Map([...this.#set, [element, value]]);
    const min = Number(all.get('cmi.core.score.min') ?? '0');
    const max = Number(all.get('cmi.core.score.max') ?? '100');
    this.#must(min <= max, 'min <= max');
    if (element !== 'cmi.core.score.raw') return;
    this.#must(this.#set.has('cmi.core.score.min') && this.#set.has('cmi.core.score.max'), 'min and max before raw');
    this.#must(min <= Number(value) && Number(value) <= max, 'min <= raw <= max');
    this.#must(Number(value) >= Number(this.#values.get(element) ?? '0'), 'the score is never lowered');
    this.#must(this.#isCompletionCommitted, 'the score follows a commit that said completed');
  }

  #beforeInteraction(index: number, element: string, value: string): void {
    this.#must(index <= this.#interactions, 'interactions have no gaps');
    const at = (name: string): string | undefined => this.#set.get(`cmi.interactions.${String(index)}.${name}`);
    this.#must(element === 'id' || at('id') !== undefined, 'an interaction begins with its id');
    this.#must(element !== 'id' || (at('id') ?? value) === value, 'an interaction keeps its id');
    if (element !== 'student_response' && !element.startsWith('correct_responses')) return;
    const type = at('type') ?? '';
    this.#must(type !== '', 'an interaction has its type before its responses');
    this.#must(feedback[type]?.test(value) ?? false, `"${value}" is not a response of the type ${type}`);
    const parts = value.split(',');
    this.#must(type !== 'choice' || new Set(parts).size === parts.length, 'a choice names each option once');
  }

  #beforeCommit(): void {
    this.#ending = undefined;
    this.#must(this.#set.has('cmi.core.exit'), 'exit is set in the first commit');
    const suspendData = this.#set.get('cmi.suspend_data');
    this.#must(!this.#isRepeated, 'no two commits carry equal suspend data, but for the last');
    this.#isRepeated = suspendData === this.#suspendDataAtCommit;
    this.#suspendDataAtCommit = suspendData;
    this.#isDue = false;
  }

  #beforeFinish(): void {
    // Nothing was told but a status instead of "not attempted".
    if ([...this.#set.keys()].every((element) => element === 'cmi.core.lesson_status')) return;
    const isDone = ['completed', 'passed'].includes(this.#set.get('cmi.core.lesson_status') ?? '');
    const isForCredit = this.#values.get('cmi.core.credit') !== 'no-credit';
    if (!isDone && isForCredit)
      this.#must(this.#set.get('cmi.core.exit') === 'suspend', 'an open unit ends with exit suspend');
    // Who has only looked at what is there already leaves it as it is.
    this.#must(this.#values.get('cmi.suspend_data') !== '', 'suspend data is kept');
    this.#must(!this.#isDue, 'what was set is committed before the end');
  }

  #after(name: keyof Scorm12Api, args: readonly unknown[], answer: unknown, lms: Scorm12Api): void {
    const said = String(answer);
    if (name === 'LMSGetLastError' || name === 'LMSGetErrorString') return;
    if (name === 'LMSGetValue') {
      if (said === '' && !['', '0'].includes(String(lms.LMSGetLastError()))) this.#expected = 'LMSGetLastError';
      this.#values.set(String(args[0]), said);
      if (args[0] === 'cmi.core.lesson_status') this.#isCompletionCommitted = rank(said) === 3;
      if (args[0] === 'cmi.interactions._count') this.#interactions = Number(said);
      return;
    }
    if (said !== 'true') {
      this.#expected = 'LMSGetLastError';
      return;
    }
    if (name === 'LMSInitialize') this.#phase = 'open';
    if (name === 'LMSFinish') this.#phase = 'after';
    if (name === 'LMSCommit') this.#isCompletionCommitted ||= rank(this.#values.get('cmi.core.lesson_status')) === 3;
    if (name !== 'LMSSetValue') return;
    const [element, value] = args.map(String) as [string, string];
    this.#values.set(element, value);
    this.#set.set(element, value);
    this.#isDue = true;
    const part = /^cmi\.interactions\.(\d+)\.id$/.exec(element);
    if (part !== null) this.#interactions = Math.max(this.#interactions, Number(part[1]) + 1);
  }
}

/** How much a status says; an LMS may begin with none. */
function rank(status: string | undefined): number {
  if (status === 'completed' || status === 'passed') return 3;
  return status === 'failed' ? 2 : status === 'incomplete' ? 1 : 0;
}
