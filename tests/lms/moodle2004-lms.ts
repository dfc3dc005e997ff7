import { weigh } from './moodle12-lms.ts';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';

/**
 * How Moodle 4.3 was measured to treat SCORM 2004, as far as it bites:
 * - it hands data back only if `cmi.exit` was `suspend`, and opens a completed unit for review;
 * - each commit sends everything; an XHR that fails falls back to a beacon and says "true"; an expired session says
 *   "false", error 101;
 * - in a request the score comes before the statuses, and grade and completion are worked out again only if the score
 *   is in it or the status it *had* was done;
 * - it refuses what its own patterns do not know: hyphens in responses, fractions of a second without a zone, texts
 *   that begin with a brace, a pattern that is there already.
 */
export class Moodle2004Lms {
  /** The tracks on the server. */
  readonly tracks = new Map<string, string>();
  grade: number | undefined;
  isComplete = false;
  network: 'on' | 'off' | 'expired' = 'on';
  /** Whether a completed unit is opened for review: as it is unless the teacher lets learners go on. */
  readonly reviews: boolean;
  requests = 0;
  /** What the requests' bodies weigh, as Moodle spells them. */
  bytes = 0;

  constructor({ reviews = false } = {}) {
    this.reviews = reviews;
  }

  /** A new page with its API. */
  launch(): Scorm2004Api {
    return new MoodlePage(this);
  }

  get mode(): string {
    return this.reviews && this.tracks.get('cmi.completion_status') === 'completed' ? 'review' : 'normal';
  }

  /** What a request brings; says whether the page hears "true". */
  receive(values: readonly (readonly [element: string, value: string])[]): boolean {
    this.requests++;
    this.bytes += weigh(values);
    if (this.network === 'expired') return false;
    if (this.network === 'off') return true;
    for (const [element, value] of [...values].sort(([a], [b]) => Number(isScore(b)) - Number(isScore(a)))) {
      const before = this.tracks.get(element);
      this.tracks.set(element, value);
      if (isScore(element) || (isStatus(element) && isDone(before ?? value))) this.#workOut();
    }
    return true;
  }

  #workOut(): void {
    const raw = this.tracks.get('cmi.score.raw');
    const statuses = ['cmi.completion_status', 'cmi.success_status'].map((element) => this.tracks.get(element));
    this.isComplete ||= statuses.some(isDone);
    if (raw !== undefined || this.isComplete) this.grade = Number(raw ?? 0);
  }
}

const isScore = (element: string): boolean => element === 'cmi.score.raw';
const isStatus = (element: string): boolean => /^cmi\.(completion|success)_status$/.test(element);
const isDone = (status: string | undefined): boolean => status === 'completed' || status === 'passed';

const part = '[A-Za-z0-9_.]{1,250}';
const real = /^-?\d{1,5}(\.\d{1,18})?$/;
const formats: readonly (readonly [element: RegExp, format: RegExp])[] = [
  [/^cmi\.(suspend_data)$/, /^[^]{0,64000}$/],
  [/^cmi\.location$/, /^[^]{0,1000}$/],
  [/completion_status$/, /^(completed|incomplete|not attempted|unknown)$/],
  [/success_status$/, /^(passed|failed|unknown)$/],
  [/(progress_measure|score\.\w+|weighting)$/, real],
  [/^cmi\.session_time$/, /^P(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)$/],
  [/^cmi\.exit$/, /^(time-out|suspend|logout|normal|)$/],
  [/\.id$/, /^\S{1,4000}$/],
  [/\.type$/, /^(true-false|choice|fill-in|matching|sequencing|numeric)$/],
  [/timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?$/],
  [/result$/, /^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/],
  [/description$/, /^(\{lang=[a-zA-Z]{2,3}\})?([^{].{0,250})?$/],
];
const responses: Readonly<Record<string, RegExp>> = {
  choice: new RegExp(`^${part}(\\[,\\]${part})*$`),
  sequencing: new RegExp(`^${part}(\\[,\\]${part})*$`),
  matching: new RegExp(`^${part}\\[\\.\\]${part}(\\[,\\]${part}\\[\\.\\]${part})*$`),
};

/** The API object in a page of Moodle. */
class MoodlePage implements Scorm2004Api {
  readonly #server: Moodle2004Lms;
  readonly #values = new Map<string, string>([
    ['cmi.completion_status', 'unknown'],
    ['cmi.success_status', 'unknown'],
  ]);
  #error = '0';
  #phase: 'before' | 'open' | 'after' = 'before';

  constructor(server: Moodle2004Lms) {
    this.#server = server;
    if (server.tracks.get('cmi.exit') !== 'suspend') return;
    for (const [element, value] of server.tracks) {
      if (element !== 'cmi.exit' && element !== 'cmi.session_time') this.#values.set(element, value);
    }
  }

  Initialize(): unknown {
    this.#phase = 'open';
    return this.#say(true, '0');
  }

  GetValue(element: string): unknown {
    this.#error = '0';
    if (element === 'cmi.mode') return this.#server.mode;
    if (element === 'cmi.credit') return 'credit';
    const list = /^(cmi\.\w+)\._count$/.exec(element)?.[1];
    if (list !== undefined) return this.#count(list);
    const value = this.#values.get(element);
    if (value === undefined) this.#error = '403';
    return value ?? '';
  }

  SetValue(element: string, value: string): unknown {
    const code = this.#phase === 'open' ? this.#objection(element, value) : '132';
    if (code !== undefined) return this.#say(false, code);
    this.#values.set(element, value);
    // A type that is set begins a new list of patterns.
    if (element.endsWith('.type')) this.#values.delete(element.replace(/type$/, 'correct_responses.0.pattern'));
    return this.#say(true, '0');
  }

  Commit(): unknown {
    return this.#send();
  }

  Terminate(): unknown {
    const answer = this.#send();
    this.#phase = 'after';
    return answer;
  }

  GetLastError(): unknown {
    return this.#error;
  }

  GetErrorString(): unknown {
    return this.#error === '101' ? 'General Exception' : 'No error';
  }

  #count(list: string): number {
    return [...this.#values.keys()].filter((name) => name.startsWith(`${list}.`) && /^\D+\d+\.id$/.test(name)).length;
  }

  /** The error code of a value that it does not take. */
  #objection(element: string, value: string): string | undefined {
    const format = formats.find(([name]) => name.test(element))?.[1];
    if (format?.test(value) === false) return '406';
    const record = /^((cmi\.\w+)\.(\d+))\.(.+)$/.exec(element);
    if (record === null) return format === undefined ? '401' : undefined;
    const [, owner = '', list = '', index = '', name = ''] = record;
    if (Number(index) > this.#count(list)) return '351';
    const id = this.#values.get(`${owner}.id`);
    if (name === 'id') return list === 'cmi.objectives' && (id ?? value) !== value ? '351' : undefined;
    if (id === undefined) return '408';
    if (!name.includes('response')) return undefined;
    const type = this.#values.get(`${owner}.type`);
    if (type === undefined) return '408';
    if (responses[type]?.test(value) === false) return '406';
    return name !== 'learner_response' && type === 'choice' && this.#values.get(element) === value ? '351' : undefined;
  }

  #send(): unknown {
    const ok = this.#server.receive([...this.#values]);
    return this.#say(ok, ok ? '0' : '101');
  }

  #say(ok: boolean, error: string): unknown {
    this.#error = error;
    return ok ? 'true' : 'false';
  }
}
