import { opening } from '../../../core/learner-state.ts';
import type {
  Commit,
  Interaction,
  Launch,
  LmsCall,
  LmsConnection,
  LmsRefusal,
  Report,
} from '../../../core/lms-connection.ts';
import { noBeacons } from '../shared/beacons.ts';
import type { BeaconWatch } from '../shared/beacons.ts';
import { Interactions } from '../shared/interactions.ts';
import { Session } from '../shared/session.ts';
import { elementsOf } from './interactions.ts';
import { Objectives } from './objectives.ts';
import { scorm2004RunTime } from './run-time.ts';
import type { Scorm2004Api } from './run-time.ts';
import { duration, real } from './values.ts';

/** Keeps a learner's work in an LMS that speaks SCORM 2004, 3rd or 4th edition. */
export class Scorm2004Connection implements LmsConnection {
  readonly keeper = 'course';
  readonly standard = 'SCORM 2004';
  // RTE 4.2.23, suspend data, in both editions: an LMS takes at least 64,000 characters. Our units stay below 4,096 all the same.
  readonly limit = 64_000;
  readonly #findApi: () => Scorm2004Api | undefined;
  readonly #watch: BeaconWatch;
  #session: Session | undefined;
  #interactions: Interactions | undefined;
  #objectives: Objectives | undefined;
  #mode: Launch['mode'] = 'normal';
  /** RTE 4.2.6, credit: `no-credit` means that neither status nor score is to be recorded. */
  #isForCredit = true;
  /** The best the LMS ever had: none of it is lowered, even where suspend data was lost. */
  #best = { completed: false, passed: false, score: 0, measure: 0 };
  /** Whether a commit, or the LMS at launch, has said that the unit is completed. */
  #isCompletionTold = false;
  #report: Report | undefined;

  constructor(findApi: () => Scorm2004Api | undefined, watch = noBeacons) {
    this.#findApi = findApi;
    this.#watch = watch;
  }

  get calls(): readonly LmsCall[] {
    return this.#session?.log.calls ?? [];
  }

