/**
 * The course as the player gets it: read, checked, frozen, in one language.
 * Everything here is plain data that survives JSON.
 */

import type { TrainerSees } from './trainer-sees.ts';

declare const checked: unique symbol;
/** HTML made by the reader from Markdown: escaped, with known tags only, safe to insert as it is. */
export type Html = string & { readonly [checked]: true };

/**
 * How far a text's translation has come; `source` is the language the unit is written in. One that has only `begun` is for
 * those who work on it.
 */
export type TranslationState = 'source' | 'begun' | 'draft' | 'reviewed' | 'approved';

/** A language a unit can be read in. */
export interface Language {
  /** BCP 47 language subtag, e.g. `bn`. */
  readonly code: string;
  /** The language's own name in its own script. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What a learner can do after the unit. */
export interface Outcome {
  readonly id: string;
  readonly text: Html;
  /** Ids of the programme outcomes it serves, e.g. `G1`. */
  readonly serves: readonly string[];
}

/** What an LMS launches: one unit is one SCO, one zip. */
export interface Unit {
  /** Frozen: the LMS knows the unit by it. */
  readonly id: string;
  readonly title: string;
  /** What windows and LMSs call it instead, where the title could put a learner at risk. */
  readonly alias?: string;
  /** Why the unit matters to the learner's own work, in a sentence. */
  readonly why: string;
  readonly minutes: number;
  /** Semantic version of the content. */
  readonly version: string;
  /** The share of points, 0 to 100, that counts as a pass. */
  readonly passMark: number;
  /** Code of the language this copy is in. */
  readonly language: string;
  readonly translation: TranslationState;
  readonly languages: readonly Language[];
  readonly outcomes: readonly Outcome[];
  readonly lessons: readonly Lesson[];
  /**
   * Ids in the order `content/ids.lock.json` froze them, retired ones included: the n-th id owns the n-th slot of
   * suspend data and the n-th interaction, whatever the order on the page.
   */
  readonly slots: { readonly lessons: readonly string[]; readonly activities: readonly string[] };
  /** Activities whose meaning changed, with the last version of the unit in which it did. */
  readonly changes: readonly MeaningChange[];
}

/** A question that is no longer what learners answered in an earlier version. */
export interface MeaningChange {
  /** Its id. */
  readonly activity: string;
  readonly version: string;
}

/** One page of a unit; one Markdown file. */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly blocks: readonly Block[];
  /** What the footnotes of the lesson cite, numbered from 1 in the order of first use. */
  readonly sources: readonly Html[];
  /** The glossary terms the lesson explains, in the order of first use. */
  readonly terms: readonly Term[];
}

/** A glossary entry. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly definition: Html;
}

/** A stretch of text, something to do, or something to listen to or watch. */
export type Block =
  | { readonly kind: 'prose'; readonly html: Html }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'recording'; readonly recording: Recording };

/** Sound or film. Nothing of it is loaded before the learner asks, and all of it stands in writing too. */
export interface Recording {
  /** Unique in its lesson. */
  readonly id: string;
  readonly medium: 'audio' | 'video';
  /** Where the package has it, e.g. `media/talk.mp3`. */
  readonly path: string;
  readonly bytes: number;
  readonly seconds: number;
  /** Of a video: its size in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What is spoken, where it is not the language of the page. */
  readonly language?: Language;
  readonly title: Html;
  /** All that is said and shown. */
  readonly transcript: Html;
  /** Who speaks, and where it comes from. */
  readonly credits: Html;
  readonly captions?: { readonly language: Language; readonly cues: readonly Cue[] };
}

/** A caption: from and to which second it is shown, and its words as WebVTT has them. */
export type Cue = readonly [from: number, to: number, words: string];

/** Something the learner answers. Its question is opaque to all but its type. */
export interface Activity {
  readonly id: string;
  /** Name of its activity type, e.g. `choice`. */
  readonly type: string;
  readonly prompt: Html;
  readonly question: unknown;
  /** Help that the learner may ask for before answering, one after the other. */
  readonly hints?: readonly Html[];
  /** Shown after every try. */
  readonly explanation?: Html;
  /** What it counts in the score; 0 is practice. */
  readonly points: number;
  /** Tries before it closes; 0 is no limit. */
  readonly attempts: number;
  readonly outcome?: string;
  /** Option ids in frozen order; see {@link Unit.slots}. */
  readonly slots: readonly string[];
}

/** Every activity of a unit, in page order. */
export function activitiesOf(unit: Unit): Activity[] {
  return unit.lessons.flatMap((lesson) =>
    lesson.blocks.flatMap((block) => (block.kind === 'activity' ? [block.activity] : [])),
  );
}

