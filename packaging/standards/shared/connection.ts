import { opening } from '../../../core/learner-state.ts';
import type {
  Commit,
  Interaction,
  Launch,
  LmsCall,
  LmsConnection,
  LmsRefusal,
  Report,
} from '../../../core/lms-connection.ts';
import type { BeaconWatch } from './beacons.ts';
import { Interactions } from './interactions.ts';
import type { InteractionElement } from './interactions.ts';
import { Session } from './session.ts';
import type { RunTime } from './session.ts';

/** A part of a session: a commit under way, the commit of a page that is leaving, the end. */
export type Moment = 'commit' | 'leaving' | 'finish';

/** How a generation of SCORM says how the learner stands. It keeps what the LMS has, so that nothing is lowered. */
export interface Standing {
  /** Reads what the LMS has at launch. */
  read(read: (element: string) => string): void;
  /** Sets status and score, and what else tells of them; gives what the LMS refused of details for the trainer. */
  write(session: Session, report: Report, moment: Moment): readonly LmsRefusal[];
  /** The LMS took a commit; says whether it needs one more to hear it all. */
  arrived(session: Session, report: Report | undefined): boolean;
  /** What was told may not have arrived. */
  retell(): void;
  /** The status that a session leaves behind which has told nothing, if it is not to be left to the LMS. */
  statusUntold?(mode: Launch['mode'], isForCredit: boolean): readonly [element: string, value: string] | undefined;
}

/** What a generation of SCORM calls its own. */
export interface Generation {
  /** The standard's own name. */
  readonly standard: string;
  readonly standing: Standing;
  /** Names of the elements that differ in nothing else. */
  readonly elements: Readonly<Record<'mode' | 'credit' | 'location' | 'sessionTime' | 'exit' | 'learner', string>>;
  /** Characters of suspend data it grants, and of the location. */
  readonly limit: number;
  readonly longestLocation: number;
  /** A time in whole seconds. */
  readonly spellTime: (seconds: number) => string;
  readonly spellAnswer: (interaction: Interaction) => readonly InteractionElement[];
  /** Another value for a part of an answer, where LMSs send only what differs. */
  readonly spellOther?: (element: InteractionElement) => string;
  /** How a session ends whose unit is completed or not. */
  readonly exit: (isCompleted: boolean) => string;
}

/** Keeps a learner's work in an LMS that speaks SCORM: what both generations have in common. */
export class ScormConnection implements LmsConnection {
  /** 1.2 RTE 3.4.2.1, 2004 RTE 4.2.6: `no-credit` means that neither status nor score is to be recorded. */
  keeper: LmsConnection['keeper'] = 'course';
  readonly standard: string;
  readonly limit: number;
  isRefused = false;
  readonly #find: () => PromiseLike<RunTime | undefined>;
  readonly #watch: BeaconWatch;
  readonly #own: Generation;
  #session: Session | undefined;
  #interactions: Interactions | undefined;
  #mode: Launch['mode'] = 'normal';
  #report: Report | undefined;
  /** Whether the LMS had no suspend data at the launch, and was not asked again. */
  #isEmpty = false;

  constructor(find: () => PromiseLike<RunTime | undefined>, watch: BeaconWatch, own: Generation) {
    this.#find = find;
    this.#watch = watch;
    this.#own = own;
    this.standard = own.standard;
    this.limit = own.limit;
  }

  get calls(): readonly LmsCall[] {
    return this.#session?.log.calls ?? [];
  }

