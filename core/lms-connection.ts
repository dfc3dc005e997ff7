import type { Pattern } from './activity-type.ts';
import type { Html } from './programme.ts';

/**
 * The line to whatever keeps the learner's work. One implementation per standard; only the Tracker calls it.
 *
 * The methods do their LMS calls before they return, also where they return a promise, because a page that is being
 * left gets no second turn. They throw nothing: an LMS that refuses is quoted in a {@link Commit}.
 */
export interface LmsConnection {
  /** Where the work is kept: in the course, in a course that does not count it, or on this device. */
  readonly keeper: 'course' | 'uncounted' | 'device';
  /** Characters of suspend data it takes. */
  readonly limit: number;
  /** The standard's own name; undefined where there is no LMS. */
  readonly standard?: string;
  /** The last calls, the oldest first, for the trainer who looks for a cause. */
  readonly calls?: readonly LmsCall[];
  /** Whether the LMS is there, but would not open a session: it has ended this page's last one, or takes nothing. Then nothing is committed. */
  readonly isRefused?: boolean;
  /** Opens the session; undefined if there is none to be had. Called once, first. */
  initialize(): Promise<Launch | undefined>;
  /** What is kept there now, where that can be looked up at once: another page may have left it. */
  latest?(): string;
  /** Takes down one answer, to be sent with the next commit. */
  record(interaction: Interaction): void;
  /** Takes down how the learner stands, to be sent with the next commit. */
  report(report: Report): void;
  /** Sends what was taken down. */
  commit(): Promise<Commit>;
  /** What was sent may not have arrived, though the LMS took it: the next commits say it again, in other values. */
  retell?(): void;
  /**
   * Sends the rest and ends the session. Called once, last; nothing may be called after it.
   *
   * @param isCommitted - Whether the last commit has carried all but the time, so that another one would be dead weight.
   */
  terminate(isCommitted: boolean): void;
}

/** As much of a connection as there is to look at. */
export type LmsLine = Pick<LmsConnection, 'keeper' | 'standard' | 'calls' | 'isRefused'>;

/** What the LMS says at the start. */
export interface Launch {
  /** `browse` and `review` are for looking: nothing is written. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** What the last session left; empty at first. */
  readonly suspendData: string;
  /** The page the last session left, if suspend data does not say. */
  readonly location: string;
  /**
   * Gets the LMS's own mark of the learner, to tell learners on one device apart; empty if it does not say. It goes no
   * further than a hash.
   */
  readonly learner?: () => string;
  /** Codes of the languages the learner prefers, the best first, if the LMS knows. */
  readonly languages?: readonly string[];
}

/** How the learner stands. */
export interface Report {
  readonly suspendData: string;
  /** Id of the page, ASCII, at most 255 characters. */
  readonly location: string;
  readonly completed: boolean;
  /** Undefined until the unit is completed, and in a unit without points. */
  readonly passed: boolean | undefined;
  /** 0 to 100, whole. */
  readonly score: number;
  /** How the learner stands with each outcome that can be assessed, in the unit's order. */
  readonly objectives: readonly Objective[];
  /** The share of the work that is done, 0 to 1. */
  readonly measure: number;
  /** Time in this session, in seconds. */
  readonly seconds: number;
}

/** How the learner stands with one outcome of the unit. */
export interface Objective {
  /** The outcome's id. */
  readonly id: string;
  /** Every activity that counts towards it was answered. */
  readonly completed: boolean;
  /** Undefined until it is completed. */
  readonly passed: boolean | undefined;
  /** 0 to 100, whole. */
  readonly score: number;
}

/** One answer, as an LMS may report it to a trainer. */
export interface Interaction {
  /** The activity's slot: the same for every learner and every session. */
  readonly index: number;
  /** The activity's id. */
  readonly id: string;
  readonly prompt: Html;
  /** Language code of the prompt: the unit's own, whatever the learner reads. */
  readonly language: string;
  readonly response: Pattern;
  readonly solution?: Pattern;
  /** Ids a pattern can name, in frozen order. */
  readonly options: readonly string[];
  /** 0 to 1. */
  readonly score: number;
  readonly points: number;
  /** When it was answered, in milliseconds since 1970. */
  readonly at: number;
  /** Ids of all activities by slot, so that slots before this one can be filled. */
  readonly slots: readonly string[];
}

/** What came of a commit. */
export type Commit =
  | {
      readonly ok: true;
      /** True if the standard needs one more commit to say it all. */
      readonly more: boolean;
      /** The LMS took it by a way on which it learns nothing of an arrival. */
      readonly isUncertain?: boolean;
      /** What was refused without harm to the learner's work: details for the trainer, such as an interaction. */
      readonly refusals?: readonly LmsRefusal[];
    }
  | {
      readonly ok: false;
      readonly refusals: readonly LmsRefusal[];
      /** It said no by itself, instead of failing: its session has ended, or its server is in trouble. */
      readonly isRefusal?: boolean;
    };

/** One call to an LMS, and how it went. */
export interface LmsCall {
  /** As it was made, cut if it is long. */
  readonly call: string;
  /** The answer or the refusal, but nothing that says who the learner is. */
  readonly answer: string;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** An LMS that said no, in its own words. */
export interface LmsRefusal {
  /** The call as it was made, e.g. `LMSSetValue("cmi.core.score.raw", "85")`. */
  readonly call: string;
  readonly code: string;
  readonly text: string;
}
