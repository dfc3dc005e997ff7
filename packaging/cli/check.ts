import { formatIssue } from '../../core/content-issue.ts';
import type { ContentIssue } from '../../core/content-issue.ts';
import { readProgramme } from '../../reader/read.ts';
import { count } from '../../reader/wording.ts';
import { ReadingCache } from '../cache/reading-cache.ts';
import { offered } from '../offered.ts';
import { packAll } from '../pack-all.ts';
import { standards } from '../standards/index.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { forFolder, isFolder, print } from './output.ts';

export interface CheckOptions {
  /** A project, a content folder or one unit. */
  readonly folder: string;
  /** Print the issues as JSON. */
  readonly json?: boolean;
  /** Let warnings count as errors. */
  readonly strict?: boolean;
}

/** `corridor check`: prints all issues of the content, and what a package would weigh too much. Gives the exit code. */
export async function check({ folder, json = false, strict = false }: CheckOptions): Promise<ExitCode> {
  if (!(await isFolder(folder))) return exitCodes.wrongUse;
  const { issues: inContent, programme, catalogues } = await readProgramme(folder, new ReadingCache());
  const isWritten = !inContent.some(({ severity }) => severity === 'error');
  const units = isWritten ? (programme?.units.map(offered) ?? []) : [];
  // All standards weigh nearly the same.
  const { issues: tooMuch } = await packAll({ units, catalogues, standards: standards.slice(0, 1) });
  const issues = [...inContent, ...tooMuch];
  if (json) print(JSON.stringify(issues, null, 2));
  else print(forFolder([...issues.map(formatIssue), summary(issues, programme?.units.length ?? 0)].join('\n'), folder));
  const isStopped = issues.some(({ severity }) => severity === 'error' || strict);
  return isStopped ? exitCodes.contentProblems : exitCodes.fine;
}

function summary(issues: readonly ContentIssue[], units: number): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (errors > 0) return `${count(errors, 'problem')} to mend, ${count(warnings, 'warning')}.`;
  return `${count(units, 'unit')} in good order, ${count(warnings, 'warning')}.`;
}
