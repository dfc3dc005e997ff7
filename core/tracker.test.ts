import { describe, expect, it } from 'vitest';
import { bankUnit } from '../tests/fixtures/bank.ts';
import { HandClock } from '../tests/fixtures/hand-clock.ts';
import { noSafety } from '../tests/fixtures/no-safety.ts';
import { TestLms } from '../tests/fixtures/test-lms.ts';
import { smallUnit, types } from '../tests/fixtures/units.ts';
import type { DeviceMirror } from './device-mirror.ts';
import { emptyState, results, visit } from './learner-state.ts';
import { ownUnit } from './own-unit.ts';
import { activitiesOf } from './programme.ts';
import { packState } from './suspend-data.ts';
import { Tracker } from './tracker.ts';

const unit = smallUnit();

async function launched(prepare: (lms: TestLms) => void = () => undefined): Promise<[Tracker, TestLms, HandClock]> {
  const clock = new HandClock();
  const lms = new TestLms(clock);
  prepare(lms);
  const tracker = new Tracker(unit, types, clock, noSafety);
  await tracker.start([lms]);
  return [tracker, lms, clock];
}

describe('the Tracker', () => {
  it('takes the first connection that answers', async () => {
    const clock = new HandClock();
    const [silent, device] = [new TestLms(clock), new TestLms(clock)];
    silent.launch = undefined;
    const tracker = new Tracker(unit, types, clock, noSafety);
    await tracker.start([silent, device]);
    tracker.visit('first');
    await clock.pass(200);
    expect(silent.commits).toHaveLength(0);
    expect(device.commits).toHaveLength(1);
  });

  it('commits soon after an answer, when the page had time to show it', async () => {
    const [tracker, lms, clock] = await launched();
    await clock.pass(5000);
    const before = lms.commits.length;
    tracker.respond('exits', ['stairs']);
    expect(lms.commits).toHaveLength(before);
    await clock.pass(200);
    expect(lms.commits).toHaveLength(before + 1);
  });

  it('never commits twice within two seconds, and loses nothing by it', async () => {
    const [tracker, lms, clock] = await launched();
    for (let index = 0; index < 40; index++) {
      tracker.visit(index % 2 === 0 ? 'first' : 'second');
      await clock.pass(130);
    }
    await clock.pass(2000);
    const gaps = lms.commits.slice(1).map((time, index) => time - lms.commits[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2000);
    expect(lms.last?.location).toBe('second');
  });

  it('sends at once what is waiting when the page is hidden, and nothing when nothing waits', async () => {
    const [tracker, lms, clock] = await launched();
    await clock.pass(200);
    tracker.visit('first');
    tracker.flush();
    const count = lms.commits.length;
    tracker.flush();
    await clock.pass(5000);
    expect(lms.commits).toHaveLength(count);
  });

  it('restores what the last session kept', async () => {
    const [first, lms, clock] = await launched();
    first.visit('second');
    first.respond('meeting', ['entry']);
    first.speak('bn');
    await clock.pass(200);
    const [second] = await launched((next) => {
      next.launch = { mode: 'normal', suspendData: lms.last!.suspendData, location: '' };
    });
    expect(second.state.place).toMatchObject({ page: 'second', language: 'bn' });
    expect(second.state.records.get('meeting')?.response).toEqual(['entry']);
  });

  it('knows what an update has brought, and tells of it once', async () => {
    const [first, lms, clock] = await launched();
    first.respond('treaty', ['adopt', 'sign', 'ratify', 'report']);
    await clock.pass(200);
    expect(first.news).toBeUndefined();
    const updated = smallUnit({ version: '1.1.0', changes: [{ activity: 'treaty', version: '1.1.0' }] });
    const reopen = async (): Promise<Tracker> => {
      const next = new TestLms(clock);
      next.launch = { mode: 'normal', suspendData: lms.last!.suspendData, location: '' };
      const tracker = new Tracker(updated, types, clock, noSafety);
      await tracker.start([next]);
      await clock.pass(200);
      lms.last = next.last;
      return tracker;
    };
    expect((await reopen()).news).toEqual({ lessons: 0, questions: 0, changed: 1 });
    const third = await reopen();
    expect(third.news).toBeUndefined();
    expect(third.state.records.get('treaty')?.isOutdated).toBe(true);
  });

  it.each([
    { languages: ['fr', 'en'], language: 'en', because: 'it is the first one the unit has' },
    { languages: ['fr'], language: '', because: 'the unit has none of them' },
    { languages: undefined, language: '', because: 'the LMS knows of none' },
  ])('begins in "$language" because $because', async ({ languages, language }) => {
    const [tracker] = await launched((lms) => {
      lms.launch = { mode: 'normal', suspendData: '', location: '', ...(languages && { languages }) };
    });
    expect(tracker.state.place).toMatchObject({ language, counter: 0 });
  });

  it('keeps to the language that the learner chose, whatever the LMS says', async () => {
    const [first, lms, clock] = await launched();
    first.speak('bn');
    await clock.pass(200);
    const [second] = await launched((next) => {
      next.launch = { mode: 'normal', suspendData: lms.last!.suspendData, location: '', languages: ['en'] };
    });
    expect(second.state.place.language).toBe('bn');
  });

  it('falls back on the location when suspend data is lost', async () => {
    const [tracker] = await launched((lms) => {
      lms.launch = { mode: 'normal', suspendData: 'garbage', location: 'third' };
    });
    expect(tracker.state.place.page).toBe('third');
  });

  it.each(['browse', 'review'] as const)('writes nothing in %s mode and says so', async (mode) => {
    const [tracker, lms, clock] = await launched((next) => {
      next.launch = { mode, suspendData: '', location: '' };
    });
    tracker.respond('exits', ['stairs', 'ladder']);
    tracker.visit('second');
    tracker.flush();
    await clock.pass(10_000);
    tracker.finish();
    expect(tracker.saving).toBe('practice');
    expect(lms.last).toBeUndefined();
    expect([lms.commits, lms.interactions]).toEqual([[], []]);
    expect(lms.isTerminated).toBe(true);
  });

  it('records whole answers that may be known, each in its own slot', async () => {
    const [tracker, lms] = await launched();
    tracker.respond('meeting', ['entry']);
    tracker.respond('my-case', true);
    tracker.respond('treaty', ['adopt', 'sign', 'report', 'ratify']);
    expect(lms.interactions).toMatchObject([
      { index: 2, id: 'treaty', prompt: 'Prompt of treaty', language: 'en', score: 0.5 },
    ]);
    expect(lms.interactions).toHaveLength(1);
  });

  it('reports the score and the end of the unit', async () => {
    const [tracker, lms, clock] = await launched();
    for (const page of ['first', 'second', 'third', results]) tracker.visit(page);
    tracker.respond('exits', ['stairs', 'ladder']);
    tracker.respond('articles', [
      ['passport', 'art-21'],
      ['buses', 'art-30'],
    ]);
    tracker.respond('treaty', ['adopt', 'sign', 'ratify', 'report']);
    tracker.respond('meeting', ['entry', 'plan']);
    await clock.pass(200);
    expect(lms.last).toMatchObject({ completed: true, score: 80, passed: true, measure: 1, location: results });
  });

  it('sends nothing before the learner has done something, and calls what the LMS gave back saved', async () => {
    const [tracker, lms, clock] = await launched((next) => {
      next.launch = { mode: 'normal', suspendData: packState(visit(emptyState, 'first'), unit, types), location: '' };
    });
    await clock.pass(60_000);
    expect({ commits: lms.commits.length, saving: tracker.saving }).toEqual({ commits: 0, saving: 'course' });
    expect((await launched())[0].saving).toBe('idle');
  });

  it('commits once more when the standard asks for it', async () => {
    const [tracker, lms, clock] = await launched((next) => {
      next.answer = { ok: true, more: true };
    });
    tracker.visit('first');
    await clock.pass(200);
    lms.answer = { ok: true, more: false };
    await clock.pass(5000);
    expect(lms.commits).toHaveLength(2);
    expect(tracker.saving).toBe('course');
  });

  it('never says saved when the LMS refused', async () => {
    const refusal = { call: 'LMSCommit("")', code: '101', text: 'General exception' };
    const [tracker, lms, clock] = await launched((next) => {
      next.answer = { ok: false, refusals: [refusal] };
    });
    tracker.visit('first');
    expect(tracker.saving).toBe('sending');
    await clock.pass(200);
    expect(tracker.saving).toBe('failed');
    expect(tracker.refusals).toEqual([refusal]);
    lms.answer = { ok: true, more: false };
    tracker.visit('second');
    await clock.pass(3000);
    expect(tracker.saving).toBe('course');
    expect(tracker.refusals).toEqual([]);
  });

  it('counts the time that the page is shown, not the time it sleeps, and no time when the clock goes back', async () => {
    const [tracker, lms, clock] = await launched();
    await clock.pass(60_000);
    tracker.rest();
    await clock.pass(3_600_000);
    tracker.wake();
    await clock.pass(30_000);
    tracker.visit('first');
    await clock.pass(200);
    expect(lms.last?.seconds).toBe(90);
    await clock.pass(-7_200_000);
    tracker.finish();
    expect(lms.last?.seconds).toBeGreaterThanOrEqual(0);
    expect(tracker.state.seconds).toBe(90);
  });

  it('ends the session once, with what was still waiting', async () => {
    const [tracker, lms] = await launched();
    tracker.visit('third');
    tracker.finish();
    tracker.finish();
    tracker.visit('first');
    tracker.flush();
    expect(lms.last?.location).toBe('third');
    expect(lms.isTerminated).toBe(true);
  });

  it('ignores a response to an activity it does not have', async () => {
    const [tracker] = await launched();
    const before = tracker.state;
    tracker.respond('nothing-here', ['x']);
    expect(tracker.state).toBe(before);
  });

  it('takes its copy from a device that may keep nothing any more, and says no longer that it is kept', async () => {
    const clock = new HandClock();
    const lms = new TestLms(clock);
    lms.launch = { mode: 'normal', suspendData: '', location: '', learner: () => 'a' };
    let kept: string | undefined;
    let mayKeep = true;
    const mirror: DeviceMirror = {
      read: () => undefined,
      write: (text) => {
        if (mayKeep) kept = text;
        return mayKeep;
      },
      clear: () => {
        kept = undefined;
      },
    };
    const tracker = new Tracker(unit, types, clock, {
      probe: { ask: () => Promise.resolve('unreachable') },
      mirrorOf: () => mirror,
    });
    await tracker.start([lms]);
    tracker.respond('exits', ['stairs']);
    await clock.pass(200);
    expect([tracker.saving, kept === undefined]).toEqual(['waiting', false]);
    tracker.renewDevice(() => {
      mayKeep = false;
    });
    await clock.pass(10_000);
    expect([tracker.saving, kept]).toEqual(['failed', undefined]);
    tracker.renewDevice(() => {
      mayKeep = true;
    });
    expect([tracker.saving, kept === undefined]).toEqual(['waiting', false]);
  });

  it.each([
    { suspendData: '', remark: 'workMissing' as const, because: 'it had taken five commits' },
    {
      suspendData: packState({ ...visit(emptyState, 'first'), commits: 5 }, unit, types),
      remark: undefined,
      because: 'it gave all back',
    },
  ])('remarks $remark of an LMS not giving back what it took, because $because', async ({ suspendData, remark }) => {
    const clock = new HandClock();
    const lms = new TestLms(clock);
    lms.launch = { mode: 'normal', suspendData, location: '', learner: () => 'a' };
    const text = packState({ ...visit(emptyState, 'first'), commits: 5 }, unit, types);
    const mirror: DeviceMirror = {
      read: () => ({ text, told: 5 }),
      write: () => true,
      clear: () => undefined,
    };
    const tracker = new Tracker(unit, types, clock, {
      probe: { ask: () => Promise.resolve('reached') },
      mirrorOf: () => mirror,
    });
    await tracker.start([lms]);
    expect(tracker.remark).toBe(remark);
    expect([...tracker.state.visited]).toEqual(['first']);
  });
});

describe('the Tracker of a unit with a bank', () => {
  const withBank = bankUnit();

  async function begun(suspendData = '', later = 0): Promise<[Tracker, TestLms, HandClock]> {
    const clock = new HandClock();
    clock.jump(later);
    const lms = new TestLms(clock);
    lms.launch = { mode: 'normal', suspendData, location: '' };
    const tracker = new Tracker(withBank, types, clock, noSafety);
    await tracker.start([lms]);
    return [tracker, lms, clock];
  }
  const idsOf = (tracker: Tracker): string[] =>
    activitiesOf(ownUnit(withBank, tracker.state, Object.values(types))).map(({ id }) => id);

  it('deals without a word to the LMS, and tells it with the first act', async () => {
    const [tracker, lms, clock] = await begun();
    await clock.pass(60_000);
    expect(lms.commits).toEqual([]);
    tracker.visit('first');
    await clock.pass(200);
    const [again] = await begun(lms.last?.suspendData, 12_345);
    expect(idsOf(again)).toEqual(idsOf(tracker));
  });

  it('deals by the moment at which a learner begins', async () => {
    const draws = new Set<string>();
    for (let later = 0; later < 40; later++) draws.add(idsOf((await begun('', later))[0]).join(' '));
    expect(draws.size).toBeGreaterThan(8);
  });

  it('is completed with the questions that were drawn, and reports no other', async () => {
    const [tracker, lms, clock] = await begun();
    tracker.visit('first');
    tracker.visit('last');
    const ids = idsOf(tracker).filter((id) => id.startsWith('after-'));
    for (const id of ids) tracker.respond(id, ['stairs', 'ladder']);
    await clock.pass(10_000);
    expect(ids).toHaveLength(3);
    expect(lms.last).toMatchObject({ completed: true, passed: true, score: 100, measure: 1 });
    expect(lms.interactions.map(({ id }) => id)).toEqual(ids);
    expect(lms.interactions.map(({ index }) => withBank.slots.activities[index])).toEqual(ids);
  });
});