  async initialize(): Promise<Launch | undefined> {
    const api = await this.#find();
    if (api === undefined) return undefined;
    const session = new Session(api, this.#watch);
    // An LMS that will not open a session takes nothing and says nothing: the unit goes on without it, and the learner hears of it.
    this.isRefused = !session.open();
    this.#session = session;
    this.#interactions = new Interactions(session, this.#own.spellAnswer, this.#own.spellOther);
    return this.#readLaunch(session);
  }

  record(interaction: Interaction): void {
    this.#interactions?.record(interaction);
  }

  /** Some LMSs open a session before they have all of it: before anything is written, who had nothing is asked once more. */
  latest(): string {
    const isEmpty = this.#isEmpty;
    this.#isEmpty = false;
    return isEmpty ? this.#read('cmi.suspend_data') : '';
  }

  report(report: Report): void {
    this.#report = report;
  }

  commit(): Promise<Commit> {
    return Promise.resolve(
      this.#session === undefined ? { ok: true, more: false } : this.#commit(this.#session, 'commit'),
    );
  }

  retell(): void {
    this.#session?.forget();
    this.#interactions?.retell();
    this.#own.standing.retell();
  }

  /** Each request may be the last of a page that is leaving, so what matters goes first. */
  terminate(isCommitted: boolean): void {
    const session = this.#session;
    if (session === undefined) return;
    this.#session = undefined;
    if (this.#report === undefined) {
      const status = this.#own.standing.statusUntold?.(this.#mode, this.keeper === 'course');
      if (status !== undefined) session.set(...status);
    } else {
      const isTold = isCommitted || this.#commit(session, 'leaving').ok;
      this.#write(session, 'finish', isTold);
      // 2004 RTE 3.1.3.2: Terminate is a commit, too. 1.2 RTE 3.3.1.1 does not say so, and there LMSs send only what differs.
      // Moodle's 2004 sends all with each, and a browser grants a page that leaves 64 kB: a second would cost the first.
      if (session.isDue && this.#own.spellOther) session.commit();
    }
    session.close();
  }

  /** At most 7 calls (besides those for errors), so that a launch with its first commit stays within 11. */
  #readLaunch(session: Session): Launch {
    const { elements, standing, spellTime } = this.#own;
    const read = (element: string): string => this.#read(element);
    // 1.2 RTE 3.4.2.1, 2004 RTE 4.2.14: in browse and review no results are recorded. Moodle does not stop a SCO that
    // writes all the same (measured: a grade went from 30 to 99 in a preview), so the SCO must hold back.
    const mode = read(elements.mode);
    this.#mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    if (read(elements.credit) === 'no-credit') this.keeper = 'uncounted';
    standing.read(read);
    const location = read(elements.location);
    // Neither `entry` nor an exit of the past is asked for: what is kept is there, or it is not.
    const suspendData = read('cmi.suspend_data');
    this.#isEmpty = suspendData === '';
    // What the LMS has need not be told again. Without a location the learner is at the start anyway.
    session.assume(elements.location, location === '' ? opening : location);
    session.assume(elements.sessionTime, spellTime(0));
    // Asked for only if this device has something to keep.
    return { mode: this.#mode, suspendData, location, learner: () => read(elements.learner) };
  }

  #read(element: string): string {
    const value = this.#session?.get(element);
    return typeof value === 'string' ? value : '';
  }

  #commit(session: Session, moment: Moment): Commit {
    if (this.#mode !== 'normal') return { ok: true, more: false };
    session.refused = [];
    const details = this.#write(session, moment);
    const refusal = session.commit();
    const lost = refusal === undefined ? session.refused : [...session.refused, refusal];
    if (lost.length > 0) {
      // An LMS that throws or says nothing has not refused.
      const isRefusal = refusal !== undefined && /^[1-9]/.test(refusal.code);
      return { ok: false, refusals: [...lost, ...details], isRefusal };
    }
    this.#interactions?.arrived();
    const isStandingDue = this.keeper === 'course' && this.#own.standing.arrived(session, this.#report);
    return {
      ok: true,
      more: isStandingDue || this.#interactions?.isDue === true,
      ...(session.isUncertain && { isUncertain: true }),
      ...(details.length > 0 && { refusals: details }),
    };
  }

  /**
   * Sets what is to be sent, in the order that a session ends with: status, score, time, exit.
   *
   * @param isTold - The LMS has the learner's work, and how it stands is all that is left to say.
   */
  #write(session: Session, moment: Moment, isTold = false): LmsRefusal[] {
    const report = this.#report;
    if (report === undefined || this.#mode !== 'normal') return [];
    const { elements, standing, longestLocation, spellTime, exit } = this.#own;
    if (!isTold) {
      session.set('cmi.suspend_data', report.suspendData);
      session.set(elements.location, report.location.slice(0, longestLocation));
    }
    const details = this.#interactions?.send(moment !== 'commit') ?? [];
    // An old page that closes must not take back what another device has reached since.
    if (this.keeper === 'course' && (!isTold || report.completed))
      details.push(...standing.write(session, report, moment));
    session.set(elements.sessionTime, spellTime(report.seconds));
    // "suspend" from the first commit on, because a page may end without another word.
    session.set(elements.exit, exit(moment === 'finish' && report.completed));
    return details;
  }
}
