import { relative } from 'node:path';
import { trainerSees } from '../../core/trainer-sees.ts';
import { buildPackages } from '../build.ts';
import type { Build } from '../build.ts';
import { standards } from '../standards/index.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { complain, forFolder, isFolder, isInside, print, project } from './output.ts';

/** How the command was used. */
export interface BuildUse {
  /** A project, a content folder or one unit. */
  readonly from: string;
  readonly to: string;
  readonly targets: readonly string[] | undefined;
  /** Units go under neutral names. */
  readonly isDiscreet?: boolean;
  /** What a course is told of learners' work. */
  readonly sees?: string;
  readonly json: boolean;
}

/** Builds all packages and says what came of it. */
export async function build({
  from,
  to,
  targets,
  isDiscreet = false,
  sees = 'answers',
  json,
}: BuildUse): Promise<ExitCode> {
  const unknown = (targets ?? []).filter((target) => !standards.some(({ name }) => name === target));
  if (unknown.length > 0) {
    const names = standards.map(({ name }) => name).join(', ');
    complain(`There is no target "${unknown.join('", "')}".\n → Use one of: ${names}.`);
    return exitCodes.wrongUse;
  }
  const level = trainerSees.find((one) => one === sees);
  if (level === undefined) {
    complain(`There is no level "${sees}".\n → Use one of: ${trainerSees.join(', ')}.`);
    return exitCodes.wrongUse;
  }
  if (!(await isFolder(from))) return exitCodes.wrongUse;
  const options = { from, to, isDiscreet, sees: level, ...(targets && { targets }) };
  const isWatched = process.stdout.isTTY && !json;
  const result = isWatched ? await buildWatched(options) : await buildPackages(options);
  if (json) print(JSON.stringify(result, null, 2));
  else say(result, from, to);
  return result.problems.length === 0 ? exitCodes.fine : exitCodes.contentProblems;
}

/** With a line that tells what is being done, for a person who waits. */
async function buildWatched(options: Parameters<typeof buildPackages>[0]): Promise<Build> {
  const { Listr } = await import('listr2');
  const result = await new Listr<{ build?: Build }>(
    [
      {
        title: 'Building packages',
        task: async (context, task): Promise<void> => {
          context.build = await buildPackages({
            ...options,
            onStep: (step) => {
              task.output = step;
            },
          });
          const { length } = context.build.problems;
          if (length > 0) throw new Error(`${String(length)} to mend`);
        },
      },
    ],
    { exitOnError: false },
  ).run();
  return result.build ?? { packages: [], problems: [], warnings: [] };
}

function say({ packages, problems, warnings }: Build, from: string, to: string): void {
  for (const remark of [...warnings, ...problems]) complain(forFolder(remark, from));
  const folder = relative(process.cwd(), to) || '.';
  for (const { file, bytes } of packages) print(`${folder}/${file}  ${(bytes / 1000).toFixed(0)} kB`);
  if (packages.length > 0 && !isInside(to, project)) print(`To try them:  npx corridor lms --packages ${folder}`);
}
