import type { Scorm12Api } from '../../standards/scorm12/run-time.ts';
import type { Weather } from '../weather.ts';

/** What a SCORM 1.2 LMS says before a learner has done anything. */
const blank: Readonly<Record<string, string>> = {
  'cmi.core.student_id': 'preview',
  'cmi.core.student_name': 'Preview, A',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.entry': 'ab-initio',
  'cmi.core.total_time': '0000:00:00.00',
};

/** SCORM 1.2 RTE 3.4.1: general exception. */
const general = '101';

/**
 * The LMS around the preview: it keeps what a unit commits, gives it back at the next launch, and can be made to refuse. It
 * is no test of a package: for that there is `npm run lms`, which knows the standard and none of this code.
 */
export class PreviewLms implements Scorm12Api {
  readonly #kept: Map<string, string>;
  readonly #keep: (kept: ReadonlyMap<string, string>) => void;
  /** What this session has set and not yet committed. */
  #pending = new Map<string, string>();
  #error = '0';
  /** What the LMS does to the unit. */
  weather: Weather = 'fine';

  /**
   * @param kept - What earlier sessions have left.
   * @param keep - Hears of each commit.
   */
  constructor(kept: ReadonlyMap<string, string>, keep: (kept: ReadonlyMap<string, string>) => void) {
    this.#kept = new Map(kept);
    this.#keep = keep;
  }

  /** What is on file. */
  get kept(): ReadonlyMap<string, string> {
    return this.#kept;
  }

  /** Forgets the learner. */
  clear(): void {
    this.#kept.clear();
    this.#pending.clear();
    this.#keep(this.#kept);
  }

  LMSInitialize(): string {
    this.#pending = new Map();
    return this.#answer('true');
  }

  LMSGetValue(element: string): string {
    this.#error = '0';
    if (element === 'cmi.core.entry' && this.#kept.size > 0) return 'resume';
    const count = /^(cmi\.\w+)\._count$/.exec(element);
    if (count?.[1] !== undefined) return String(this.#countOf(count[1]));
    return this.#pending.get(element) ?? this.#kept.get(element) ?? blank[element] ?? '';
  }

  LMSSetValue(element: string, value: string): string {
    if (this.weather === 'refuses') return this.#answer('false', general);
    this.#pending.set(element, value);
    return this.#answer('true');
  }

  LMSCommit(): string {
    if (this.weather !== 'fine' && this.weather !== 'slow') return this.#answer('false', general);
    for (const [element, value] of this.#pending) this.#kept.set(element, value);
    this.#pending = new Map();
    this.#keep(this.#kept);
    return this.#answer('true');
  }

  LMSFinish(): string {
    return this.LMSCommit();
  }

  LMSGetLastError(): string {
    return this.#error;
  }

  LMSGetErrorString(code: string): string {
    return code === general ? 'General exception' : 'No error';
  }

  LMSGetDiagnostic(): string {
    return '';
  }

  #answer(answer: 'true' | 'false', error = '0'): string {
    this.#error = error;
    return answer;
  }

  #countOf(list: string): number {
    const numbers = [...this.#kept.keys(), ...this.#pending.keys()].flatMap((element) => {
      const [, number] = new RegExp(`^${list.replaceAll('.', '\\.')}\\.(\\d+)\\.`).exec(element) ?? [];
      return number === undefined ? [] : [Number(number) + 1];
    });
    return Math.max(0, ...numbers);
  }
}
