import type { LmsRefusal, Report } from '../../../core/lms-connection.ts';
import { seesScore } from '../../../core/trainer-sees.ts';
import type { Standing } from '../shared/connection.ts';
import type { Session } from '../shared/session.ts';
import { Objectives } from './objectives.ts';
import { real } from './values.ts';

/** Completion, success, score and objectives as SCORM 2004 has them: each on its own. */
export class Standing2004 implements Standing {
  /** The best the LMS ever had: none of it is lowered, even where suspend data was lost. */
  #best = { completed: false, passed: false, score: 0, measure: 0 };
  /** Whether a commit, or the LMS at launch, has said that the unit is completed. */
  #isCompletionTold = false;
  readonly #objectives = new Objectives();

  read(read: (element: string) => string): void {
    const status = read('cmi.completion_status');
    // RTE 4.2.4, completion status: before the first session it is "unknown", and there is nothing else to be read.
    if (status !== 'completed' && status !== 'incomplete') return;
    this.#isCompletionTold = status === 'completed';
    this.#best = {
      completed: this.#isCompletionTold,
      passed: read('cmi.success_status') === 'passed',
      score: Math.min(100, Math.round(numberIn(read('cmi.score.raw')))),
      measure: Math.min(1, numberIn(read('cmi.progress_measure'))),
    };
  }

  write(session: Session, report: Report): readonly LmsRefusal[] {
    const details = this.#objectives.send(session, report.objectives);
    this.#writeStanding(session, report);
    return details;
  }

  /**
   * Where completion is new, one more commit is asked for: Moodle 4.3 works out completion by the status it *had*
   * (measured), and sends all values with every commit, so the second one settles it.
   */
  arrived(): boolean {
    const more = this.#best.completed && !this.#isCompletionTold;
    this.#isCompletionTold ||= more;
    return more;
  }

  /** All is set again; an LMS that compares with what it sent last finds other suspend data, by their counter. */
  retell(): void {
    this.#isCompletionTold = false;
  }

  /**
   * Completion and success are two things: `completed` once all is done, `passed` or `failed` only then, and only where
   * there are points. The score is told as answers come, but not before the first point: a zero would look like a
   * failure in a gradebook.
   */
  #writeStanding(session: Session, { completed, passed, score, measure }: Report): void {
    const best = {
      completed: completed || this.#best.completed,
      passed: passed === true || this.#best.passed,
      score: Math.max(score, this.#best.score),
      measure: Math.max(measure, this.#best.measure),
    };
    this.#best = best;
    const set = (element: string, value: string): unknown => session.set(`cmi.${element}`, value);
    // RTE 4.2.18, progress measure: a measure of 0 means "not attempted", and a learner who is here has attempted it.
    if (best.measure > 0) set('progress_measure', real(best.measure));
    set('completion_status', best.completed ? 'completed' : 'incomplete');
    if (passed !== undefined) set('success_status', best.passed ? 'passed' : 'failed');
    if (!seesScore || (!completed && best.score <= 0)) return;
    // RTE 4.2.20, score: min and max go first, so that min <= raw <= max at every moment; scaled = (raw - min) / (max - min).
    // Moodle takes raw as the grade, as it is, and nothing else.
    set('score.min', '0');
    set('score.max', '100');
    set('score.raw', real(best.score));
    set('score.scaled', real(best.score / 100));
  }
}

/** A number of 0 or more; 0 for anything else. */
const numberIn = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : 0);
