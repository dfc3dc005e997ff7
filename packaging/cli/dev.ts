import { startPreview } from '../dev/start.ts';
import { unitCalled, unitsOf } from '../dev/units.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, isFolder, print } from './output.ts';

export interface DevUse {
  /** The project that is written in. */
  readonly project: string;
  /** The unit to begin with. */
  readonly unit: string | undefined;
  readonly port: string | undefined;
}

const firstPort = 8440;
const furtherPorts = 20;

/** `corridor dev`: shows units as they are written, until it is stopped. */
export async function dev({ project, unit, port }: DevUse): Promise<ExitCode> {
  if (!(await isFolder(project))) return exitCodes.wrongUse;
  const units = await unitsOf(project);
  if (units.length === 0) {
    complain(`There is no unit in ${project}.\n  → Make one:  npx corridor new unit u01-short-name "Its title"`);
    return exitCodes.wrongUse;
  }
  const chosen = unit === undefined ? undefined : unitCalled(unit, units);
  if (unit !== undefined && chosen === undefined) {
    complain(`There is no unit "${unit}".\n  → Name one of: ${units.map(({ folder }) => folder).join(', ')}.`);
    return exitCodes.wrongUse;
  }
  const wanted = Number(port ?? firstPort);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    complain(`"${port ?? ''}" is not a port.\n  → Give a number from 0 to 65535.`);
    return exitCodes.wrongUse;
  }
  const preview = await startPreview({ project, port: wanted, furtherPorts: port === undefined ? furtherPorts : 0 });
  if (preview === undefined) {
    complain(`Port ${String(wanted)} is in use.\n  → Give another one:  npm run dev -- --port 0`);
    return exitCodes.wrongUse;
  }
  print(`Preview: ${preview.url}/${chosen === undefined ? '' : `units/${chosen.folder}`}\nTo stop it: Ctrl+C`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await preview.close();
  return exitCodes.fine;
}
