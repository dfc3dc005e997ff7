import type { ActivityTypes } from './activity-type.ts';
import type { Clock } from './clock.ts';
import type { DeviceMirror } from './device-mirror.ts';
import { countCommit, emptyState, opening, respond, results, speak, spend, visit } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import type { Launch, LmsConnection, LmsLine, LmsRefusal, Report } from './lms-connection.ts';
import { mark } from './marking.ts';
import { merge } from './merge.ts';
import { dealt, mayChoose, ownUnit } from './own-unit.ts';
import type { Probe } from './probe.ts';
import { objectivesOf, progressOf, reach } from './progress.ts';
import type { Progress } from './progress.ts';
import { activitiesOf } from './programme.ts';
import type { Activity, Unit } from './programme.ts';
import { Saver } from './saver.ts';
import type { Saving } from './saver.ts';
import { packState, unpackState } from './suspend-data.ts';
import { newsOf } from './updates.ts';
import type { News } from './updates.ts';
import { seesAnswers, seesScore } from './trainer-sees.ts';
import { trustIn } from './trust.ts';

/** What a page has to keep the learner's work safe. */
export interface Safety {
  readonly probe: Probe;
  /** This unit's mirror for a learner of an LMS; undefined if this device is to keep nothing. */
  readonly mirrorOf: (learner: () => string) => DeviceMirror | undefined;
}

/**
 * What a learner is to be told at the beginning:
 * - `workMissing`: the LMS did not give back what it had taken. A new attempt has begun, or it keeps nothing of this learner.
 * - `workWaits`: this device has work that cannot be sent, because the unit was opened only to look at it.
 * - `notCounted`: the LMS takes neither completion nor score from this visit.
 */
export type Remark = 'workMissing' | 'workWaits' | 'notCounted';

/**
 * Holds the one learner state of the page, and is the only one who talks to an LMS.
 *
 * Every act steps the state at once; the {@link Saver} brings it to the LMS soon after.
 */
export class Tracker {
  readonly #unit: Unit;
  /** The same as this learner gets it, as of the state. */
  #own: Unit;
  /** How to read and mark each type of activity, by its name. */
  readonly types: ActivityTypes;
  readonly #clock: Clock;
  readonly #safety: Safety;
  readonly #saver: Saver;
  readonly #listeners = new Set<() => void>();
  /** What an update of the unit has brought since the learner's last session. */
  news: News | undefined;
  /** What the LMS said at the start. */
  launch: Launch | undefined;
  /** What the learner is to be told at the beginning. */
  remark: Remark | undefined;
  #connection: LmsConnection | undefined;
  #mirror: DeviceMirror | undefined;
  #state = emptyState;
  /** The text that this page has written or read last where work is kept. */
  #known = '';
  /** Milliseconds of this session up to the last rest; the time since `#awakeSince` comes on top. */
  #spent = 0;
  #awakeSince: number | undefined;
  #countedSeconds = 0;

