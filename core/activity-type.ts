import type { BitReader, BitWriter } from './bits.ts';
import type { Bank } from './bank.ts';
import type { LearnerState } from './learner-state.ts';
import type { Assignment, Html, Unit } from './programme.ts';

/**
 * A kind of activity: the rules of its questions and responses, pure.
 *
 * A type reads its own block, marks responses, and turns them into patterns and bits. It never sees a page, an LMS or
 * a delimiter. Methods take only questions it has read and responses it has accepted.
 */
export interface ActivityType<Question = unknown, Response = unknown> {
  /** The word after the colons: `:::choice`. */
  readonly name: string;
  /** Attributes of its own, besides the common ones. */
  readonly attributes: readonly string[];
  /** Which cells of its tables have ids: all below the header, unless only the headings of columns and rows matter. */
  readonly tableIds?: 'headings';
  /** Whether responses can be right or wrong. If not, its activities never have points. */
  readonly isMarked: boolean;
  /** The block as a question; undefined, with issues reported, if it cannot be one. */
  read(source: ActivitySource): Question | undefined;
  /** Ids of all that can be part of a response, in source order. */
  optionIds(question: Question): readonly string[];
  /**
   * What the question asks and what is right: its texts and its answer key, not its feedback. As long as it stays the
   * same, old answers mean what they meant.
   */
  meaning(question: Question): unknown;
  /** Id of an earlier activity of the same type, whose response is shown beside this one. */
  refersTo?(question: Question): string | undefined;
  /** What the question says of the assignment of a module that it is, so that the two can be compared. */
  ofModule?(question: Question, prompt: Html): Omit<Assignment, 'title'> | undefined;
  /** What a learner who begins is given by chance; `chance` is any whole number. */
  deal?(unit: Unit, state: LearnerState, chance: number): LearnerState;
  /** The unit as this learner gets it: what is left out neither counts nor keeps it from being completed. */
  choose?(unit: Unit, state: LearnerState): Unit;
  /** The value if it is a response to this question: what is stored may be older than the question. */
  accept(question: Question, value: unknown): Response | undefined;
  /** Whether the response is whole: it counts as done and can be marked. */
  isAnswered(question: Question, response: Response): boolean;
  /** How right the response is, 0 to 1. */
  score(question: Question, response: Response): number;
  /** A response that scores 1; undefined where nothing is right or wrong. */
  solution(question: Question): Response | undefined;
  /** The response that takes the most bits, so that the build can prove that suspend data fits. */
  longest(question: Question): Response;
  /** What the LMS may know of the response; undefined keeps it private. */
  toPattern(question: Question, response: Response): Pattern | undefined;
  /** Writes the response; ids as their index in `slots`, so that new options never move old ones. */
  pack(response: Response, slots: readonly string[], bits: BitWriter): void;
  /** Reads what {@link pack} wrote; unknown slots are left out. */
  unpack(slots: readonly string[], bits: BitReader): unknown;
}

/** Activity types by name. */
export type ActivityTypes = Readonly<Record<string, ActivityType>>;

/** A response in the shapes that SCORM and xAPI share. Each standard spells it with its own delimiters. */
export type Pattern =
  | { readonly kind: 'choice'; readonly ids: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: readonly (readonly [from: string, to: string])[] }
  | { readonly kind: 'sequencing'; readonly ids: readonly string[] }
  | { readonly kind: 'fill-in'; readonly text: string }
  | { readonly kind: 'numeric'; readonly value: number }
  | { readonly kind: 'true-false'; readonly value: boolean };

/** A stretch of Markdown in an author's file. */
export interface SourceText {
  readonly markdown: string;
  /** Line it begins at, from 1. */
  readonly line: number;
}

/** An entry of a list, or a cell of a table. */
export interface SourceItem {
  /** From `{#id}`; made from the text where the author gave none. */
  readonly id: string;
  readonly text: SourceText;
  /** `[x]` or `[ ]`; undefined where there is no box. */
  readonly checked?: boolean;
  /** The target of the one link that the whole entry is, without `#`. */
  readonly target?: string;
  /** The quote under the entry. */
  readonly feedback?: SourceText;
}

/** A piece of an activity's block. */
export type SourcePart =
  | { readonly kind: 'prose'; readonly text: SourceText }
  | { readonly kind: 'quote'; readonly text: SourceText }
  | SourceList
  | SourceTable
  | SourceContainer;

/** A list, with numbers or without. */
export interface SourceList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly SourceItem[];
  readonly line: number;
}

/** A table. An empty cell has an empty text, and a cell that needs no id an empty id: {@link ActivityType.tableIds}. */
export interface SourceTable {
  readonly kind: 'table';
  /** The header. */
  readonly head: readonly SourceItem[];
  readonly rows: readonly (readonly SourceItem[])[];
  readonly line: number;
}

/** A `:::name{#id key=value}` block. */
export interface SourceContainer {
  readonly kind: 'container';
  readonly name: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly SourcePart[];
  readonly line: number;
}

/** A gap in a text: `[answer](gap:id)`. */
export interface SourceGap {
  readonly id: string;
  /** What stands in it, in the language being read. */
  readonly answer: Html;
}

/** What the reader hands to a type: the block without its prompt and its closing explanation. */
export interface ActivitySource {
  readonly parts: readonly SourcePart[];
  /** The type's own attributes; a bare `{name}` has the value `''`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Line the block begins at, from 1. */
  readonly line: number;
  /** The bank of questions of the unit. */
  readonly bank?: Bank;
  /**
   * The text as HTML in the language being read. `role` is its key for translators, unique in the activity,
   * e.g. `option.ask-back.feedback`.
   */
  inline(text: SourceText, role: string): Html;
  /** As {@link inline}, cut at its gaps. */
  gapped(text: SourceText, role: string): (Html | SourceGap)[];
  /** As {@link inline}, for text of several paragraphs, lists or tables. */
  blocks(text: SourceText, role: string): Html;
  /** Tells the author, at the line where it is. */
  report(problem: { readonly what: string; readonly fix: string; readonly line: number }): void;
}
