import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceMirror, Kept } from '../../core/device-mirror.ts';
import type { LearnerState } from '../../core/learner-state.ts';
import { mark } from '../../core/marking.ts';
import { merge } from '../../core/merge.ts';
import { activitiesOf } from '../../core/programme.ts';
import { packState, unpackState } from '../../core/suspend-data.ts';
import { Tracker } from '../../core/tracker.ts';
import { Scorm12Connection } from '../../packaging/standards/scorm12/connection.ts';
import { HandClock, settle } from '../fixtures/hand-clock.ts';
import { responseTo } from '../fixtures/states.ts';
import { smallUnit, types } from '../fixtures/units.ts';
import { Moodle12Lms } from '../lms/moodle12-lms.ts';

const unit = smallUnit();
const answerable = activitiesOf(unit);

const reaches = { on: 'reached', cut: 'reached', busy: 'reached', off: 'unreachable', expired: 'signed-out' } as const;

/** A phone: what its browser keeps outlives its pages. */
class Device {
  kept: Kept | undefined;

  readonly mirror: DeviceMirror = {
    read: () => this.kept,
    write: (text, told) => {
      this.kept = { text, told };
      return true;
    },
    clear: () => {
      this.kept = undefined;
    },
  };
}

/** A learner with one page open at a time, on one of two phones, in an LMS that treats them as Moodle does. */
class Life {
  readonly lms = new Moodle12Lms();
  readonly clock = new HandClock();
  readonly devices = [new Device(), new Device()] as const;
  readonly answered = new Set<string>();
  device: Device = this.devices[0];
  tracker: Tracker | undefined;

  async launch(device: Device): Promise<void> {
    this.device = device;
    if (this.lms.network === 'expired') this.lms.network = 'on';
    // Without a network no page opens.
    if (this.lms.network === 'off') return;
    const tracker = new Tracker(unit, types, this.clock, {
      // An answer takes its time, and much can happen meanwhile.
      probe: {
        ask: () =>
          new Promise((resolve) => {
            this.clock.after(300, () => {
              resolve(reaches[this.lms.network]);
            });
          }),
      },
      mirrorOf: () => device.mirror,
    });
    await tracker.start([new Scorm12Connection(() => this.lms.launch(), this.lms.watch)]);
    this.tracker = tracker;
  }

  answer(id: string, response: unknown): void {
    if (this.tracker === undefined) return;
    this.tracker.respond(id, response);
    this.answered.add(id);
  }

  /** Closed in order, or gone without a word. */
  async leave(how: 'closed' | 'killed'): Promise<void> {
    const tracker = this.tracker;
    this.tracker = undefined;
    if (how === 'closed') {
      tracker?.flush();
      tracker?.finish();
    } else {
      // Its timers die with it.
      this.clock.forget();
    }
    await settle();
  }

  /** The activities whose answers a trainer finds in the report. */
  get inReport(): string[] {
    const { tracks } = this.lms;
    return [...tracks]
      .filter(([element]) => /^cmi\.interactions\.\d+\.result$/.test(element))
      .map(([element]) => tracks.get(element.replace(/result$/, 'id')) ?? '')
      .sort();
  }

  get onServer(): LearnerState {
    return unpackState(this.lms.tracks.get('cmi.suspend_data') ?? '', unit, types);
  }
}

type Event = (life: Life) => Promise<void>;

const pass =
  (milliseconds: number): Event =>
  async (life) =>
    life.clock.pass(milliseconds);

