import type { Problem } from '../issues.ts';
import type { Segment } from '../translation/texts.ts';

/** A text as the checks of quality read it: what the learner sees, and where it stands. */
export interface Passage {
  readonly text: string;
  /** The same without what stands between quotation marks: words that are shown, not used. */
  readonly unquoted: string;
  /** What it is, as translators are told: `paragraph`, `source`, `choice, prompt` … */
  readonly kind: string;
  /** Its key for translators; the part before the first full stop is an activity or a lesson. */
  readonly context: string;
  /** It names a source with a footnote mark. */
  readonly isCited: boolean;
  readonly file: string;
  readonly line: number;
}

/** Words in a picture: no sentences to grade, and their source stands in the caption. */
export const isInPicture = ({ file }: Passage): boolean => file.endsWith('.svg');

/** Something to tell of a passage. */
export interface Finding {
  /** The very words; a permission in `unit.yaml` repeats them. */
  readonly words: string;
  readonly problem: Problem;
}

/** A passage with what there is to tell of it. */
export interface Told {
  readonly passage: Passage;
  readonly finding: Finding;
}

/** A check of one passage. Pure. */
export type PassageCheck = (passage: Passage) => Finding[];

/** Markdown as the learner reads it: without marks, addresses and sources. */
export const visibleText = (markdown: string): string =>
  markdown
    .replace(/\[\^[^\]\s]{1,60}\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\\(?=\W)/g, '')
    .trim();

const quoted = /"[^"]*"|“[^”]*”|«[^»]*»|(?<!\p{L})‘[^’]*’(?!\p{L})/gu;

/** The texts of a unit or of notes, ready to be checked. */
export const passagesOf = (segments: readonly Segment[]): Passage[] =>
  segments.map(({ text: markdown, kind, context, file, line }) => {
    const text = visibleText(markdown);
    return {
      text,
      unquoted: text.replace(quoted, ' … '),
      kind,
      context,
      isCited: markdown.includes('[^'),
      file,
      line,
    };
  });

/** Sentences of a text. A colon ends one as well: what follows it is read on its own. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?:;]["”’)]*)\s+/u).filter((sentence) => /\p{L}/u.test(sentence));
