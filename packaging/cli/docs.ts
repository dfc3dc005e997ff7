import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { activityTypes } from '../../components/activities/registry.ts';
import { formatIssue } from '../../core/content-issue.ts';
import { count } from '../../reader/wording.ts';
import { blockNames } from '../reference/block-page.ts';
import { documentChanges, documentSources } from '../reference/changes.ts';
import { complain, print } from './output.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';

export interface DocsOptions {
  /** The project's folder. */
  readonly project: string;
  /** Write what should stand in the documents; without it they are only compared. */
  readonly write?: boolean;
}

/** `corridor docs`: the parts of the documents that are made from the activity types and blocks. Gives the exit code. */
export async function docs({ project, write = false }: DocsOptions): Promise<ExitCode> {
  const files = new Map<string, Uint8Array>();
  for (const name of documentSources(activityTypes, blockNames)) {
    const content = await readFile(join(project, name)).catch(() => undefined);
    if (content !== undefined) files.set(name, content);
  }
  const { contents, issues } = documentChanges(files, activityTypes, blockNames);
  if (issues.length > 0) {
    complain(`${issues.map(formatIssue).join('\n')}\nNothing was written.`);
    return exitCodes.contentProblems;
  }
  if (write) {
    for (const [name, text] of contents) await writeFile(join(project, name), text);
    print(contents.size === 0 ? 'The documents are up to date.' : `${count(contents.size, 'document')} written.`);
    return exitCodes.fine;
  }
  if (contents.size === 0) return exitCodes.fine;
  complain(
    `${[...contents.keys()].join(', ')}: not what the activity types and blocks say of themselves.\n  → Run  npx corridor docs --write`,
  );
  return exitCodes.contentProblems;
}
