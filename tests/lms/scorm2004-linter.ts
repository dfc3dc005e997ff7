import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';
import { endingOf } from './ending.ts';
import { numericPattern, response2004, ruleFor2004 } from './scorm2004-rules.ts';

/** The lists of records that our SCOs keep. */
type List = 'interactions' | 'objectives';

/** One call a SCO made, and what the LMS answered. */
export interface Call2004 {
  readonly name: keyof Scorm2004Api;
  readonly args: readonly unknown[];
  readonly answer: unknown;
  readonly at: number;
}

/**
 * Stands between a SCO and its LMS for one session, notes every call, and says which rule of SCORM 2004, and which of
 * our own rules for real LMSs, a call breaks.
 */
export class Scorm2004Linter {
  readonly calls: Call2004[] = [];
  readonly problems: string[] = [];
  /** What the SCO hung its calls on. */
  readonly api: Scorm2004Api;
  readonly #now: () => number;
  #phase: 'before' | 'open' | 'after' = 'before';
  #expected: 'GetLastError' | undefined;
  /** Values as the SCO may know them: read, then set. */
  readonly #values = new Map<string, string>();
  readonly #set = new Map<string, string>();
  readonly #counts = { interactions: 0, objectives: 0 };
  #suspendDataAtCommit: string | undefined;
  #isRepeated = false;
  /** Whether something but the time was set since the last commit. */
  #isDue = false;
  /** What was set last of those elements that a session ends with, in their order. */
  #ending: string | undefined;
  /** Commits that carried `completed`, and whether the LMS knew before. */
  #completedCommits = 0;
  #wasCompleted = false;

  constructor(lms: Scorm2004Api, now: () => number = () => 0) {
    this.#now = now;
    const through =
      <Name extends keyof Scorm2004Api>(name: Name) =>
      (...args: Parameters<Scorm2004Api[Name]>): unknown => {
        this.#before(name, args);
        const answer = (lms[name] as (...values: unknown[]) => unknown)(...args);
        this.calls.push({ name, args, answer, at: this.#now() });
        this.#after(name, args, answer, lms);
        return answer;
      };
    this.api = {
      Initialize: through('Initialize'),
      Terminate: through('Terminate'),
      GetValue: through('GetValue'),
      SetValue: through('SetValue'),
      Commit: through('Commit'),
      GetLastError: through('GetLastError'),
      GetErrorString: through('GetErrorString'),
    };
  }

  /** Calls of a name, first argument first. */
  of(name: keyof Scorm2004Api): string[] {
    return this.calls.filter((call) => call.name === name).map(({ args }) => args.map(String).join('='));
  }

  /** To be called when the page is gone. */
  end(): void {
    this.#must(this.of('Initialize').length === 1, 'Initialize is called once');
    const wasOpened = this.calls.some(({ name, answer }) => name === 'Initialize' && String(answer) === 'true');
    this.#must(this.of('Terminate').length === (wasOpened ? 1 : 0), 'Terminate is called once');
    const times = this.calls.filter(({ name }) => name === 'Commit').map(({ at }) => at);
    const dense = times.some((time, index) => (times[index + 10] ?? Infinity) - time < 5000);
    this.#must(!dense, 'not more than about ten commits in five seconds');
    const isNew = this.#set.get('cmi.completion_status') === 'completed' && !this.#wasCompleted;
    this.#must(!isNew || this.#completedCommits >= 2, 'what is newly completed is sent twice');
  }

  #must(isKept: boolean, rule: string): void {
    if (!isKept) this.problems.push(`${rule} (call ${String(this.calls.length + 1)})`);
  }

  #before(name: keyof Scorm2004Api, args: readonly unknown[]): void {
    const count = name === 'SetValue' ? 2 : name === 'GetLastError' ? 0 : 1;
    this.#must(args.length === count, `${name} takes ${String(count)} arguments`);
    this.#must(
      args.every((arg) => typeof arg === 'string'),
      `${name} takes strings`,
    );
    if (this.#expected !== undefined) this.#must(name === this.#expected, `a refusal is followed by ${this.#expected}`);
    this.#expected = undefined;
    if (name === 'GetLastError' || name === 'GetErrorString') return;
    const phase = name === 'Initialize' ? 'before' : 'open';
    this.#must(this.#phase === phase, `${name} is called in the phase "${phase}", not "${this.#phase}"`);
    if (['Initialize', 'Terminate', 'Commit'].includes(name)) this.#must(args[0] === '', `${name} takes ""`);
    if (name === 'GetValue') this.#beforeGet(String(args[0]));
    if (name === 'SetValue') this.#beforeSet(String(args[0]), String(args[1]));
    if (name === 'Commit') this.#beforeCommit();
    if (name === 'Terminate') this.#beforeTerminate();
  }