const answers = answerable.map((activity) =>
  responseTo(activity).map((response): Event => (life) => {
    life.answer(activity.id, response);
    return Promise.resolve();
  }),
);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...answers) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('first', 'second', 'third').map(
      (page): Event =>
        (life) =>
          Promise.resolve(life.tracker?.visit(page)),
    ),
  },
  { weight: 6, arbitrary: fc.constantFrom(50, 150, 150, 250, 1000, 2500, 12_000, 70_000).map(pass) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('on', 'off', 'cut', 'busy').map((network): Event => (life) => {
      if (life.lms.network !== 'expired') life.lms.network = network;
      // As a browser tells its pages.
      if (network === 'off') life.tracker?.lost();
      else life.tracker?.retry();
      return Promise.resolve();
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Event>((life) => {
      if (life.tracker !== undefined && life.lms.network === 'on') life.lms.network = 'expired';
      return Promise.resolve();
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('closed', 'killed'), fc.constantFrom(0, 1))
      .map(([how, device]): Event => async (life) => {
        await life.leave(how);
        await life.launch(life.devices[device]);
      }),
  },
  { weight: 2, arbitrary: fc.constant<Event>((life) => Promise.resolve(life.tracker?.flush())) },
  { weight: 1, arbitrary: fc.constant<Event>((life) => Promise.resolve(life.tracker?.retry())) },
);

/** The activities whose answers belong in the trainer's report. */
const reportable = ({ records }: LearnerState): string[] =>
  answerable
    .filter(({ id, type, question }) => {
      const response = records.get(id)?.response;
      if (response === undefined || !mark(types[type]!, question, response).answered) return false;
      return types[type]!.toPattern(question, response) !== undefined;
    })
    .map(({ id }) => id)
    .sort();

/** Whether the server has all that the page has done, and has drawn the conclusions from it. */
function serverHasAll({ onServer, tracker, lms }: Life): boolean {
  const { completed, score } = tracker!.progress;
  const isConcluded = lms.isComplete && Math.round(lms.grade ?? -1) >= score;
  return workIn(merge(onServer, tracker!.state)) === workIn(onServer) && (!completed || isConcluded);
}

const workIn = (state: LearnerState): string => packState({ ...state, commits: 0, seconds: 0 }, unit, types);

describe('honest saving, with a Moodle whose network comes and goes', () => {
  it('never says saved while the server lacks anything, and loses no answer in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const life = new Life();
        await life.launch(life.devices[0]);
        for (const happen of events) {
          await happen(life);
          await settle();
          if (life.tracker?.saving === 'course') expect(serverHasAll(life), 'the badge spoke the truth').toBe(true);
        }
        // Everything is well again: each phone is opened once more.
        await life.leave('killed');
        for (const device of [...life.devices, ...life.devices]) {
          life.lms.network = 'on';
          await life.launch(device);
          await life.clock.pass(70_000);
          expect(life.tracker!.saving).toBe(life.lms.tracks.has('cmi.suspend_data') ? 'course' : 'idle');
          await life.leave('closed');
        }
        for (const id of life.answered) expect([...life.onServer.records.keys()], 'every answer is kept').toContain(id);
        // An answer that was whole once may have been left half-made since.
        const { inReport } = life;
        expect(inReport, 'trainers see every answer').toEqual(expect.arrayContaining(reportable(life.onServer)));
        expect(
          life.devices.map(({ kept }) => kept),
          'nothing stays behind on a phone',
        ).toEqual([undefined, undefined]);
      }),
      { numRuns: 1500 },
    );
    // A slow computer with other work takes its time.
  }, 120_000);

  it.each(['off', 'cut', 'busy'] as const)('tells all again when the network was %s unseen', async (network) => {
    const life = new Life();
    await life.launch(life.devices[0]);
    await life.clock.pass(5000);
    for (const page of ['first', 'second', 'third']) life.tracker!.visit(page);
    for (const activity of answerable)
      life.answer(activity.id, types[activity.type]!.solution(activity.question) ?? true);
    // Its last word is fresh when the network goes: the commits of status and score go into the void.
    life.lms.network = network;
    await life.clock.pass(120);
    await life.clock.pass(3000);
    expect(life.tracker!.saving).toBe(network === 'busy' ? 'refused' : 'waiting');
    expect(life.lms.tracks.get('cmi.core.lesson_status')).not.toBe('completed');
    life.lms.network = 'on';
    life.tracker!.retry();
    await life.clock.pass(70_000);
    expect(life.tracker!.saving).toBe('course');
    expect(life.lms.tracks.get('cmi.core.lesson_status')).toBe('completed');
    expect(Math.round(Number(life.lms.tracks.get('cmi.core.score.raw')))).toBe(100);
    expect({ grade: Math.round(life.lms.grade ?? 0), isComplete: life.lms.isComplete }).toEqual({
      grade: 100,
      isComplete: true,
    });
    expect(life.inReport).toEqual(reportable(life.onServer));
    expect(life.device.kept).toBeUndefined();
  });

  it('does not ask to sign in where commits alone are refused, goes on trying, and says when it is well again', async () => {
    const life = new Life();
    await life.launch(life.devices[0]);
    life.lms.network = 'busy';
    life.answer('exits', ['stairs']);
    for (const time of [3000, 6000, 60_000]) {
      await life.clock.pass(time);
      expect([life.tracker!.saving, life.device.kept === undefined]).toEqual(['refused', false]);
    }
    life.lms.network = 'on';
    await life.clock.pass(70_000);
    expect(life.tracker!.saving).toBe('course');
    expect(life.onServer.records.get('exits')?.response).toEqual(['stairs']);
    expect(life.inReport).toEqual(['exits']);
  });

  it.each([
    { isShared: false, saving: 'refused', because: 'this device keeps the work' },
    { isShared: true, saving: 'failed', because: 'nothing keeps it' },
  ])(
    'is $saving where the server does not give the file it is asked for and $because',
    async ({ isShared, saving }) => {
      const clock = new HandClock();
      const tracker = new Tracker(unit, types, clock, {
        probe: { ask: () => Promise.resolve('refused') },
        mirrorOf: () => (isShared ? undefined : new Device().mirror),
      });
      const lms = new Moodle12Lms();
      await tracker.start([new Scorm12Connection(() => lms.launch(), lms.watch)]);
      tracker.respond('exits', ['stairs']);
      await clock.pass(3000);
      expect(tracker.saving).toBe(saving);
    },
  );

  it('tells a record whole at the next launch when the page died while it was told again', async () => {
    const life = new Life();
    await life.launch(life.devices[0]);
    life.lms.network = 'busy';
    const { id, type, question } = answerable[0]!;
    life.answer(id, types[type]!.solution(question));
    await life.clock.pass(150);
    life.tracker!.flush();
    // As long as the server takes to say that it is there.
    await life.clock.pass(1000);
    life.lms.network = 'on';
    life.tracker!.retry();
    await life.clock.pass(250);
    expect(life.inReport, 'told otherwise, so that it differs').toEqual([`${id}.`]);
    await life.leave('killed');
    await life.launch(life.devices[0]);
    await life.clock.pass(5000);
    expect(life.inReport).toEqual([id]);
  });

  it('is in doubt of a refused commit at once, also if the page dies while the server is asked', async () => {
    const life = new Life();
    await life.launch(life.devices[0]);
    life.lms.network = 'busy';
    life.answer('exits', ['stairs']);
    life.tracker!.flush();
    await settle();
    const { text, told } = life.device.kept!;
    expect(unpackState(text, unit, types).commits).toBeGreaterThan(told);
  });

  it('tells the learner to sign in again when the session has expired, and keeps the work', async () => {
    const life = new Life();
    await life.launch(life.devices[0]);
    await life.clock.pass(3000);
    life.lms.network = 'expired';
    life.answer('exits', ['stairs']);
    await life.clock.pass(15_000);
    expect(life.tracker!.saving).toBe('signed-out');
    expect(life.device.kept).toBeDefined();
    await life.leave('closed');
    await life.launch(life.devices[0]);
    await life.clock.pass(3000);
    expect(life.tracker!.saving).toBe('course');
    expect(life.onServer.records.get('exits')?.response).toEqual(['stairs']);
  });
});