/** Whether a unit has activities that count: without them nobody passes or fails. */
export const hasPoints = (unit: Unit): boolean => activitiesOf(unit).some(({ points }) => points > 0);

/** Every recording of a unit, in page order. */
export const recordingsOf = (unit: Unit): Recording[] =>
  unit.lessons.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'recording' ? [block.recording] : [])),
  );

/** The blended course: what is taught face to face, and the units around it. */
export interface Programme {
  readonly title: string;
  readonly outcomes: readonly ProgrammeOutcome[];
  readonly modules: readonly Module[];
  readonly units: readonly Edition[];
  /** Its own texts in the languages they are translated to. */
  readonly translations: readonly ProgrammeTranslation[];
}

/** The texts of a programme in another language. Notes for trainers, evaluation, and what is not translated are English. */
export interface ProgrammeTranslation extends Pick<Programme, 'title' | 'modules'> {
  readonly language: Language;
  readonly translation: TranslationState;
}

/** What the programme promises as a whole; outcomes of units serve it. */
export interface ProgrammeOutcome {
  readonly id: string;
  readonly text: string;
}

/** A unit in all its languages, with what travels along. */
export interface Edition {
  /** Name of its folder in `content/`. */
  readonly folder: string;
  /** Frozen identifier by which an LMS knows the unit; the same as {@link Unit.id}. */
  readonly item: string;
  /** One copy for each language, the source language first. */
  readonly languages: readonly [Unit, ...Unit[]];
  readonly media: readonly Media[];
  /** Wherever others may look it goes under its number, because its title could put a learner at risk. */
  readonly isDiscreet?: true;
  /** What a course is told of the learners' work; all of it if left out. */
  readonly sees?: TrainerSees;
  /** Notes for trainers, never part of a learner's package. */
  readonly facilitator?: Html;
  readonly facilitatorTitle?: string;
}

/** A picture, a recording or another file of a unit. */
export interface Media {
  /** Where the package has it, e.g. `media/map.svg`. */
  readonly path: string;
  /** The file it comes from, relative to the working folder. */
  readonly source: string;
  /** Of a drawing in another language: what it is, made from that file, and for which language. */
  readonly drawn?: { readonly svg: string; readonly language: string };
}

/** A face-to-face session of several days, and what surrounds it. */
export interface Module {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** Where the day plan comes from, or how certain it is. */
  readonly note?: string;
  readonly days: readonly Day[];
  /** Ids of the online units that prepare the session. */
  readonly before: readonly string[];
  /** Ids of the online units that follow it. */
  readonly after: readonly string[];
  readonly assignment?: Assignment;
  /** What the group discusses online, with an expert or among peers. */
  readonly discussions: readonly Discussion[];
  /** What learners can count on between the sessions, one rule each. */
  readonly support: readonly string[];
  readonly evaluation?: Evaluation;
  /** Notes for those who guide the module as a whole, never part of a learner's package. */
  readonly guide?: Notes;
}

/** One day of a module. */
export interface Day {
  readonly title: string;
  readonly sessions: readonly string[];
  /** How people work on this day, e.g. `Gallery walk`. */
  readonly methods: readonly string[];
  /** Notes for the trainer of the day, never part of a learner's package. */
  readonly facilitator?: Notes;
}

/** A page for trainers. */
export interface Notes {
  readonly title: string;
  readonly html: Html;
}

/** How a module learns whether it helped. */
export interface Evaluation {
  /** Questions of the form at the end of each day. */
  readonly daily: readonly string[];
  /** Which test is taken before and after, and how the two are compared. */
  readonly test: string;
  /** When the mentor asks for the action plan again. */
  readonly checks: readonly PlanCheck[];
}

/** A question about the action plan, some months after the module. */
export interface PlanCheck {
  readonly month: number;
  readonly question: string;
}

/** Work that learners do between two modules and hand in to their mentor. */
export interface Assignment {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  /** Week of the programme in which it is due, counted from the first session. */
  readonly due?: number;
  /** Week in which the feedback comes. */
  readonly feedback?: number;
  readonly rubric?: Rubric;
}

/** How an assignment is marked. */
export interface Rubric {
  /** The most points that one criterion can earn. */
  readonly points: number;
  readonly criteria: readonly Criterion[];
  /** The points of all criteria together that are enough. */
  readonly pass: number;
  /** What holds whatever the sum, e.g. that unsafe work is done again. */
  readonly rule?: string;
}

/** One row of a rubric. */
export interface Criterion {
  readonly title: string;
  /** What earns all points. */
  readonly full: string;
}

/** A question for the group's forum. */
export interface Discussion {
  readonly title: string;
  /** Who answers: an expert who is invited, or the learners themselves. */
  readonly with: 'expert' | 'peers';
  readonly prompt: string;
}
