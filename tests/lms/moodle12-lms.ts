import type { BeaconWatch } from '../../packaging/standards/shared/beacons.ts';
import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';

/**
 * How Moodle 4.3 was measured to treat SCORM 1.2, as far as it bites:
 * - the page sends only values that differ from what it sent last, and takes them as sent before it sends them;
 * - an XHR that fails falls back to a beacon and says "true"; an expired session or a busy server says "false", error
 *   101, and the values count as sent all the same;
 * - in a request the score comes before the status, and grade and completion are worked out again only if the score
 *   is in it or the status it *had* was done;
 * - LMSFinish makes "completed" of "not attempted", in every mode.
 */
export class Moodle12Lms {
  /** The tracks on the server. */
  readonly tracks = new Map<string, string>();
  grade: number | undefined;
  isComplete = false;
  /** `cut`: only the commits get lost; `busy`: only the commits are refused. */
  network: 'on' | 'off' | 'cut' | 'expired' | 'busy' = 'on';
  mode: 'normal' | 'browse' = 'normal';
  requests = 0;
  /** What the requests' bodies weigh, as Moodle spells them. */
  bytes = 0;
  beacons = 0;

  /** As the windows of a page see it. */
  readonly watch: BeaconWatch = (call) => {
    const before = this.beacons;
    call();
    return this.beacons > before;
  };

  /** A new page with its API. */
  launch(): Scorm12Api {
    return new MoodlePage(this);
  }

  /** What a request brings; says whether the page hears "true". */
  receive(values: readonly (readonly [element: string, value: string])[]): boolean {
    this.requests++;
    this.bytes += weigh(values);
    if (this.network === 'expired' || this.network === 'busy') return false;
    if (this.network !== 'on') {
      this.beacons++;
      return true;
    }
    for (const [element, value] of [...values].sort(([a], [b]) => Number(isScore(b)) - Number(isScore(a)))) {
      const before = this.tracks.get(element);
      this.tracks.set(element, value);
      if (isScore(element) || (isStatus(element) && isDone(before ?? value))) this.#workOut();
    }
    return true;
  }

  #workOut(): void {
    const raw = this.tracks.get('cmi.core.score.raw');
    this.isComplete ||= isDone(this.tracks.get('cmi.core.lesson_status'));
    if (raw !== undefined || this.isComplete) this.grade = Number(raw ?? 0);
  }
}

/** Each value is an URL-encoded field of a form; six more fields say whose they are. */
export const weigh = (values: readonly (readonly [element: string, value: string])[]): number =>
  values.reduce((sum, [element, value]) => sum + fieldName(element).length + encodeURIComponent(value).length + 2, 80);

/** `cmi.interactions.0.id` is `cmi__interactions_0__id` there. */
const fieldName = (element: string): string => element.replace(/\.(?=\d)/g, '_').replace(/\./g, '__');

const isScore = (element: string): boolean => element === 'cmi.core.score.raw';
const isStatus = (element: string): boolean => element === 'cmi.core.lesson_status';
const isDone = (status: string | undefined): boolean => status === 'completed' || status === 'passed';

/** The API object in a page of Moodle. */
class MoodlePage implements Scorm12Api {
  readonly #server: Moodle12Lms;
  readonly #values: Map<string, string | number>;
  /** What the page believes the server has. */
  readonly #sent: Map<string, string | number>;
  #error = '0';
  #phase: 'before' | 'open' | 'after' = 'before';

  constructor(server: Moodle12Lms) {
    this.#server = server;
    this.#values = new Map([['cmi.core.lesson_status', 'not attempted'], ...server.tracks]);
    this.#sent = new Map(this.#values);
  }

  LMSInitialize(): unknown {
    this.#phase = 'open';
    return this.#say(true, '0');
  }

  LMSGetValue(element: string): unknown {
    this.#error = '0';
    if (element === 'cmi.core.lesson_mode') return this.#server.mode;
    if (element === 'cmi.core.credit') return this.#server.mode === 'normal' ? 'credit' : 'no-credit';
    if (element === 'cmi.interactions._count') {
      return [...this.#values.keys()].filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
    }
    return this.#values.get(element) ?? '';
  }

  LMSSetValue(element: string, value: string): unknown {
    if (this.#phase !== 'open') return this.#say(false, '301');
    // The range check leaves a number behind, and a number is never identical to the text of the last page.
    this.#values.set(element, element.startsWith('cmi.core.score.') ? Number(value) : value);
    return this.#say(true, '0');
  }

  LMSCommit(): unknown {
    return this.#send();
  }

  LMSFinish(): unknown {
    if (this.#values.get('cmi.core.lesson_status') === 'not attempted') {
      this.#values.set('cmi.core.lesson_status', 'completed');
    }
    const answer = this.#send();
    this.#phase = 'after';
    return answer;
  }

  LMSGetLastError(): unknown {
    return this.#error;
  }

  LMSGetErrorString(): unknown {
    return this.#error === '101' ? 'General Exception' : 'No Error';
  }

  #send(): unknown {
    const changes = [...this.#values].filter(([element, value]) => this.#sent.get(element) !== value);
    for (const [element, value] of changes) this.#sent.set(element, value);
    const ok = this.#server.receive(changes.map(([element, value]) => [element, String(value)]));
    return this.#say(ok, ok ? '0' : '101');
  }

  #say(ok: boolean, error: string): unknown {
    this.#error = error;
    return ok ? 'true' : 'false';
  }
}
