import { describe, expect, it } from 'vitest';
import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { settle } from '../fixtures/hand-clock.ts';
import { Day, ids, pages } from '../lms/day.ts';
import type { Weather } from '../lms/day.ts';

const fair: Weather = { generation: '1.2', forbids: false, storage: 'all' };

describe('a server that gives the page, and never the file that it is asked for', () => {
  const strange: Weather = { ...fair, forbids: true };

  it('costs nothing: answers go on being sent, the device keeps a copy until the course has given them back', async () => {
    const day = new Day(strange);
    await day.open(0);
    for (const id of ids.slice(0, 3)) {
      day.answer(0, id);
      await day.clock.pass(5000);
      expect([day.saving, day.has(id), day.kept === undefined]).toEqual(['course', true, false]);
    }
    await day.close(0, true);
    await day.open(0);
    expect(day.kept).toBeUndefined();
    day.answer(0, ids[3]!);
    await day.clock.pass(5000);
    // Also where the course has given back what it took: its word is all there is.
    expect([day.saving, day.kept === undefined]).toEqual(['course', false]);
  });

  it('still shows a network that is gone, and a session that has ended', async () => {
    const day = new Day(strange);
    await day.open(0);
    day.answer(0, ids[0]!);
    await day.clock.pass(15_000);
    day.lms.network = 'off';
    day.answer(0, ids[1]!);
    await day.clock.pass(5000);
    expect([day.saving, day.has(ids[1]!)]).toEqual(['waiting', false]);
    day.lms.network = 'on';
    await day.clock.pass(70_000);
    expect([day.saving, day.has(ids[1]!)]).toEqual(['course', true]);
    day.lms.network = 'expired';
    day.answer(0, ids[2]!);
    await day.clock.pass(15_000);
    expect([day.saving, day.has(ids[2]!)]).toEqual(['refused', false]);
  });
});

describe('a page that was left open', () => {
  it('takes nothing back when it is closed, if another device has been at work meanwhile', async () => {
    const day = new Day({ ...fair, storage: 'none' });
    await day.open(0);
    day.answer(0, ids[0]!);
    await day.clock.pass(5000);
    await day.close(0, false);
    // The laptop shows the unit, the phone is used, and then the laptop is closed.
    await day.open(0);
    await day.open(1);
    for (const id of ids.slice(1)) day.answer(1, id);
    for (const page of pages) day.tabs[1]!.tracker.visit(page);
    await day.clock.pass(5000);
    expect(day.tabs[1]!.tracker.saving).toBe('course');
    await day.close(1, false);
    await day.close(0, false);
    expect(day.lies()).toEqual([]);
    expect(ids.filter((id) => !day.has(id))).toEqual([]);
    expect(day.lms.tracks.get('cmi.core.lesson_status')).toBe('completed');
  });

  it('takes in what another tab has kept before it keeps anything itself, also if it has not been told', async () => {
    const day = new Day(fair);
    await day.open(0);
    await day.open(1);
    day.lms.network = 'off';
    for (const { tracker } of [day.tabs[0]!, day.tabs[1]!]) tracker.lost();
    day.answer(0, ids[0]!);
    day.answer(1, ids[1]!);
    await day.close(0, true);
    await day.close(1, true);
    day.lms.network = 'on';
    await day.open(0);
    await day.clock.pass(5000);
    expect([day.has(ids[0]!), day.has(ids[1]!)]).toEqual([true, true]);
  });
});

describe('a clock', () => {
  it('that is set back does not keep an answer waiting', async () => {
    const day = new Day(fair);
    await day.open(0);
    day.answer(0, ids[0]!);
    await day.clock.pass(5000);
    await day.clock.pass(-3_600_000);
    day.answer(0, ids[1]!);
    await day.clock.pass(25_000);
    expect([day.saving, day.has(ids[1]!)]).toEqual(['course', true]);
  });

  it('that goes on while the device sleeps in a commit does not keep the next answer waiting', async () => {
    const day = new Day(fair);
    const { lms } = day;
    await day.open(0);
    const receive = lms.receive.bind(lms);
    lms.receive = (values) => {
      day.clock.jump(8 * 3_600_000);
      lms.receive = receive;
      return receive(values);
    };
    day.answer(0, ids[0]!);
    await day.clock.pass(5000);
    day.answer(0, ids[1]!);
    await day.clock.pass(25_000);
    expect([day.saving, day.has(ids[1]!)]).toEqual(['course', true]);
  });
});

describe('a commit that is refused while the page is hidden', () => {
  it('is made again when the page is left at once: where nothing may be kept, it is the last chance', async () => {
    const day = new Day({ ...fair, storage: 'none' });
    await day.open(0);
    day.answer(0, ids[0]!);
    day.lms.network = 'expired';
    day.tabs[0]!.tracker.flush();
    await settle();
    day.lms.network = 'on';
    day.tabs[0]!.tracker.finish();
    expect(day.has(ids[0]!)).toBe(true);
  });
});

describe('an LMS that opens a session before it has all of it', () => {
  it('does not have its old work overwritten', async () => {
    const day = new Day({ ...fair, storage: 'none' });
    await day.open(0);
    day.answer(0, ids[0]!);
    await day.clock.pass(5000);
    await day.close(0, false);
    const { lms, clock } = day;
    const launch = lms.launch.bind(lms) as () => Scorm12Api;
    const isReady = clock.now() + 400;
    lms.launch = (): never => {
      const api = launch();
      const get = api.LMSGetValue.bind(api);
      api.LMSGetValue = (element) => (clock.now() < isReady ? '' : get(element));
      return api as never;
    };
    await day.open(0);
    expect(day.tabs[0]!.tracker.state.records.size).toBe(0);
    await clock.pass(1000);
    day.answer(0, ids[1]!);
    await clock.pass(5000);
    expect([day.has(ids[0]!), day.has(ids[1]!)]).toEqual([true, true]);
  });
});
