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
import { safeLength } from '../../../core/suspend-data.ts';
import { noBeacons } from '../shared/beacons.ts';
import type { BeaconWatch } from '../shared/beacons.ts';
import { Interactions } from '../shared/interactions.ts';
import { Session } from '../shared/session.ts';
import { elementsOf, insteadOf } from './interactions.ts';
import { scorm12RunTime } from './run-time.ts';
import type { Scorm12Api } from './run-time.ts';

/**
 * How far the LMS has been told of completion:
 * - `open`: it has not heard of it.
 * - `reopened`: it knew at launch; what it knows is to be said again, but not in the first commit.
 * - `completed`: a commit has said so, and the score may follow.
 * - `retelling`: it was told, but may not have heard: all is to be taken back, and then said again.
 *
 * Moodle 4.3 works out completion by the status it *had* (measured), so a unit that says "completed" and its score in
 * one commit stays open; the score in the next commit closes it. On a unit that is reopened, the same two in the second
 * commit heal what a shorter session lost.
 */
type Stage = 'open' | 'reopened' | 'completed' | 'retelling';

/** Keeps a learner's work in an LMS that speaks SCORM 1.2. */
export class Scorm12Connection implements LmsConnection {
  readonly keeper = 'course';
  readonly standard = 'SCORM 1.2';
  // RTE 3.4.2.1: cmi.suspend_data is a CMIString4096. Moodle takes 64,000 unless scorm12standard is on; not all do.
  readonly limit = safeLength;
  readonly #findApi: () => Scorm12Api | undefined;
  readonly #watch: BeaconWatch;
  #session: Session | undefined;
  #interactions: Interactions | undefined;
  #mode: Launch['mode'] = 'normal';
  /** RTE 3.4.2.1: `no-credit` means that neither status nor score is to be recorded. */
  #isForCredit = true;
  /** The status the LMS had at launch. */
  #statusAtLaunch = '';
  /** The best score the LMS was ever told, or had at launch. */
  #bestScore: number | undefined;
  #stage: Stage = 'open';
  /** Whether this page has said "completed", whatever came of it. */
  #hasSaidCompleted = false;
  /** How often the score may not have arrived. */
  #nudges = 0;
  #report: Report | undefined;

  constructor(findApi: () => Scorm12Api | undefined, watch = noBeacons) {
    this.#findApi = findApi;
    this.#watch = watch;
  }

  get calls(): readonly LmsCall[] {
    return this.#session?.log.calls ?? [];
  }