  #beforeGet(element: string): void {
    const rule = ruleFor2004(element);
    this.#must(rule !== undefined, `${element} exists`);
    this.#must(rule?.access !== 'write', `${element} is write only`);
  }

  #beforeSet(element: string, value: string): void {
    const [now, before] = [endingOf(element), endingOf(this.#ending ?? '')];
    this.#must(now >= before, `${element} is not set after ${String(this.#ending)}`);
    this.#ending = element;
    const rule = ruleFor2004(element);
    this.#must(rule !== undefined, `${element} exists`);
    this.#must(rule?.access !== 'read', `${element} is read only`);
    this.#must(rule?.value.test(value) ?? true, `${element} does not take "${value}"`);
    for (const first of ['mode', 'credit', 'completion_status', 'location', 'suspend_data']) {
      this.#must(this.#values.has(`cmi.${first}`), `cmi.${first} is read before anything is set`);
    }
    const mode = this.#values.get('cmi.mode');
    this.#must(mode !== 'browse' && mode !== 'review', `nothing is set in the mode ${String(mode)}`);
    const isVerdict = /completion_status|success_status|score|progress_measure/.test(element);
    this.#must(!isVerdict || this.#values.get('cmi.credit') !== 'no-credit', 'no status or score without credit');
    if (isVerdict) this.#beforeVerdict(element, value);
    const part = /^cmi\.(interactions|objectives)\.(\d+)\.(.+)$/.exec(element);
    if (part !== null) this.#beforeRecord(part[1] as List, Number(part[2]), part[3] ?? '', value);
  }

  /** For the unit and each of its objectives. */
  #beforeVerdict(element: string, value: string): void {
    const owner = /^(cmi(?:\.objectives\.\d+)?)\./.exec(element)?.[1] ?? '';
    const has = (name: string): string | undefined => this.#values.get(`${owner}.${name}`);
    const had = this.#values.get(element);
    const isWord = element.endsWith('status');
    this.#must(isWord ? rank(value) >= rank(had) : Number(value) >= Number(had ?? '0'), `${element} is never lowered`);
    if (element.endsWith('success_status')) {
      this.#must(has('completion_status') === 'completed', 'success is told once all is completed');
    }
    if (element === 'cmi.score.raw') {
      const [min, max] = [this.#set.get('cmi.score.min'), this.#set.get('cmi.score.max')];
      this.#must(min !== undefined && max !== undefined, 'min and max before raw');
      this.#must(Number(min) <= Number(value) && Number(value) <= Number(max), 'min <= raw <= max');
    }
  }

  #beforeRecord(list: List, index: number, element: string, value: string): void {
    this.#must(index <= this.#counts[list], `${list} have no gaps`);
    const at = (name: string): string | undefined => this.#values.get(`cmi.${list}.${String(index)}.${name}`);
    const isThere = at('id') !== undefined;
    this.#must(element === 'id' || isThere, `a record of ${list} begins with its id`);
    this.#must(element !== 'id' || (at('id') ?? value) === value, `a record of ${list} keeps its id`);
    if (element === 'id') {
      const same = [...this.#values].filter(
        ([name, id]) => id === value && new RegExp(`^cmi\\.${list}\\.(?!${String(index)}\\.)\\d+\\.id$`).test(name),
      );
      this.#must(same.length === 0, `an id is there once in ${list}`);
    }
    if (element !== 'learner_response' && !element.startsWith('correct_responses')) return;
    // Only what was set in this session counts: Moodle forgets the type's list of patterns otherwise.
    const type = this.#set.get(`cmi.interactions.${String(index)}.type`) ?? '';
    this.#must(type !== '', 'an interaction has its type before its responses');
    const rule = type === 'numeric' && element !== 'learner_response' ? numericPattern : response2004[type];
    this.#must(rule?.test(value) ?? false, `"${value}" is not a response of the type ${type}`);
    const parts = value.split('[,]');
    this.#must(type !== 'choice' || new Set(parts).size === parts.length, 'a choice names each option once');
  }

  #beforeCommit(): void {
    this.#ending = undefined;
    this.#must(this.#set.get('cmi.exit') === 'suspend', 'exit is set to suspend in the first commit');
    this.#must(this.#isScaled(), 'scaled = (raw - min) / (max - min)');
    const suspendData = this.#set.get('cmi.suspend_data');
    this.#must(!this.#isRepeated, 'no two commits carry equal suspend data, but for the last');
    this.#isRepeated = suspendData === this.#suspendDataAtCommit;
    this.#suspendDataAtCommit = suspendData;
    this.#isDue = false;
  }

  #isScaled(): boolean {
    const [scaled, raw, min, max] = ['scaled', 'raw', 'min', 'max'].map((name) => this.#set.get(`cmi.score.${name}`));
    if (raw === undefined && scaled === undefined) return true;
    const expected = (Number(raw) - Number(min)) / (Number(max) - Number(min));
    return Math.abs(Number(scaled) - expected) < 1e-6;
  }

  #beforeTerminate(): void {
    if (this.#set.size === 0) return;
    this.#must(this.#set.get('cmi.exit') === 'suspend', 'a session ends with exit suspend');
    // Who has only looked at what is there already leaves it as it is.
    this.#must(this.#values.get('cmi.suspend_data') !== '', 'suspend data is kept');
    this.#must(!this.#isDue, 'what was set is committed before the end');
    this.#must(this.#isScaled(), 'scaled = (raw - min) / (max - min)');
  }

  #after(name: keyof Scorm2004Api, args: readonly unknown[], answer: unknown, lms: Scorm2004Api): void {
    const said = String(answer);
    if (name === 'GetLastError' || name === 'GetErrorString') return;
    if (name === 'GetValue') {
      const element = String(args[0]);
      // RTE 3.1.7: an empty answer is either a value or a failure, and only the code tells.
      if (said === '') this.#expected = 'GetLastError';
      const isKnown = said !== '' || ['', '0'].includes(String(lms.GetLastError()));
      this.#values.set(element, isKnown ? said : '');
      if (element === 'cmi.completion_status') this.#wasCompleted = said === 'completed';
      const list = /^cmi\.(interactions|objectives)\._count$/.exec(element)?.[1];
      if (list !== undefined) this.#counts[list as List] = Number(said);
      return;
    }
    if (said !== 'true') {
      this.#expected = 'GetLastError';
      return;
    }
    if (name === 'Initialize') this.#phase = 'open';
    if (name === 'Terminate') this.#phase = 'after';
    const isSent = name === 'Commit' || name === 'Terminate';
    if (isSent && this.#set.get('cmi.completion_status') === 'completed') this.#completedCommits++;
    if (name !== 'SetValue') return;
    const [element, value] = args.map(String) as [string, string];
    this.#values.set(element, value);
    this.#set.set(element, value);
    this.#isDue ||= element !== 'cmi.session_time' && element !== 'cmi.exit';
    const part = /^cmi\.(interactions|objectives)\.(\d+)\.id$/.exec(element);
    if (part === null) return;
    const list = part[1] as List;
    this.#counts[list] = Math.max(this.#counts[list], Number(part[2]) + 1);
  }
}

/** How much a status says; an LMS may begin with none. */
function rank(status: string | undefined): number {
  if (status === 'completed' || status === 'passed') return 2;
  return status === 'failed' || status === 'incomplete' ? 1 : 0;
}
