import type { SourceGap } from '../../../core/activity-type.ts';
import type { Html } from '../../../core/programme.ts';
import { isSameText } from '../../../core/same-text.ts';
import { fittedText } from '../../../core/text-bits.ts';

/** Fill the gaps in a text: choose from a list, or type. */
export interface GapsQuestion {
  /** Paragraphs, cut at their gaps. */
  readonly paragraphs: readonly (readonly (Html | SourceGap)[])[];
  readonly gaps: readonly Gap[];
  /** The learner types. */
  readonly isTyped: boolean;
}

export interface Gap {
  readonly id: string;
  /** What can stand in the gap; the first one is what the text says. Of a gap to type in, what is known of. */
  readonly options: readonly GapOption[];
  /** Why the answer is what it is. */
  readonly why?: Html;
}

export interface GapOption {
  /** The gap's own id for what the text says. */
  readonly id: string;
  readonly text: string;
  /** Other ways to say the same, where the learner types. */
  readonly others: readonly string[];
  readonly right: boolean;
  readonly feedback?: Html;
}

/** Characters that an answer may have: an entry of a list on a phone, or what one types without a keyboard. */
export const longestAnswer = 40;
const typedMark = '=';

/** What the learner typed, as part of a response: an option, so that it is right in every language, or the text. */
export function given({ options }: Gap, text: string): string {
  const known = options.find((option) => [option.text, ...option.others].some((way) => isSameText(way, text)));
  return known?.id ?? typed(text);
}

/** A text that is none of the options, as part of a response; empty if there is no text. */
export function typed(text: string): string {
  const fitted = fittedText(text, longestAnswer);
  return fitted === '' ? '' : typedMark + fitted;
}

/** A text as it stands in a response while it is being typed. */
export const halfTyped = (text: string): string => typedMark + text;

/** The text that stands in a response; undefined for an option. */
export const typedText = (to: string): string | undefined => (to.startsWith(typedMark) ? to.slice(1) : undefined);

/** The option that stands in a gap. */
export const optionIn = ({ options }: Gap, to: string | undefined): GapOption | undefined =>
  options.find(({ id }) => id === to);
