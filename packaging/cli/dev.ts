import { howToBegin } from '../../reader/programme.ts';
import { startPreview } from '../dev/start.ts';
import { unitCalled, unitsOf, writingPlace } from '../dev/units.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, forFolder, isFolder, isInside, isThere, print } from './output.ts';

export interface DevUse {
  /** The project that is written in. */
  readonly project: string;
  /** The unit to begin with, or a folder of somebody's own to show in place of the project. */
  readonly unit: string | undefined;
  readonly port: string | undefined;
}

const firstPort = 8440;
const furtherPorts = 20;

/** `corridor dev`: shows units as they are written, until it is stopped. */
export async function dev({ project, unit, port }: DevUse): Promise<ExitCode> {
  if (!(await isFolder(project))) return exitCodes.wrongUse;
  const isOwn = unit !== undefined && !isInside(unit, project) && (await isThere(unit));
  const folder = isOwn ? unit : project;
  const place = await writingPlace(folder);
  const units = await unitsOf(place);
  if (units.length === 0) {
    complain(forFolder(`There is no unit in ${folder}.\n  → ${howToBegin}`, folder));
    return exitCodes.wrongUse;
  }
  const called = isOwn ? place.only : unit;
  const chosen = called === undefined ? undefined : unitCalled(called, units);
  if (called !== undefined && chosen === undefined) {
    const all = units.map((each) => each.folder).join(', ');
    complain(`There is no unit "${called}".\n  → Name one of: ${all}; or a folder of your own.`);
    return exitCodes.wrongUse;
  }
  const wanted = Number(port ?? firstPort);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    complain(`"${port ?? ''}" is not a port.\n  → Give a number from 0 to 65535.`);
    return exitCodes.wrongUse;
  }
  const preview = await startPreview({ place, port: wanted, furtherPorts: port === undefined ? furtherPorts : 0 });
  if (preview === undefined) {
    complain(`Port ${String(wanted)} is in use.\n  → Give another one:  npm run dev -- --port 0`);
    return exitCodes.wrongUse;
  }
  print(
    `Preview: ${preview.url}/${chosen === undefined ? '' : `units/${encodeURIComponent(chosen.folder)}`}\nTo stop it: Ctrl+C`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await preview.close();
  return exitCodes.fine;
}
