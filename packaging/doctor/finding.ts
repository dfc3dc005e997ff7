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

export const reopen = 'Ask the learner to open the unit once more while online, and to leave it by "Exit activity".';

/** Each finding once. */
export const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.what, finding])).values(),
];