  initialize(): Promise<Launch | undefined> {
    const api = this.#findApi();
    if (api === undefined) return Promise.resolve(undefined);
    const session = new Session(scorm12RunTime(api), this.#watch);
    // An LMS that will not open a session takes nothing: the unit goes on without it.
    if (session.open() !== undefined) return Promise.resolve(undefined);
    this.#session = session;
    this.#interactions = new Interactions(session, elementsOf, insteadOf);
    return Promise.resolve(this.#readLaunch(session));
  }

  record(interaction: Interaction): void {
    this.#interactions?.record(interaction);
  }

  report(report: Report): void {
    this.#report = report;
  }

  commit(): Promise<Commit> {
    const session = this.#session;
    if (session === undefined || this.#mode !== 'normal') return Promise.resolve({ ok: true, more: false });
    const isRetelling = this.#stage === 'retelling';
    const isCompletedNow = this.#report?.completed === true && this.#isForCredit && !isRetelling;
    const { lost, details } = this.#write(session, 'commit');
    const refusal = session.commit();
    if (refusal !== undefined) lost.push(refusal);
    if (lost.length > 0) {
      return Promise.resolve({ ok: false, refusals: [...lost, ...details], isSessionLost: refusal !== undefined });
    }
    this.#interactions?.arrived();
    if (isRetelling) this.#stage = 'open';
    if (isCompletedNow || this.#stage === 'reopened') this.#stage = 'completed';
    return Promise.resolve({
      ok: true,
      more: isRetelling || this.#interactions?.isDue === true || this.#isScoreDue(session),
      ...(session.isUncertain && { isUncertain: true }),
      ...(details.length > 0 && { refusals: details }),
    });
  }

  /**
   * Moodle believes that whatever was set has arrived, and sends only what differs (measured): so the status goes back
   * to incomplete in one commit and to completed in the next, answers go to other values in one and to the right ones in
   * the next, and the score comes a thousandth beside its last value, which gradebooks round away. Suspend data differ by
   * their counter anyway.
   */
  retell(): void {
    this.#session?.forget();
    this.#interactions?.retell();
    if (!this.#hasSaidCompleted) return;
    // If it was the taking back that may not have arrived, the page believes "incomplete": then "completed" is news.
    this.#stage = this.#stage === 'retelling' ? 'open' : 'retelling';
    this.#nudges++;
  }

  terminate(): void {
    const session = this.#session;
    if (session === undefined) return;
    if (this.#mode === 'normal') {
      const isCompletedNow = this.#stage === 'open' && this.#report?.completed === true && this.#isForCredit;
      this.#write(session, 'finish');
      if (isCompletedNow && session.has('cmi.core.lesson_status', 'completed') && session.commit() === undefined) {
        this.#stage = 'completed';
        this.#writeScore(session);
      }
    }
    const status = this.#statusInstead();
    if (status !== undefined) session.set('cmi.core.lesson_status', status);
    // LMSFinish sends what was set by itself (RTE 3.3.1.1), and at this moment every request may be the last.
    session.close();
    this.#session = undefined;
  }

  /**
   * What a session that has told nothing leaves behind. Moodle makes "completed" of "not attempted" at LMSFinish, also in a
   * preview (measured: completed, with the grade 0). RTE 3.4.2.1 has `browsed` for a first visit in browse mode.
   */
  #statusInstead(): 'browsed' | 'incomplete' | undefined {
    if (this.#statusAtLaunch !== 'not attempted' || this.#report !== undefined) return undefined;
    if (this.#mode === 'browse') return 'browsed';
    return this.#mode === 'normal' && this.#isForCredit ? 'incomplete' : undefined;
  }

  /** At most 7 calls (besides LMSGetLastError), so that a launch with its first commit stays within 10. */
  #readLaunch(session: Session): Launch {
    const read = (element: string): string => {
      const value = session.get(element);
      return typeof value === 'string' ? value : '';
    };
    const mode = read('cmi.core.lesson_mode');
    // RTE 3.4.2.1: in browse and review no results are recorded. Moodle does not stop a SCO that writes all the same
    // (measured: a grade went from 30 to 99 in a preview), so the SCO must hold back.
    this.#mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    this.#isForCredit = read('cmi.core.credit') !== 'no-credit';
    this.#statusAtLaunch = read('cmi.core.lesson_status');
    const location = read('cmi.core.lesson_location');
    const suspendData = read('cmi.suspend_data');
    if (['completed', 'passed', 'failed'].includes(this.#statusAtLaunch)) {
      if (this.#statusAtLaunch !== 'failed') this.#stage = 'reopened';
      const raw = read('cmi.core.score.raw');
      if (/^\d+(\.\d+)?$/.test(raw)) this.#bestScore = Math.min(100, Math.round(Number(raw)));
    }
    // What the LMS has need not be told again. Without a location the learner is at the start anyway.
    session.assume('cmi.core.lesson_location', location === '' ? opening : location);
    session.assume('cmi.core.session_time', timespan(0));
    // Asked for only if this device has something to keep.
    return { mode: this.#mode, suspendData, location, learner: () => read('cmi.core.student_id') };
  }

  /** Sets what is to be sent: what the LMS refused of the learner's work, and of details for the trainer. */
  #write(session: Session, when: 'commit' | 'finish'): { lost: LmsRefusal[]; details: LmsRefusal[] } {
    const report = this.#report;
    if (report === undefined) return { lost: [], details: [] };
    const lost: (LmsRefusal | undefined)[] = [
      session.set('cmi.suspend_data', report.suspendData),
      session.set('cmi.core.lesson_location', report.location.slice(0, 255)),
    ];
    const details = this.#interactions?.send(when === 'finish') ?? [];
    const mayScore = this.#stage === 'completed' || (this.#stage !== 'open' && when === 'finish');
    if (mayScore) lost.push(...this.#writeScore(session));
    const status = this.#status(report, when);
    if (status !== undefined) lost.push(session.set('cmi.core.lesson_status', status));
    this.#hasSaidCompleted ||= status === 'completed';
    lost.push(
      session.set('cmi.core.session_time', timespan(report.seconds)),
      // RTE 3.4.2.1: "suspend" while there is something to come back to, "" when there is not. From the first commit on,
      // because a page may end without another word.
      session.set('cmi.core.exit', when === 'finish' && report.completed ? '' : 'suspend'),
    );
    return { lost: lost.filter((refusal) => refusal !== undefined), details };
  }

  /**
   * Never `passed` or `failed`: Moodle's default completion rule waits for `completed` alone, and a pass is told by the
   * score. A status is never lowered; `failed` can only come from the LMS's own mastery score, and stays until the unit
   * is completed.
   */
  #status(report: Report, when: 'commit' | 'finish'): string | undefined {
    if (!this.#isForCredit) return undefined;
    if (this.#stage === 'reopened' && when === 'commit') return undefined;
    if (this.#stage === 'retelling' && when === 'commit') return 'incomplete';
    if (this.#stage !== 'open') return this.#statusAtLaunch === 'passed' ? 'passed' : 'completed';
    if (report.completed) return 'completed';
    return this.#statusAtLaunch === 'failed' ? undefined : 'incomplete';
  }

  /**
   * The score to tell: only once the unit is completed (a half-way number looks like a failure in a gradebook), and
   * never less than the LMS has.
   */
  #score(): number | undefined {
    if (!this.#isForCredit) return undefined;
    const earned = this.#report?.completed === true ? this.#report.score : undefined;
    return earned === undefined ? this.#bestScore : Math.max(earned, this.#bestScore ?? 0);
  }

  /** A whole number; after each time it may not have arrived, a thousandth beside it. */
  #spelled(score: number): string {
    if (this.#nudges === 0) return String(score);
    const beside = this.#nudges / 1000;
    return (score === 100 ? score - beside : score + beside).toFixed(3);
  }

  #isScoreDue(session: Session): boolean {
    const score = this.#score();
    return (
      this.#stage === 'completed' && score !== undefined && !session.has('cmi.core.score.raw', this.#spelled(score))
    );
  }

  /** RTE 3.4.2.1: raw is 0 to 100; min and max go first, so that min <= raw <= max at every moment. */
  #writeScore(session: Session): (LmsRefusal | undefined)[] {
    const score = this.#score();
    if (score === undefined) return [];
    const bounds = [session.set('cmi.core.score.min', '0'), session.set('cmi.core.score.max', '100')];
    const refusal = session.set('cmi.core.score.raw', this.#spelled(score));
    if (refusal === undefined) this.#bestScore = score;
    // RTE 3.4.2: min and max are optional for an LMS, raw is not.
    return [...bounds.filter((bound) => !session.lacks(bound)), refusal];
  }
}

/** CMITimespan: HHHH:MM:SS. */
function timespan(seconds: number): string {
  const whole = Math.min(Math.max(0, Math.round(seconds)), 9999 * 3600 + 3599);
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return [pad(Math.floor(whole / 3600), 4), pad(Math.floor(whole / 60) % 60, 2), pad(whole % 60, 2)].join(':');
}
