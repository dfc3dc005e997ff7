import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import type { ActivityTypes } from '../../core/activity-type.ts';
import type { LearnerState } from '../../core/learner-state.ts';
import { results } from '../../core/learner-state.ts';
import { randomFrom, shuffled } from '../../core/lists.ts';
import { merge } from '../../core/merge.ts';
import { activitiesOf } from '../../core/programme.ts';
import type { Activity, Unit } from '../../core/programme.ts';
import { packState } from '../../core/suspend-data.ts';
import { readProgramme } from '../../reader/read.ts';
import { settle } from '../fixtures/hand-clock.ts';
import { generations } from '../lms/mean/api.ts';
import type { Generation } from '../lms/mean/api.ts';
import { Life } from '../lms/mean/life.ts';
import { honestLms, meanLmss } from '../lms/mean/mean-lms.ts';
import type { MeanLms } from '../lms/mean/mean-lms.ts';
import { options, sampleTypes, sampleUnit } from '../lms/sample-unit.ts';

/** How many journeys with each LMS; the environment may ask for more, or for a single one by its seed. */
const journeys = Number(process.env['JOURNEYS'] ?? 6);
const onlySeed = process.env['SEED'];
const seeds = onlySeed === undefined ? Array.from({ length: journeys }, (_, index) => String(index)) : [onlySeed];

const { programme } = await readProgramme('.');
const realUnit = programme?.units.find(({ item }) => item === 'u03')?.languages[0];

/** A unit to take, and what may be answered. */
interface Subject {
  readonly unit: Unit;
  readonly types: ActivityTypes;
  readonly responsesTo: (activity: Activity) => readonly unknown[];
}

const subjects: readonly Subject[] = [
  {
    unit: sampleUnit,
    types: sampleTypes,
    responsesTo: ({ type }) => (type === 'secret' ? ['written'] : options),
  },
  ...(realUnit === undefined ? [] : [{ unit: realUnit, types: activityTypes, responsesTo: plausible }]),
];

/** Right answers, and answers as long as can be: what else a type may take, its own tests try. */
function plausible({ type, question }: Activity): readonly unknown[] {
  const definition = activityTypes[type];
  const candidates = [definition?.solution(question), definition?.longest(question)];
  return candidates.filter((response) => definition?.accept(question, response) !== undefined);
}

/** A learner who answers everything, in any order, whatever happens meanwhile. */
class Journey {
  readonly #subject: Subject;
  readonly #lms: MeanLms;
  readonly #random: () => number;
  readonly #life: Life;
  /** What was answered, by activity, the newest last. */
  readonly #given = new Map<string, string[]>();
  readonly #lies: string[] = [];
  /** Whether this session has said that the course has work. */
  #wasTold = false;

  constructor(subject: Subject, lms: MeanLms, generation: Generation, random: () => number) {
    this.#subject = subject;
    this.#lms = lms;
    this.#random = random;
    this.#life = new Life(subject.unit, subject.types, generation, random);
  }

