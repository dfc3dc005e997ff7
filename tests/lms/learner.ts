import type { LmsConnection } from '../../core/lms-connection.ts';
import type { Unit } from '../../core/programme.ts';
import { Tracker } from '../../core/tracker.ts';
import { noBeacons } from '../../packaging/standards/shared/beacons.ts';
import { Scorm12Connection } from '../../packaging/standards/scorm12/connection.ts';
import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { Scorm2004Connection } from '../../packaging/standards/scorm2004/connection.ts';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';
import { HandClock, settle } from '../fixtures/hand-clock.ts';
import { noSafety } from '../fixtures/no-safety.ts';
import { sampleTypes, sampleUnit } from './sample-unit.ts';
import { Scorm12Linter } from './scorm12-linter.ts';
import { Scorm2004Linter } from './scorm2004-linter.ts';

/** An LMS that can open a page. */
export interface Lms<Api = Scorm12Api> {
  launch(): Api;
}

/** A learner with a page open. */
export interface Visit<Linter extends { end(): void } = Scorm12Linter> {
  readonly tracker: Tracker;
  readonly linter: Linter;
  readonly clock: HandClock;
}

/** A {@link Visit} by SCORM 2004. */
export type Visit2004 = Visit<Scorm2004Linter>;

/** Opens the unit in an LMS that speaks SCORM 1.2, with the linter in between. */
export async function open(lms: Lms, unit: Unit = sampleUnit, clock = new HandClock()): Promise<Visit> {
  const linter = new Scorm12Linter(lms.launch(), () => clock.now());
  return { tracker: await track(unit, clock, new Scorm12Connection(() => linter.api, noBeacons)), linter, clock };
}

/** Opens the unit in an LMS that speaks SCORM 2004, with the linter in between. */
export async function open2004(
  lms: Lms<Scorm2004Api>,
  unit: Unit = sampleUnit,
  clock = new HandClock(),
): Promise<Visit2004> {
  const linter = new Scorm2004Linter(lms.launch(), () => clock.now());
  return { tracker: await track(unit, clock, new Scorm2004Connection(() => linter.api, noBeacons)), linter, clock };
}

async function track(unit: Unit, clock: HandClock, connection: LmsConnection): Promise<Tracker> {
  const tracker = new Tracker(unit, sampleTypes, clock, noSafety);
  await tracker.start([connection]);
  return tracker;
}

/** Closes the page as a browser does: hidden first, then gone. */
export async function close({ tracker, linter }: Visit<{ end(): void }>): Promise<void> {
  tracker.flush();
  tracker.finish();
  await settle();
  linter.end();
}
