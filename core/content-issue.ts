/** A spot in an author's file; line and column count from 1. */
export interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something an author can mend: what is the matter, where, and how to fix it. */
export interface ContentIssue {
  /** An `error` stops the build; a `warning` is worth a look. */
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly where: Where;
  readonly fix: string;
}

/** Issues in reading order: by file, then by line and column. */
export function inReadingOrder(issues: readonly ContentIssue[]): ContentIssue[] {
  return [...issues].sort(
    ({ where: a }, { where: b }) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** One issue as authors read it: `file:line:col what → how to fix`. */
export function formatIssue({ severity, what, where, fix }: ContentIssue): string {
  const note = severity === 'warning' ? '(warning) ' : '';
  return `${where.file}:${String(where.line)}:${String(where.column)} ${note}${what}\n  → ${fix}`;
}
