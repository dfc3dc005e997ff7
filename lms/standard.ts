/** What this LMS plays, by the names that the build's list has for it. `web` needs no LMS: it is only opened. */
export const standards = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'] as const;
export type Standard = (typeof standards)[number];

/** The standards whose packages call an API in a parent window. */
export type ScormStandard = Exclude<Standard, 'cmi5' | 'web'>;

export function standardOf(given: string): Standard | undefined {
  return standards.find((one) => one === given);
}