  async run(): Promise<void> {
    const { unit } = this.#subject;
    const life = this.#life;
    const acts = shuffled(
      [
        ...activitiesOf(unit).flatMap((activity) => [activity, ...(this.#chance(0.3) ? [activity] : [])]),
        // A copy of completed work would come back to those who begin the unit anew, so no phone keeps one for a liar.
        ...unit.lessons.slice(this.#lms.isLiar === true ? 1 : 0).map(({ id }) => id),
        results,
      ],
      this.#random,
    );
    await life.launch(this.#lms, life.devices[0]);
    for (const [index, act] of acts.entries()) {
      // Whatever chance brings, the learner comes back at least twice, once on the other phone.
      if ([Math.floor(acts.length / 3), Math.floor(acts.length / 2)].includes(index)) await this.#comeBack();
      await this.#meanwhile();
      while (life.tracker === undefined) await this.#comeBack();
      if (typeof act === 'string') life.tracker.visit(act);
      else this.#answer(act);
      await settle();
      this.#listen();
    }
    await life.clock.pass(this.#one([0, 150, 3000, 90_000]));
    this.#listen();
    expect(this.#lies).toEqual([]);
    if (this.#lms.keeps === 'on the device') await this.#findOnDevice();
    else await this.#findInCourse();
  }

  #answer(activity: Activity): void {
    const { types, responsesTo } = this.#subject;
    const response = this.#one(responsesTo(activity));
    this.#life.tracker?.respond(activity.id, response);
    const text = JSON.stringify(types[activity.type]?.accept(activity.question, response));
    this.#given.set(activity.id, [...(this.#given.get(activity.id) ?? []), text]);
  }

  /** What happens between two acts. */
  async #meanwhile(): Promise<void> {
    const life = this.#life;
    const chance = this.#random();
    if (chance < 0.08) life.turn('off', this.#chance(0.5));
    else if (chance < 0.2) life.turn('on', this.#chance(0.5));
    else if (chance < 0.23 && life.site.network === 'on') life.site.network = 'expired';
    else if (chance < 0.3) await this.#comeBack();
    else if (chance < 0.35) life.tracker?.flush();
    await life.clock.pass(this.#one([0, 50, 150, 250, 1000, 2500, 12_000, 25_000, 70_000]));
    this.#listen();
  }

  async #comeBack(): Promise<void> {
    const life = this.#life;
    life.device.wasTold ||= this.#wasTold;
    this.#wasTold = false;
    await life.leave(this.#chance(0.5) ? 'closed' : 'killed');
    if (this.#chance(0.5)) life.turn('on', true);
    await life.launch(this.#lms, this.#one(life.devices));
  }

  /** The badge must not lie; what can only be seen at another launch, it may not know before. */
  #listen(): void {
    const { tracker, device, onServer, standing } = this.#life;
    if (tracker?.saving !== 'course') return;
    const { progress, state } = tracker;
    const isThere = this.#work(merge(onServer, state)) === this.#work(onServer);
    const isMarked = !progress.completed || (standing.isCompleted && standing.score === progress.score);
    if (this.#lms.isLiar === true && !device.wasTold) this.#wasTold ||= state.records.size > 0;
    else if (!isThere || !isMarked) this.#lies.push(`the course has ${isThere ? 'no mark' : 'no answer'}`);
  }

  #work(state: LearnerState): string {
    const { unit, types } = this.#subject;
    return packState({ ...state, commits: 0, seconds: 0 }, unit, types, Infinity);
  }

  /** All is well again: each phone is opened once more, and everything is in the course. */
  async #findInCourse(): Promise<void> {
    const life = this.#life;
    await life.leave('killed');
    for (const device of [...life.devices, ...life.devices]) {
      life.site.network = 'on';
      await life.launch(honestLms, device);
      await life.clock.pass(200_000);
      await life.leave('closed');
    }
    await life.launch(honestLms, life.devices[0]);
    await life.clock.pass(10_000);
    expect(life.tracker?.saving).toBe('course');
    this.#expectAll(life.onServer);
    expect(
      life.devices.map(({ kept }) => kept),
      'nothing stays behind on a phone',
    ).toEqual([undefined, undefined]);
  }

  /** The LMS is never to be reached: each phone has what was done on it. */
  async #findOnDevice(): Promise<void> {
    const life = this.#life;
    await life.leave('closed');
    life.site.network = 'on';
    let all: LearnerState | undefined;
    for (const device of life.devices) {
      await life.launch(this.#lms, device);
      await life.clock.pass(3000);
      // A phone that nobody has worked on has nothing.
      expect(life.tracker?.saving).toBe(life.tracker!.state.clock > 0 ? 'device' : 'idle');
      all = all === undefined ? life.tracker!.state : merge(all, life.tracker!.state);
      await life.leave('closed');
    }
    this.#expectAll(all!);
    expect([...life.site.tracks]).toEqual([]);
  }

  #expectAll(state: LearnerState): void {
    for (const [id, given] of this.#given) {
      const record = state.records.get(id);
      expect(record, `${id} is kept`).toBeDefined();
      if (this.#lms.keeps !== 'results')
        expect(given, `the answer to ${id}`).toContain(JSON.stringify(record?.response));
    }
    const { length } = this.#subject.unit.lessons;
    expect(state.visited.size).toBe(this.#lms.isLiar === true ? length - 1 : length);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #one<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T;
  }
}

describe('an LMS of each kind of meanness', () => {
  it('is tried with a real unit', () => {
    expect(realUnit && activitiesOf(realUnit).length).toBeGreaterThan(10);
  });

  describe.each(generations)('in SCORM %s', (generation) => {
    it.each(meanLmss)('that $name costs no answer, and the badge never lies', async (lms) => {
      for (const subject of subjects) {
        for (const seed of seeds) {
          const random = randomFrom([lms.name, generation, subject.unit.id, seed].join(' '));
          try {
            await new Journey(subject, lms, generation, random).run();
          } catch (error) {
            throw new Error(`SEED=${seed}, unit ${subject.unit.id}: run this one alone to see it again`, {
              cause: error,
            });
          }
        }
      }
    });
  });
});
