import { readFile } from 'node:fs/promises';
import { activityTypes } from '../../components/activities/registry.ts';
import { readProgramme } from '../../reader/read.ts';
import { diagnose } from '../doctor/diagnose.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, print } from './output.ts';

/** How the command was used. */
export interface DoctorUse {
  /** The project's folder, with its units. */
  readonly from: string;
  /** A file, or the suspend data itself. */
  readonly source: string;
  /** Id of the unit, if it is known. */
  readonly unit: string | undefined;
  readonly json: boolean;
}

/** `corridor doctor`: explains what an LMS has stored, and what to do. */
export async function doctor({ from, source, unit, json }: DoctorUse): Promise<ExitCode> {
  const { contents } = await readProgramme(from);
  const all = contents.flatMap(({ units }) => units.map((reading) => reading.source));
  const units = all.filter(({ id }) => unit === undefined || id === unit);
  if (units.length === 0) {
    complain(`There is no unit "${unit ?? ''}".\n  → Use one of: ${all.map(({ id }) => id).join(', ')}.`);
    return exitCodes.wrongUse;
  }
  const text = await readFile(source, 'utf8').catch(() => source);
  const report = diagnose(text, units, activityTypes);
  if (report === undefined) {
    complain(
      'This is neither suspend data of a unit, nor an export of tracks, nor a list of calls.\n  → Give the text of cmi.suspend_data, a CSV file or a calls.json.',
    );
    return exitCodes.wrongUse;
  }
  if (json) print(JSON.stringify(report, null, 2));
  else {
    print(
      [
        ...report.lines,
        ...(report.findings.length === 0 ? ['Nothing is wrong with it.'] : []),
        ...report.findings.map(({ what, action }) => `\n${what}\n  → ${action}`),
      ].join('\n'),
    );
  }
  return report.findings.length === 0 ? exitCodes.fine : exitCodes.contentProblems;
}