  initialize(): Promise<Launch | undefined> {
    const api = this.#findApi();
    if (api === undefined) return Promise.resolve(undefined);
    const session = new Session(scorm2004RunTime(api), this.#watch);
    // An LMS that will not open a session takes nothing: the unit goes on without it.
    if (session.open() !== undefined) return Promise.resolve(undefined);
    this.#session = session;
    this.#interactions = new Interactions(session, elementsOf);
    this.#objectives = new Objectives(session);
    return Promise.resolve(this.#readLaunch(session));
  }

  record(interaction: Interaction): void {
    this.#interactions?.record(interaction);
  }

  report(report: Report): void {
    this.#report = report;
  }

  /**
   * Where completion is new, one more commit is asked for: Moodle 4.3 works out completion by the status it *had*
   * (measured), and sends all values with every commit, so the second one settles it.
   */
  commit(): Promise<Commit> {
    const session = this.#session;
    if (session === undefined || this.#mode !== 'normal') return Promise.resolve({ ok: true, more: false });
    const { lost, details } = this.#write(session);
    const refusal = session.commit();
    if (refusal !== undefined) lost.push(refusal);
    if (lost.length > 0) {
      return Promise.resolve({ ok: false, refusals: [...lost, ...details], isSessionLost: refusal !== undefined });
    }
    this.#interactions?.arrived();
    const more = this.#isCompletionDue();
    this.#isCompletionTold ||= more;
    return Promise.resolve({
      ok: true,
      more,
      ...(session.isUncertain && { isUncertain: true }),
      ...(details.length > 0 && { refusals: details }),
    });
  }

  /** All is set again; an LMS that compares with what it sent last finds other suspend data, by their counter. */
  retell(): void {
    this.#session?.forget();
    this.#interactions?.retell();
    this.#isCompletionTold = false;
  }

  terminate(): void {
    const session = this.#session;
    if (session === undefined) return;
    if (this.#mode === 'normal') {
      this.#write(session);
      if (this.#isCompletionDue()) session.commit();
    }
    // Terminate sends what was set by itself (RTE 3.1.3.2). Each call at the end sends everything, and a browser carries
    // 64 kB of them, so there is no commit more than needed.
    session.close();
    this.#session = undefined;
  }

  #isCompletionDue(): boolean {
    return this.#isForCredit && this.#best.completed && !this.#isCompletionTold;
  }

  #readLaunch(session: Session): Launch {
    const read = (element: string): string => {
      const value = session.get(element);
      return typeof value === 'string' ? value : '';
    };
    const mode = read('cmi.mode');
    // RTE 4.2.16, mode: in browse and review no results are recorded. Moodle does not stop a SCO that writes all the same, so
    // the SCO must hold back.
    this.#mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    this.#isForCredit = read('cmi.credit') !== 'no-credit';
    const status = read('cmi.completion_status');
    const location = read('cmi.location');
    const suspendData = read('cmi.suspend_data');
    if (status === 'completed' || status === 'incomplete') {
      const completed = status === 'completed';
      this.#isCompletionTold = completed;
      this.#best = {
        completed,
        passed: read('cmi.success_status') === 'passed',
        score: Math.min(100, Math.round(numberIn(read('cmi.score.raw')))),
        measure: Math.min(1, numberIn(read('cmi.progress_measure'))),
      };
    }
    // What the LMS has need not be told again. Without a location the learner is at the start anyway.
    session.assume('cmi.location', location === '' ? opening : location);
    session.assume('cmi.session_time', duration(0));
    // Asked for only if this device has something to keep.
    return { mode: this.#mode, suspendData, location, learner: () => read('cmi.learner_id') };
  }

  /** Sets what is to be sent: what the LMS refused of the learner's work, and of details for the trainer. */
  #write(session: Session): { lost: LmsRefusal[]; details: LmsRefusal[] } {
    const report = this.#report;
    if (report === undefined) return { lost: [], details: [] };
    const lost = [
      session.set('cmi.suspend_data', report.suspendData),
      session.set('cmi.location', report.location.slice(0, 1000)),
    ];
    const details = this.#interactions?.send() ?? [];
    if (this.#isForCredit) {
      details.push(...(this.#objectives?.send(report.objectives) ?? []));
      lost.push(...this.#writeStanding(session, report));
    }
    lost.push(
      session.set('cmi.session_time', duration(report.seconds)),
      // RTE 4.2.8, exit: only "suspend" makes the LMS keep location and suspend data. Moodle hands back *nothing* after any
      // other exit (measured), so a finished unit that is looked at again would seem new: "suspend" there, too.
      session.set('cmi.exit', 'suspend'),
    );
    return { lost: lost.filter((refusal) => refusal !== undefined), details };
  }

  /**
   * Completion and success are two things: `completed` once all is done, `passed` or `failed` only then, and only where
   * there are points. The score is told as answers come, but not before the first point: a zero would look like a
   * failure in a gradebook.
   */
  #writeStanding(session: Session, { completed, passed, score, measure }: Report): (LmsRefusal | undefined)[] {
    const best = {
      completed: completed || this.#best.completed,
      passed: passed === true || this.#best.passed,
      score: Math.max(score, this.#best.score),
      measure: Math.max(measure, this.#best.measure),
    };
    this.#best = best;
    const { score: raw } = best;
    const told: readonly (readonly [element: string, value: string] | false)[] = [
      ['completion_status', best.completed ? 'completed' : 'incomplete'],
      passed !== undefined && ['success_status', best.passed ? 'passed' : 'failed'],
      // RTE 4.2.18, progress measure: a measure of 0 means "not attempted", and a learner who is here has attempted it.
      best.measure > 0 && ['progress_measure', real(best.measure)],
      // RTE 4.2.20, score: min and max go first, so that min <= raw <= max at every moment; scaled = (raw - min) / (max - min).
      // Moodle takes raw as the grade, as it is, and nothing else.
      ...(completed || raw > 0
        ? ([
            ['score.min', '0'],
            ['score.max', '100'],
            ['score.raw', real(raw)],
            ['score.scaled', real(raw / 100)],
          ] as const)
        : []),
    ];
    return told.flatMap((pair) => (pair === false ? [] : [session.set(`cmi.${pair[0]}`, pair[1])]));
  }
}

/** A number of 0 or more; 0 for anything else. */
const numberIn = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : 0);
