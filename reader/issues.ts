import { inReadingOrder } from '../core/content-issue.ts';
import type { ContentIssue } from '../core/content-issue.ts';

/** What is the matter and how to mend it, without the place. */
export interface Problem {
  readonly what: string;
  readonly fix: string;
  /** Default: `error`. */
  readonly severity?: ContentIssue['severity'];
}

/** Tells of a problem at a line of the file that is being read. */
export type Report = (problem: Problem, line: number, column?: number) => void;

/** Gathers the issues of a whole reading, each of them once. */
export class Issues {
  readonly #issues = new Map<string, ContentIssue>();
  #errors = 0;

  /** All issues in reading order. */
  get all(): ContentIssue[] {
    return inReadingOrder([...this.#issues.values()]);
  }

  /** How many of them stop the build. */
  get errorCount(): number {
    return this.#errors;
  }

  add({ what, fix, severity = 'error' }: Problem, file: string, line = 1, column = 1): void {
    const issue: ContentIssue = { severity, what, where: { file, line, column }, fix };
    const key = JSON.stringify(issue);
    if (severity === 'error' && !this.#issues.has(key)) this.#errors++;
    this.#issues.set(key, issue);
  }

  /** A way to report on one file. */
  of(file: string): Report {
    return (problem, line, column) => {
      this.add(problem, file, line, column);
    };
  }
}
