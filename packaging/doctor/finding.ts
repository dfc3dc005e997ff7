import type { WordKey, Words } from '../../locales/words.ts';

/** Something that went wrong between a unit and an LMS: what, and what to do, a sentence each. */
export interface Finding {
  readonly what: string;
  readonly action: string;
}

/** What the doctor has to say. */
export interface Report {
  /** What was looked at and what is in it, line by line. */
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/** Causes that have words in every language: there is a text of this name, and one with `Do` after it. */
type Cause = { [Key in WordKey]: `${Key}Do` extends WordKey ? Key : never }[WordKey];

/** A cause in words. */
export const findingOf = (
  words: Words,
  cause: Cause,
  values: Readonly<Record<string, string | number>> = {},
): Finding => ({
  what: words.say(cause, values),
  action: words.say(`${cause}Do`, values),
});

/** Each finding once. */
export const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.what, finding])).values(),
];
