import { writeFile } from 'node:fs/promises';
import { formatIssue } from '../../core/content-issue.ts';
import { idChanges } from '../../reader/id-changes.ts';
import { readFiles } from '../../reader/programme.ts';
import { loadFiles, readTypes } from '../../reader/read.ts';
import { count } from '../../reader/wording.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, forFolder, isFolder, print } from './output.ts';

export interface IdsOptions {
  /** A project, a content folder or one unit. */
  readonly folder: string;
  /** Write the missing ids and the lock; without it they are only counted. */
  readonly write?: boolean;
  /** Where activities are not what the lock says, only the wording differs. */
  readonly wording?: boolean;
}

/** `corridor ids`: adds missing ids to the lessons and freezes all ids in the lock. Gives the exit code. */
export async function ids({ folder, write = false, wording = false }: IdsOptions): Promise<ExitCode> {
  if (!(await isFolder(folder))) return exitCodes.wrongUse;
  const files = await loadFiles(folder);
  const reading = readFiles(files, readTypes, { isWording: wording });
  const errors = reading.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    complain(
      `${errors.map(formatIssue).join('\n')}\nNothing was written: mend the content first, so that no id is frozen by mistake.`,
    );
    return exitCodes.contentProblems;
  }
  const { contents, missing, changed } = idChanges(files, reading);
  if (!write) {
    print(
      forFolder(
        `${count(missing, 'id')} missing, ${count(contents.size, 'file')} to write.${contents.size > 0 ? '\n  → Run  npx corridor ids --write' : ''}`,
        folder,
      ),
    );
    return exitCodes.fine;
  }
  if (wording && changed.length > 0) print(`Only the wording changed, you say: ${changed.join(', ')}.`);
  for (const [file, text] of contents) await writeFile(file, text);
  print(`${count(missing, 'id')} added, ${count(contents.size, 'file')} written.`);
  return exitCodes.fine;
}
