import type { ActivityTypes } from './activity-type.ts';
import { countCommit, emptyState, opening, respond, speak, spend, visit } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import type { LmsConnection, LmsRefusal } from './lms-connection.ts';
import { mark } from './marking.ts';
import { merge } from './merge.ts';
import { progressOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { activitiesOf } from './programme.ts';
import type { Unit } from './programme.ts';
import { packState, unpackState } from './suspend-data.ts';

/**
 * How saving stands, for the learner: on its way, saved to the course, kept on this device only, not saved, or
 * nothing is saved because this is a preview.
 */
export type Saving = 'sending' | 'course' | 'device' | 'failed' | 'practice';

/** Time, from outside, so that the rules stay pure. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds; gives a way to call it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** A commit freezes some LMSs' pages for a round trip, so the screen is drawn first… */
const settle = 100;
/** …and two commits are never closer than this, in milliseconds. */
const pause = 2000;

/**
 * Holds the one learner state of the page, and is the only one who talks to an LMS.
 *
 * Every act steps the state at once and is committed soon after, never later than {@link pause} milliseconds.
 */
export class Tracker {
  readonly #unit: Unit;
  readonly #types: ActivityTypes;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #connection: LmsConnection | undefined;
  #state = emptyState;
  #saving: Saving = 'sending';
  #refusals: readonly LmsRefusal[] = [];
  /** Milliseconds of this session up to the last rest; the time since `#awakeSince` comes on top. */
  #spent = 0;
  #awakeSince: number | undefined;
  #countedSeconds = 0;
  #committedAt = -Infinity;
  #callOff: (() => void) | undefined;
  #isFinished = false;

  constructor(unit: Unit, types: ActivityTypes, clock: Clock) {
    this.#unit = unit;
    this.#types = types;
    this.#clock = clock;
  }

  /** The learner's state now. */
  get state(): LearnerState {
    return this.#state;
  }

  /** Derived from the state. */
  get progress(): Progress {
    return progressOf(this.#unit, this.#state);
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** What the LMS refused at the last commit, in its own words. */
  get refusals(): readonly LmsRefusal[] {
    return this.#refusals;
  }

  /** Calls back after every change of state or saving; gives a way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Opens the first connection that answers and restores what it kept. The last one should always answer. */
  async start(connections: readonly LmsConnection[]): Promise<void> {
    this.wake();
    for (const connection of connections) {
      const launch = await connection.initialize();
      if (launch === undefined) continue;
      const kept = unpackState(launch.suspendData, this.#unit, this.#types);
      const restored = merge(this.#state, kept);
      this.#state =
        restored.place.page === opening && this.#unit.slots.lessons.includes(launch.location)
          ? { ...restored, place: { ...restored.place, page: launch.location } }
          : restored;
      this.#connection = connection;
      this.#saving = launch.mode === 'normal' ? 'sending' : 'practice';
      this.#commitSoon();
      break;
    }
    this.#tell();
  }

  /** The learner answered an activity, wholly or in part. */
  respond(id: string, response: unknown): void {
    const activity = activitiesOf(this.#unit).find((candidate) => candidate.id === id);
    const type = activity && this.#types[activity.type];
    if (activity === undefined || type === undefined) return;
    const outcome = mark(type, activity.question, response);
    this.#step(respond(this.#state, id, response, outcome));

    const pattern = outcome.answered ? type.toPattern(activity.question, response) : undefined;
    if (!outcome.answered || pattern === undefined || this.#saving === 'practice') return;
    const solution = type.solution(activity.question);
    const right = solution === undefined ? undefined : type.toPattern(activity.question, solution);
    this.#connection?.record({
      index: this.#unit.slots.activities.indexOf(id),
      id,
      response: pattern,
      ...(right !== undefined && { solution: right }),
      options: activity.slots,
      score: outcome.percent / 100,
      points: activity.points,
      at: this.#clock.now(),
      slots: this.#unit.slots.activities,
    });
  }

  /** The learner opened a page: a lesson by its id, the opening or the results. */
  visit(page: string): void {
    this.#step(visit(this.#state, page));
  }

  /** The learner chose a language. */
  speak(language: string): void {
    this.#step(speak(this.#state, language));
  }

  /** The page is hidden: time stops. */
  rest(): void {
    this.#spent = this.#milliseconds();
    this.#awakeSince = undefined;
  }

  /** The page is shown: time runs. */
  wake(): void {
    this.#awakeSince ??= this.#clock.now();
  }

  /** Sends what is waiting now, because the page may not get another turn: it is hidden, or about to be left. */
  flush(): void {
    if (this.#callOff !== undefined) this.#commit();
  }

  /** Ends the session. Called when the page goes away; later calls do nothing. */
  finish(): void {
    if (this.#isFinished || this.#connection === undefined) return;
    this.#isFinished = true;
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#saving !== 'practice') this.#report();
    this.#connection.terminate();
  }

  #step(state: LearnerState): void {
    this.#state = state;
    this.#commitSoon();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #commitSoon(): void {
    if (this.#isFinished || this.#saving === 'practice' || this.#connection === undefined) return;
    this.#saving = 'sending';
    if (this.#callOff !== undefined) return;
    const wait = Math.max(settle, this.#committedAt + pause - this.#clock.now());
    this.#callOff = this.#clock.after(wait, () => {
      this.#commit();
    });
  }

  #commit(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    const connection = this.#connection;
    if (connection === undefined || this.#isFinished || this.#saving === 'practice') return;
    this.#committedAt = this.#clock.now();
    this.#report();
    void connection.commit().then((commit) => {
      this.#refusals = commit.refusals ?? [];
      if (this.#callOff === undefined) this.#saving = commit.ok ? connection.keeper : 'failed';
      if (commit.ok && commit.more) this.#commitSoon();
      this.#tell();
    });
  }

  /** A clock that is set back counts as no time at all. */
  #milliseconds(): number {
    const since = this.#awakeSince;
    return this.#spent + (since === undefined ? 0 : Math.max(0, this.#clock.now() - since));
  }

  #report(): void {
    const seconds = Math.round(this.#milliseconds() / 1000);
    this.#state = countCommit(spend(this.#state, seconds - this.#countedSeconds));
    this.#countedSeconds = Math.max(this.#countedSeconds, seconds);
    const { completed, passed, score, measure } = this.progress;
    this.#connection?.report({
      suspendData: packState(this.#state, this.#unit, this.#types, this.#connection.limit),
      location: this.#state.place.page,
      completed,
      passed,
      score,
      measure,
      seconds,
    });
  }
}
