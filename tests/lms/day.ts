import type { Clock } from '../../core/clock.ts';
import type { DeviceMirror, Kept } from '../../core/device-mirror.ts';
import type { LearnerState } from '../../core/learner-state.ts';
import { merge } from '../../core/merge.ts';
import { activitiesOf } from '../../core/programme.ts';
import type { Reach } from '../../core/probe.ts';
import { packState, unpackState } from '../../core/suspend-data.ts';
import { Tracker } from '../../core/tracker.ts';
import { Scorm12Connection } from '../../packaging/standards/scorm12/connection.ts';
import { Scorm2004Connection } from '../../packaging/standards/scorm2004/connection.ts';
import { HandClock, settle } from '../fixtures/hand-clock.ts';
import { smallUnit, types } from '../fixtures/units.ts';
import { Moodle12Lms } from './moodle12-lms.ts';
import { Moodle2004Lms } from './moodle2004-lms.ts';

const unit = smallUnit();
export const ids = activitiesOf(unit).map(({ id }) => id);
const solutions = new Map(
  activitiesOf(unit).map(({ id, type, question }) => [id, types[type]?.solution(question) ?? true]),
);
export const pages = ['first', 'second', 'third'];

/** What a day is like, from the beginning to the end. */
export interface Weather {
  readonly generation: '1.2' | '2004';
  /** The server gives the page, and refuses the file that it is asked for. */
  readonly forbids: boolean;
  /** What the browser lets a page keep. */
  readonly storage: 'all' | 'none' | 'full now and then';
}

/** A tab: its timers die with it. */
class Tab implements Clock {
  isOpen = true;
  readonly tracker: Tracker;
  readonly #clock: HandClock;

  constructor(clock: HandClock, reach: () => Reach, mirror: ((tab: Tab) => DeviceMirror) | undefined) {
    this.#clock = clock;
    const ask = (): Promise<Reach> =>
      new Promise((resolve) => {
        this.after(300, () => {
          resolve(reach());
        });
      });
    this.tracker = new Tracker(unit, types, this, { probe: { ask }, mirrorOf: () => mirror?.(this) });
  }

  now(): number {
    return this.#clock.now();
  }

  after(milliseconds: number, callback: () => void): () => void {
    return this.#clock.after(milliseconds, () => {
      if (this.isOpen) callback();
    });
  }
}

/** A learner with two tabs in one browser, whose network comes and goes, in a Moodle. */
export class Day {
  readonly weather: Weather;
  readonly lms: Moodle12Lms | Moodle2004Lms;
  readonly clock = new HandClock();
  readonly tabs: (Tab | undefined)[] = [];
  /** What a badge has called saved, by id. */
  readonly promised = new Set<string>();
  /** What was done, by id. */
  readonly done = new Set<string>();
  kept: Kept | undefined;
  isFull = false;
  #untold = new Set<Tab>();

  constructor(weather: Weather) {
    this.weather = weather;
    this.lms = weather.generation === '1.2' ? new Moodle12Lms() : new Moodle2004Lms();
  }

  async open(index: number): Promise<void> {
    const { lms, weather } = this;
    if (lms.network === 'off') return;
    if (lms.network === 'expired') lms.network = 'on';
    const reach = (): Reach =>
      lms.network === 'off'
        ? 'unreachable'
        : weather.forbids
          ? 'silent'
          : lms.network === 'expired'
            ? 'signed-out'
            : 'reached';
    const tab = new Tab(this.clock, reach, weather.storage === 'none' ? undefined : (own) => this.#mirrorOf(own));
    const connection =
      lms instanceof Moodle12Lms
        ? new Scorm12Connection(() => lms.launch(), lms.watch)
        : new Scorm2004Connection(
            () => lms.launch(),
            (call) => (call(), lms.network === 'off'),
          );
    await tab.tracker.start([connection]);
    this.tabs[index] = tab;
  }

  #mirrorOf(tab: Tab): DeviceMirror {
    const changed = (): void => {
      for (const other of this.tabs) if (other !== undefined && other !== tab) this.#untold.add(other);
    };
    return {
      read: () => this.kept,
      write: (text, told) => {
        if (this.isFull) return false;
        this.kept = { text, told };
        changed();
        return true;
      },
      clear: () => {
        if (this.kept !== undefined) changed();
        this.kept = undefined;
      },
    };
  }

  /** Tells tabs what others have kept. */
  async tell(): Promise<void> {
    while (this.#untold.size > 0) {
      const untold = [...this.#untold];
      this.#untold = new Set();
      for (const { tracker, isOpen } of untold) if (isOpen) tracker.look();
      await settle();
    }
  }

  async close(index: number, isKilled: boolean): Promise<void> {
    const tab = this.tabs[index];
    this.tabs[index] = undefined;
    if (tab === undefined) return;
    if (!isKilled) {
      tab.tracker.flush();
      tab.tracker.finish();
    }
    tab.isOpen = false;
    await settle();
  }

  answer(index: number, id: string): void {
    if (this.tabs[index] === undefined) return;
    this.tabs[index].tracker.respond(id, solutions.get(id));
    this.done.add(id);
  }

  /** What the badge of the first tab says. */
  get saving(): string | undefined {
    return this.tabs[0]?.tracker.saving;
  }

  get onServer(): LearnerState {
    return unpackState(this.lms.tracks.get('cmi.suspend_data') ?? '', unit, types);
  }

  has(id: string): boolean {
    const { records, visited } = this.onServer;
    return records.has(id) || visited.has(id);
  }

  /** What the badges say that is not so. */
  lies(): string[] {
    const { onServer } = this;
    const lies = [...this.promised].filter((id) => !this.has(id)).map((id) => `${id} was called saved, and is gone`);
    for (const tab of this.tabs) {
      if (tab?.tracker.saving !== 'course') continue;
      const { state } = tab.tracker;
      if (workIn(merge(onServer, state)) !== workIn(onServer)) lies.push('the course lacks something');
      for (const id of [...state.records.keys(), ...state.visited]) this.promised.add(id);
    }
    return lies;
  }
}

const workIn = (state: LearnerState): string => packState({ ...state, commits: 0, seconds: 0 }, unit, types);
