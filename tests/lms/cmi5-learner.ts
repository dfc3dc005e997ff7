import type { Unit } from '../../core/programme.ts';
import { Tracker } from '../../core/tracker.ts';
import type { Safety } from '../../core/tracker.ts';
import type { Cmi5Launcher, LaunchSettings } from './cmi5-launcher.ts';
import { isDefined, verbOf } from './cmi5-rules.ts';
import type { Json } from './cmi5-rules.ts';
import { HandClock, settle } from '../fixtures/hand-clock.ts';
import { noSafety } from '../fixtures/no-safety.ts';
import { marked, sampleTypes, sampleUnit } from './sample-unit.ts';

/** A learner with a page open that a cmi5 LMS has launched. */
export interface Cmi5Visit {
  readonly tracker: Tracker;
  readonly clock: HandClock;
}

/** Launches the unit. */
export async function open(
  lms: Cmi5Launcher,
  settings: LaunchSettings = {},
  clock = new HandClock(),
  unit: Unit = sampleUnit,
  safety: Safety = noSafety,
): Promise<Cmi5Visit> {
  const tracker = new Tracker(unit, sampleTypes, clock, safety);
  await tracker.start([lms.connect(lms.launch(settings), { now: () => clock.now() })]);
  return { tracker, clock };
}

/** Closes the page as a browser does: hidden first, then gone. */
export async function close({ tracker }: Cmi5Visit): Promise<void> {
  tracker.flush();
  tracker.finish();
  await settle();
}

/** What an LMS has been told, verb by verb, session by session; answers with what was answered. */
export const told = (lms: Cmi5Launcher): string[][] => lms.sessions.map(({ statements }) => statements.map(gist));

const gist = (statement: Json): string => (isDefined(statement) ? verbOf(statement) : `(${verbOf(statement)})`);

/** Goes through the whole unit, with pauses. */
export async function takeAll(visit: Cmi5Visit, response = 'right'): Promise<void> {
  for (const page of ['one', 'two']) visit.tracker.visit(page);
  for (const id of marked) {
    visit.tracker.respond(id, response);
    await visit.clock.pass(3000);
  }
}

/** The first statement of a verb. */
export const statement = (lms: Cmi5Launcher, verb: string): Json | undefined =>
  lms.registration.statements.find((each) => verbOf(each) === verb);
