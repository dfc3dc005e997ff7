import type { LmsConnection } from '../../core/lms-connection.ts';
import type { Unit } from '../../core/programme.ts';
import { Tracker } from '../../core/tracker.ts';
import { Scorm12Connection } from '../../packaging/standards/scorm12/connection.ts';
import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { HandClock, settle } from '../fixtures/hand-clock.ts';
import { sampleTypes, sampleUnit } from './sample-unit.ts';
import { Scorm12Linter } from './scorm12-linter.ts';

/** An LMS that can open a page. */
export interface Lms {
  launch(): Scorm12Api;
}

/** A learner with a page open. */
export interface Visit {
  readonly tracker: Tracker;
  readonly linter: Scorm12Linter;
  readonly clock: HandClock;
}

/** Opens the unit in an LMS, with the linter in between. */
export async function open(lms: Lms, unit: Unit = sampleUnit, clock = new HandClock()): Promise<Visit> {
  const linter = new Scorm12Linter(lms.launch(), () => clock.now());
  const connection: LmsConnection = new Scorm12Connection(() => linter.api);
  const tracker = new Tracker(unit, sampleTypes, clock);
  await tracker.start([connection]);
  return { tracker, linter, clock };
}

/** Closes the page as a browser does: hidden first, then gone. */
export async function close({ tracker, linter }: Visit): Promise<void> {
  tracker.flush();
  tracker.finish();
  await settle();
  linter.end();
}