  constructor(unit: Unit, types: ActivityTypes, clock: Clock, safety: Safety) {
    this.#unit = unit;
    this.#own = unit;
    this.types = types;
    this.#clock = clock;
    this.#safety = safety;
    const content = {
      report: () => this.#report(),
      keep: (told: number) => {
        this.#hear();
        this.#known = packState(this.#state, unit, types, Infinity);
        return this.#mirror?.write(this.#known, told, this.#state.clock) ?? false;
      },
      forget: () => {
        if (this.#hear()) this.#saver.changed('place');
        else this.#mirror?.clear();
      },
      commits: () => this.#state.commits,
    };
    this.#saver = new Saver(clock, safety.probe, content, () => {
      this.#tell();
    });
  }

  /** The learner's state now. */
  get state(): LearnerState {
    return this.#state;
  }

  /** Derived from the state. */
  get progress(): Progress {
    return progressOf(this.#own, this.#state);
  }

  get saving(): Saving {
    return this.#saver.saving;
  }

  /** What the LMS refused at the last commit, in its own words. */
  get refusals(): readonly LmsRefusal[] {
    return this.#saver.refusals;
  }

  /** The line to whatever keeps the work, to look at. */
  get line(): LmsLine | undefined {
    return this.#connection;
  }

  /** Calls back after every change of state or saving; gives a way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * Opens the first connection that answers and restores what it kept, joined with what this device kept. The last
   * connection should always answer.
   */
  async start(connections: readonly LmsConnection[]): Promise<void> {
    this.wake();
    for (const connection of connections) {
      const launch = await connection.initialize();
      if (launch === undefined) continue;
      this.#connection = connection;
      this.launch = launch;
      this.#restore(connection, launch);
      break;
    }
    this.#tell();
  }

  #restore(connection: LmsConnection, launch: Launch): void {
    const isPractice = launch.mode !== 'normal';
    const { isRefused } = connection;
    const inLms = this.#unpack(launch.suspendData);
    this.#mirror = launch.learner && this.#safety.mirrorOf(launch.learner);
    const kept = this.#mirror?.read();
    const onDevice = this.#unpack(kept?.text ?? '');
    // Without the LMS this page may have nothing of what was done before; what is done now is newer all the same.
    const clock = this.#mirror?.clock ?? 0;
    const restored = this.#placed(merge({ ...this.#state, clock }, merge(inLms, onDevice)), launch);
    this.#state = this.#reach(restored);
    this.news = newsOf(this.#own, restored);
    const told = kept?.told ?? 0;
    const lacksWork = this.#differs(inLms);
    const trust = trustIn(launch.suspendData, lacksWork, inLms.commits < told && !isRefused);
    // A preview may well begin with nothing. What waits on this device waits on: LMSs store in these modes, or do not.
    if (isPractice) this.remark = kept && lacksWork ? 'workWaits' : undefined;
    else
      this.remark = trust === 'broken' ? 'workMissing' : connection.keeper === 'uncounted' ? 'notCounted' : undefined;
    this.#saver.open(connection, launch, trust, told);
    // A mirror whose last commit is not known to have arrived means that the last page was in doubt, if only about the
    // records for the trainer. That news were told is to be kept. And a finished unit is told again, for it heals what an
    // LMS missed.
    const isInDoubt = lacksWork || (kept !== undefined && onDevice.commits > told);
    // A page that the LMS does not open says at once whether the device keeps anything.
    if (isInDoubt || this.news !== undefined || this.progress.completed || isRefused) this.#saver.changed();
    else if (!isPractice) this.#mirror?.clear();
    this.#recordAgain(isInDoubt && kept !== undefined ? emptyState : inLms);
    // Who begins tells it with the first act; to work that is there already it is added at once.
    if (mayChoose) {
      const before = this.#state;
      this.#state = dealt(before, this.#unit, Object.values(this.types), this.#clock.now());
      if (this.#state !== before && launch.suspendData !== '') this.#saver.changed();
    }
  }

  #unpack(text: string): LearnerState {
    return unpackState(text, this.#unit, this.types);
  }

  /** Whether the learner did something else there, time and commits apart, which pass by themselves. */
  #differs(other: LearnerState): boolean {
    const workIn = (state: LearnerState): string =>
      packState({ ...state, commits: 0, seconds: 0 }, this.#unit, this.types, Infinity);
    return workIn(other) !== workIn(this.#state);
  }

  /** At the page and in the language that the LMS knows of, where the state does not say. No act of the learner. */
  #placed(state: LearnerState, { location, languages }: Launch): LearnerState {
    const { slots, languages: spoken } = this.#unit;
    const { page, language, counter } = state.place;
    const isElsewhere = page === opening && slots.lessons.includes(location);
    const preferred = languages?.find((code) => spoken.some((one) => one.code === code)) ?? '';
    const place = { page: isElsewhere ? location : page, language: language === '' ? preferred : language, counter };
    return { ...state, place };
  }

  /** Answers the LMS has not seen go on its record too. */
  #recordAgain(inLms: LearnerState): void {
    for (const activity of activitiesOf(this.#unit)) {
      const record = this.#state.records.get(activity.id);
      if (record?.response !== undefined && record.counter > (inLms.records.get(activity.id)?.counter ?? -1)) {
        this.#record(activity, record.response);
      }
    }
  }

  /** The learner answered an activity, wholly or in part. */
  respond(id: string, response: unknown): void {
    const activity = activitiesOf(this.#unit).find((candidate) => candidate.id === id);
    const type = activity && this.types[activity.type];
    if (activity === undefined || type === undefined) return;
    this.#step(respond(this.#state, id, response, mark(type, activity.question, response)));
    this.#record(activity, response);
  }

  #record(activity: Activity, response: unknown): void {
    const { id, question, slots: options, points } = activity;
    const type = this.types[activity.type];
    if (!seesAnswers || type === undefined || !this.#saver.isWriting) return;
    const outcome = mark(type, question, response);
    if (!outcome.answered) return;
    const pattern = type.toPattern(question, response);
    if (pattern === undefined) return;
    const solution = type.solution(question);
    const right = solution === undefined ? undefined : type.toPattern(question, solution);
    this.#connection?.record({
      index: this.#unit.slots.activities.indexOf(id),
      id,
      prompt: activity.prompt,
      language: this.#unit.language,
      response: pattern,
      ...(right !== undefined && { solution: right }),
      options,
      score: outcome.percent / 100,
      points,
      at: this.#clock.now(),
      slots: this.#unit.slots.activities,
    });
  }

  /** The learner opened a page: a lesson by its id, the opening or the results. */
  visit(page: string): void {
    // Who looks at the results may be about to leave.
    this.#step(visit(this.#state, page), page === results ? 'work' : 'place');
  }

  /** The learner chose a language. */
  speak(language: string): void {
    this.#step(speak(this.#state, language), 'place');
  }

  /** What this device may keep is changing: its copy is taken away, and made again only if it still may. */
  renewDevice(change: () => void): void {
    this.#mirror?.clear();
    change();
    this.#saver.changed();
    this.remark = undefined;
    this.#tell();
  }

  /** The page is hidden: time stops. */
  rest(): void {
    this.#spent = this.#milliseconds();
    this.#awakeSince = undefined;
  }

  /** The page is shown: time runs. */
  wake(): void {
    this.#awakeSince ??= this.#clock.now();
    this.look();
  }

  /** Another page of this learner may have left something. */
  look(): void {
    if (!this.#hear()) return;
    this.#saver.changed('place');
    this.#tell();
  }

  /**
   * What another page of this learner has left is this learner's work as well. Says whether it is not the same as what this
   * page has: then one of the two lacks something, and it is to be written again.
   */
  #hear(): boolean {
    const latest = this.#connection?.latest?.() ?? '';
    const text = latest === '' ? (this.#mirror?.read()?.text ?? '') : latest;
    // To read what this page has written itself would only cost time.
    if (text === '' || text === this.#known) return false;
    this.#known = text;
    const heard = this.#unpack(text);
    const isNews = this.#differs(heard);
    // Also where it is no news: the other page may have counted more commits.
    this.#state = this.#reach(merge(this.#state, heard));
    return isNews;
  }

  /** Sends what is waiting now, because the page may not get another turn: it is hidden, or about to be left. */
  flush(): void {
    this.#saver.flush();
  }

  /** The browser says that the network is gone. */
  lost(): void {
    this.#saver.lost();
  }

  /** The network may be back. */
  retry(): void {
    this.#saver.retry();
  }

  /** Ends the session. Called when the page goes away; later calls do nothing. */
  finish(): void {
    this.#saver.finish();
  }

  /** The learner leaves in haste: nothing more is sent. */
  abandon(): void {
    this.#saver.abandon();
  }

  #step(state: LearnerState, what: 'work' | 'place' = 'work'): void {
    const before = this.progress.completed;
    this.#state = this.#reach(state);
    this.#saver.changed(this.progress.completed === before ? what : 'work');
    this.#tell();
  }

  #reach(state: LearnerState): LearnerState {
    if (mayChoose) this.#own = ownUnit(this.#unit, state, Object.values(this.types));
    return reach(this.#own, state);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** A clock that is set back counts as no time at all. */
  #milliseconds(): number {
    const now = this.#clock.now();
    return this.#spent + Math.max(0, now - (this.#awakeSince ?? now));
  }

  #report(): Report {
    this.#hear();
    const seconds = Math.round(this.#milliseconds() / 1000);
    this.#state = countCommit(spend(this.#state, seconds - this.#countedSeconds));
    this.#countedSeconds = Math.max(this.#countedSeconds, seconds);
    const { completed, passed, score, measure } = this.progress;
    return {
      suspendData: packState(this.#state, this.#unit, this.types, this.#connection?.limit),
      location: this.#state.place.page,
      completed,
      passed: seesScore ? passed : undefined,
      score,
      // A score for each outcome says more of the answers than one for all.
      objectives: seesAnswers ? objectivesOf(this.#own, this.#state) : [],
      measure,
      seconds,
    };
  }
}
