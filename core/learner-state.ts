/**
 * What the learner has done. Immutable: every step gives a new state. Nothing here is ever lowered, so that two copies
 * can always be merged (see merge.ts).
 */
export interface LearnerState {
  /** Counts the learner's acts; every act is stamped with it, and the newest wins in a merge. */
  readonly clock: number;
  /** Counts commits, so that no two commits carry the same text: some LMSs never send an equal value again. */
  readonly commits: number;
  /** Time spent in the unit, in seconds, all sessions together. */
  readonly seconds: number;
  readonly place: Place;
  /** Ids of the lessons that were opened. */
  readonly visited: ReadonlySet<string>;
  /** Records by activity id. */
  readonly records: ReadonlyMap<string, ActivityRecord>;
  readonly reached: Reached;
  readonly keptBy: KeptBy;
}

/** What was reached once: no update of the unit takes it back. */
export interface Reached {
  readonly completed: boolean;
  readonly passed: boolean;
  /** The best score of the unit so far, in per cent. */
  readonly score: number;
}

/** The newest package that has kept the state; zeros if none has. */
export interface KeptBy {
  /** The unit's version as a number, see versions.ts; 0 if the package did not say. */
  readonly version: number;
  /** How many lessons and activities had a place in it. */
  readonly lessons: number;
  readonly activities: number;
}

/** Where the learner is and in which language. */
export interface Place {
  /** A lesson's id, or one of {@link opening} and {@link results}. */
  readonly page: string;
  /** Language code; empty until the learner has chosen. */
  readonly language: string;
  /** The clock when it was last changed. */
  readonly counter: number;
}

/** What the learner did in one activity. */
export interface ActivityRecord {
  /** The latest response; its shape belongs to the type. Undefined if only the result is known. */
  readonly response?: unknown;
  /** Whether it was ever answered whole. */
  readonly done: boolean;
  /** The best score so far in per cent, 0 to 100. */
  readonly best: number;
  /** How often it was answered whole, up to {@link mostAttempts}. */
  readonly attempts: number;
  /** The clock when it was last answered. */
  readonly counter: number;
  /** The question has another meaning now than when it was last answered. */
  readonly isOutdated?: true;
}

/** The page before the first lesson. A hyphen first: no lesson's id begins so. */
export const opening = '-opening';
/** The page after the last lesson. */
export const results = '-results';
/** Attempts are counted up to here. */
export const mostAttempts = 15;

/** Nobody has done anything yet. */
export const emptyState: LearnerState = {
  clock: 0,
  commits: 0,
  seconds: 0,
  place: { page: opening, language: '', counter: 0 },
  visited: new Set(),
  records: new Map(),
  reached: { completed: false, passed: false, score: 0 },
  keptBy: { version: 0, lessons: 0, activities: 0 },
};

/** The learner opened a page. */
export function visit(state: LearnerState, page: string): LearnerState {
  const clock = state.clock + 1;
  const isLesson = page !== opening && page !== results;
  return {
    ...state,
    clock,
    place: { ...state.place, page, counter: clock },
    visited: isLesson ? new Set([...state.visited, page]) : state.visited,
  };
}

/** The learner chose a language. */
export function speak(state: LearnerState, language: string): LearnerState {
  const clock = state.clock + 1;
  return { ...state, clock, place: { ...state.place, language, counter: clock } };
}

/** What came of a response: its score in per cent, or that it is not whole yet. */
export type Outcome = { readonly answered: false } | { readonly answered: true; readonly percent: number };

/** The learner answered. */
export function respond(state: LearnerState, id: string, response: unknown, outcome: Outcome): LearnerState {
  const clock = state.clock + 1;
  const before = state.records.get(id);
  const record: ActivityRecord = {
    response,
    done: outcome.answered || (before?.done ?? false),
    best: Math.max(before?.best ?? 0, outcome.answered ? outcome.percent : 0),
    attempts: Math.min((before?.attempts ?? 0) + (outcome.answered ? 1 : 0), mostAttempts),
    counter: clock,
  };
  return { ...state, clock, records: new Map(state.records).set(id, record) };
}

/** Time went by, in seconds. */
export const spend = (state: LearnerState, seconds: number): LearnerState => ({
  ...state,
  seconds: state.seconds + Math.max(0, Math.round(seconds)),
});

/** A commit is about to be sent. */
export const countCommit = (state: LearnerState): LearnerState => ({ ...state, commits: state.commits + 1 });
