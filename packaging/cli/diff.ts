import { readFile } from 'node:fs/promises';
import { compare } from '../diff/compare.ts';
import { readPackage } from '../diff/read-package.ts';
import type { UnitPackage } from '../diff/read-package.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, print } from './output.ts';

/** How the command was used. */
export interface DiffUse {
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
}

/** `corridor diff`: says whether one package may replace another where learners are at work. */
export async function diff({ before, after, json }: DiffUse): Promise<ExitCode> {
  const [old, now] = [await load(before), await load(after)];
  if (old === undefined || now === undefined) return exitCodes.wrongUse;
  const { isSafe, reasons, changes } = compare(old, now);
  if (json) print(JSON.stringify({ isSafe, reasons, changes }, null, 2));
  else {
    print(
      [
        `${now.unit.title}: ${old.unit.version} → ${now.unit.version}`,
        `Safe to replace in Moodle: ${isSafe ? 'yes' : 'no'}`,
        ...reasons.map((reason) => `  ✗ ${reason}`),
        changes.length === 0 ? 'Learners will notice nothing.' : 'Learners will notice:',
        ...changes.map((change) => `  · ${change}`),
      ].join('\n'),
    );
  }
  return isSafe ? exitCodes.fine : exitCodes.contentProblems;
}

async function load(file: string): Promise<UnitPackage | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    complain(`There is no file "${file}".\n  → Give the old and the new zip.`);
    return undefined;
  }
  const found = readPackage(new Uint8Array(bytes));
  if (typeof found !== 'string') return found;
  complain(`"${file}" cannot be compared. ${found}\n  → Give packages that  npx corridor build  has made.`);
  return undefined;
}
