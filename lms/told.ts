/** What the LMS has of a learner in a package, for people. */
export interface Told {
  /** How far the learner is, in a few words: "Not started", "In progress", "Completed, score 85". */
  readonly progress: string;
  /** The same in sentences. */
  readonly summary: string;
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Every stored value by its name. */
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** Lists that have something in them. */
export function filled(lists: Told['lists']): Told['lists'] {
  return lists.filter(({ lines }) => lines.length > 0);
}

/** An answer without the delimiters that SCORM 2004 (RTE 4.1.1.6) and xAPI share. */
export function readable(response: string): string {
  return response.replaceAll('[,]', ', ').replaceAll('[.]', ' – ').replaceAll('[:]', ' to ');
}
