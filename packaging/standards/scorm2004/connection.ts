import type { BeaconWatch } from '../shared/beacons.ts';
import { ScormConnection } from '../shared/connection.ts';
import { elementsOf } from './interactions.ts';
import { scorm2004RunTime } from './run-time.ts';
import type { Scorm2004Api } from './run-time.ts';
import { Standing2004 } from './standing.ts';
import { duration } from './values.ts';

/** Keeps a learner's work in an LMS that speaks SCORM 2004, 3rd or 4th edition. */
export class Scorm2004Connection extends ScormConnection {
  /** @param find - Gives the API, now or a little later. */
  constructor(find: () => Scorm2004Api | undefined | PromiseLike<Scorm2004Api | undefined>, watch: BeaconWatch) {
    const runTime = async (): Promise<ReturnType<typeof scorm2004RunTime> | undefined> => {
      const api = await find();
      return api && scorm2004RunTime(api);
    };
    super(runTime, watch, {
      standard: 'SCORM 2004',
      standing: new Standing2004(),
      elements: {
        mode: 'cmi.mode',
        credit: 'cmi.credit',
        location: 'cmi.location',
        sessionTime: 'cmi.session_time',
        exit: 'cmi.exit',
        learner: 'cmi.learner_id',
      },
      // RTE 4.2.23, suspend data, in both editions: an LMS takes at least 64,000 characters. Our units stay below 4,096
      // all the same.
      limit: 64_000,
      longestLocation: 1000,
      spellTime: duration,
      spellAnswer: elementsOf,
      // RTE 4.2.8, exit: only "suspend" makes the LMS keep location and suspend data. Moodle hands back *nothing* after
      // any other exit (measured), so a finished unit that is looked at again would seem new: "suspend" there, too.
      exit: () => 'suspend',
    });
  }
}
