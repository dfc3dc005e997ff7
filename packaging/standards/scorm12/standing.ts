import type { Launch, LmsRefusal, Report } from '../../../core/lms-connection.ts';
import { seesScore } from '../../../core/trainer-sees.ts';
import type { Moment, Standing } from '../shared/connection.ts';
import type { Session } from '../shared/session.ts';

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

const statusElement = 'cmi.core.lesson_status';

/** Status and score as SCORM 1.2 has them: one word and one number. */
export class Standing12 implements Standing {
  #statusAtLaunch = '';
  /** The best score the LMS was ever told, or had at launch. */
  #bestScore: number | undefined;
  #stage: Stage = 'open';
  /** Whether this page has said "completed", whatever came of it. */
  #hasSaidCompleted = false;
  /** How often the score may not have arrived. */
  #nudges = 0;

  read(read: (element: string) => string): void {
    this.#statusAtLaunch = read(statusElement);
    if (!['completed', 'passed', 'failed'].includes(this.#statusAtLaunch)) return;
    if (this.#statusAtLaunch !== 'failed') this.#stage = 'reopened';
    const raw = read('cmi.core.score.raw');
    if (/^\d+(\.\d+)?$/.test(raw)) this.#bestScore = Math.min(100, Math.round(Number(raw)));
  }

  write(session: Session, report: Report, moment: Moment): readonly LmsRefusal[] {
    // A page may be taken away while its commit is still being made: then this is the score's only chance.
    const isTold = this.#stage !== 'open' || session.has(statusElement, 'completed');
    const mayScore = this.#stage === 'completed' || (moment === 'finish' && isTold);
    const status = this.#status(report, moment);
    this.#hasSaidCompleted ||= status === 'completed';
    if (status !== undefined) session.set(statusElement, status);
    if (mayScore) this.#writeScore(session, report);
    return [];
  }

  arrived(session: Session, report: Report | undefined): boolean {
    if (report === undefined) return false;
    if (this.#stage === 'retelling') {
      this.#stage = 'open';
      return true;
    }
    if (!seesScore && this.#stage !== 'completed' && (report.completed || this.#stage === 'reopened')) {
      // No score follows that would settle it, so another commit does.
      this.#stage = 'completed';
      return true;
    }
    if (report.completed || this.#stage === 'reopened') this.#stage = 'completed';
    const score = this.#score(report);
    return (
      this.#stage === 'completed' && score !== undefined && !session.has('cmi.core.score.raw', this.#spelled(score))
    );
  }

  /**
   * Moodle believes that whatever was set has arrived, and sends only what differs (measured): so the status goes back
   * to incomplete in one commit and to completed in the next, and the score comes a thousandth beside its last value,
   * which gradebooks round away. Suspend data differ by their counter anyway.
   */
  retell(): void {
    if (!this.#hasSaidCompleted) return;
    // If it was the taking back that may not have arrived, the page believes "incomplete": then "completed" is news.
    this.#stage = this.#stage === 'retelling' ? 'open' : 'retelling';
    this.#nudges++;
  }

  /**
   * Moodle makes "completed" of "not attempted" at LMSFinish, also in a preview (measured: completed, with the grade 0).
   * RTE 3.4.2.1 has `browsed` for a first visit in browse mode.
   */
  statusUntold(mode: Launch['mode'], isForCredit: boolean): readonly [string, string] | undefined {
    if (this.#statusAtLaunch !== 'not attempted') return undefined;
    if (mode === 'browse') return [statusElement, 'browsed'];
    return mode === 'normal' && isForCredit ? [statusElement, 'incomplete'] : undefined;
  }

  /**
   * Never `passed` or `failed`: Moodle's default completion rule waits for `completed` alone, and a pass is told by the
   * score. A status is never lowered; `failed` can only come from the LMS's own mastery score, and stays until the unit
   * is completed.
   */
  #status(report: Report, moment: Moment): string | undefined {
    if (this.#stage === 'reopened' && moment !== 'finish') return undefined;
    if (this.#stage === 'retelling' && moment === 'commit') return 'incomplete';
    if (this.#stage !== 'open') return this.#statusAtLaunch === 'passed' ? 'passed' : 'completed';
    if (report.completed) return 'completed';
    return this.#statusAtLaunch === 'failed' ? undefined : 'incomplete';
  }

  /**
   * The score to tell: only once the unit is completed (a half-way number looks like a failure in a gradebook), and
   * never less than the LMS has.
   */
  #score(report: Report): number | undefined {
    if (!seesScore) return undefined;
    return report.completed ? Math.max(report.score, this.#bestScore ?? 0) : this.#bestScore;
  }

  /** A whole number; after each time it may not have arrived, a thousandth beside it. */
  #spelled(score: number): string {
    if (this.#nudges === 0) return String(score);
    const beside = this.#nudges / 1000;
    return (score === 100 ? score - beside : score + beside).toFixed(3);
  }

  /** RTE 3.4.2.1: raw is 0 to 100; min and max go first, so that min <= raw <= max at every moment. */
  #writeScore(session: Session, report: Report): void {
    const score = this.#score(report);
    if (score === undefined) return;
    // RTE 3.4.2: min and max are optional for an LMS, raw is not.
    session.set('cmi.core.score.min', '0', true);
    session.set('cmi.core.score.max', '100', true);
    if (session.set('cmi.core.score.raw', this.#spelled(score)) === undefined) this.#bestScore = score;
  }
}
