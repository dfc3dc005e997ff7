import { safeLength } from '../../../core/suspend-data.ts';
import type { BeaconWatch } from '../shared/beacons.ts';
import { ScormConnection } from '../shared/connection.ts';
import { elementsOf, insteadOf, spelt } from './interactions.ts';
import { scorm12RunTime } from './run-time.ts';
import type { Scorm12Api } from './run-time.ts';
import { Standing12 } from './standing.ts';

/** Keeps a learner's work in an LMS that speaks SCORM 1.2. */
export class Scorm12Connection extends ScormConnection {
  /** @param find - Gives the API, now or a little later. */
  constructor(find: () => Scorm12Api | undefined | PromiseLike<Scorm12Api | undefined>, watch: BeaconWatch) {
    const runTime = async (): Promise<ReturnType<typeof scorm12RunTime> | undefined> => {
      const api = await find();
      return api && scorm12RunTime(api);
    };
    super(runTime, watch, {
      standard: 'SCORM 1.2',
      standing: new Standing12(),
      elements: {
        mode: 'cmi.core.lesson_mode',
        credit: 'cmi.core.credit',
        location: 'cmi.core.lesson_location',
        sessionTime: 'cmi.core.session_time',
        exit: 'cmi.core.exit',
        learner: 'cmi.core.student_id',
      },
      // RTE 3.4.2.1: cmi.suspend_data is a CMIString4096. Moodle takes 64,000 unless scorm12standard is on; not all do.
      limit: safeLength,
      longestLocation: 255,
      spellTime: timespan,
      spellAnswer: elementsOf,
      spellOther: insteadOf,
      // RTE 3.4.2.1: "suspend" while there is something to come back to, "" when there is not.
      exit: (isCompleted) => (isCompleted ? '' : 'suspend'),
    });
  }
}

/** CMITimespan: HHHH:MM:SS. */
function timespan(seconds: number): string {
  const whole = Math.min(Math.max(0, Math.round(seconds)), 9999 * 3600 + 3599);
  return spelt(Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60).padStart(10, '0');
}
