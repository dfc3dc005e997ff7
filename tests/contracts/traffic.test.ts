import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import type { LmsConnection } from '../../core/lms-connection.ts';
import { results } from '../../core/learner-state.ts';
import { ownUnit } from '../../core/own-unit.ts';
import { activitiesOf } from '../../core/programme.ts';
import { Tracker } from '../../core/tracker.ts';
import { noBeacons } from '../../packaging/standards/shared/beacons.ts';
import { Scorm12Connection } from '../../packaging/standards/scorm12/connection.ts';
import { Scorm2004Connection } from '../../packaging/standards/scorm2004/connection.ts';
import { readProgramme } from '../../reader/read.ts';
import { HandClock } from '../fixtures/hand-clock.ts';
import { Moodle12Lms } from '../lms/moodle12-lms.ts';
import { Moodle2004Lms } from '../lms/moodle2004-lms.ts';

const { programme } = await readProgramme('.');
const unit = programme!.units.find(({ item }) => item === 'u03')!.languages[0];

/** A learner who reads each page for a while and answers everything in it, and whose device keeps a copy. */
async function takeUnit(connection: LmsConnection): Promise<void> {
  const clock = new HandClock();
  const mirror = { read: () => undefined, write: () => true, clear: () => undefined, listen: () => undefined };
  const probe = { ask: () => Promise.resolve('reached' as const) };
  const tracker = new Tracker(unit, activityTypes, clock, { probe, mirrorOf: () => mirror });
  await tracker.start([connection]);
  for (const { id, blocks } of unit.lessons) {
    tracker.visit(id);
    await clock.pass(10_000);
    for (const block of blocks) {
      // Of a bank a learner answers what was drawn.
      const own = activitiesOf(ownUnit(unit, tracker.state, Object.values(activityTypes)));
      if (block.kind !== 'activity' || !own.some(({ id: one }) => one === block.activity.id)) continue;
      const { activity } = block;
      const type = activityTypes[activity.type]!;
      tracker.respond(activity.id, type.solution(activity.question) ?? type.longest(activity.question));
      await clock.pass(25_000);
    }
  }
  tracker.visit(results);
  await clock.pass(30_000);
  tracker.flush();
  tracker.finish();
}

describe('what a unit costs on the line', () => {
  it('is at most 40 requests of 60 kB together with the SCORM 1.2 of Moodle', async () => {
    const lms = new Moodle12Lms();
    await takeUnit(new Scorm12Connection(() => lms.launch(), noBeacons));
    expect(activitiesOf(unit).length).toBeGreaterThanOrEqual(20);
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(lms.requests).toBeLessThanOrEqual(40);
    expect(lms.bytes).toBeLessThanOrEqual(60_000);
  });

  it('is no more requests with the SCORM 2004 of Moodle, which sends everything each time', async () => {
    const lms = new Moodle2004Lms();
    await takeUnit(new Scorm2004Connection(() => lms.launch(), noBeacons));
    expect(lms).toMatchObject({ isComplete: true, grade: 100 });
    expect(lms.requests).toBeLessThanOrEqual(40);
    expect(lms.bytes).toBeLessThanOrEqual(350_000);
  });
});
