import { describe, expect, it } from 'vitest';
import { HandClock } from '../tests/fixtures/hand-clock.ts';
import { TestLms } from '../tests/fixtures/test-lms.ts';
import { smallUnit, types } from '../tests/fixtures/units.ts';
import type { DeviceMirror, Kept } from './device-mirror.ts';
import { emptyState, respond, visit } from './learner-state.ts';
import type { Launch } from './lms-connection.ts';
import { merge } from './merge.ts';
import { packState } from './suspend-data.ts';
import { Tracker } from './tracker.ts';

const unit = smallUnit();

describe('work that waits on this device while the unit is opened only to look at it', () => {
  const answered = respond(emptyState, 'exits', ['stairs'], { answered: true, percent: 100 });
  const inLms = { ...visit(emptyState, 'first'), commits: 3 };
  const waiting = { ...merge(inLms, answered), commits: 3 };

  /** A device that keeps a text. */
  function deviceWith(text: string): DeviceMirror & { kept: Kept | undefined } {
    return {
      kept: { text, told: 3 },
      read() {
        return this.kept;
      },
      write(text, told) {
        this.kept = { text, told };
        return true;
      },
      clear() {
        this.kept = undefined;
      },
    };
  }

  async function opened(mode: Launch['mode'], mirror: DeviceMirror): Promise<[Tracker, TestLms, HandClock]> {
    const clock = new HandClock();
    const lms = new TestLms(clock);
    lms.launch = { mode, suspendData: packState(inLms, unit, types), location: '', learner: () => 'a' };
    const tracker = new Tracker(unit, types, clock, {
      probe: { ask: () => Promise.resolve('reached') },
      mirrorOf: () => mirror,
    });
    await tracker.start([lms]);
    return [tracker, lms, clock];
  }

  it.each(['review', 'browse'] as const)('is shown in %s, said to wait, and kept as it is', async (mode) => {
    const device = deviceWith(packState(waiting, unit, types));
    const before = device.kept;
    const [tracker, lms, clock] = await opened(mode, device);
    tracker.respond('articles', []);
    tracker.visit('second');
    await clock.pass(10_000);
    tracker.finish();
    expect([tracker.remark, tracker.saving, lms.commits]).toEqual(['workWaits', 'practice', []]);
    expect(tracker.state.records.get('exits')?.response).toEqual(['stairs']);
    expect(device.kept).toBe(before);
  });

  it('is sent when the unit is opened to work in it', async () => {
    const device = deviceWith(packState(waiting, unit, types));
    await opened('review', device);
    const [tracker, lms, clock] = await opened('normal', device);
    await clock.pass(1000);
    expect([tracker.remark, tracker.saving]).toEqual([undefined, 'course']);
    // The LMS has not shown yet that it gives this back.
    expect(device.kept?.told).toBe(4);
    expect(lms.interactions.map(({ id }) => id)).toEqual(['exits']);
  });

  it('is not spoken of where the course has all of it', async () => {
    const device = deviceWith(packState(inLms, unit, types));
    const [tracker] = await opened('review', device);
    expect([tracker.remark, device.kept === undefined]).toEqual([undefined, false]);
  });

  it('is taken from a device that others use', async () => {
    const device = deviceWith(packState(waiting, unit, types));
    const [tracker] = await opened('review', device);
    tracker.renewDevice(() => undefined);
    expect([tracker.remark, device.kept]).toEqual([undefined, undefined]);
  });
});
