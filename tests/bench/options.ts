import { parseArgs } from 'node:util';

/** The scenarios by the names they are asked for with. */
export const scenarioNames = ['launch', 'return', 'taking', 'leafing', 'killed', 'leak', 'build'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** How the bench was called. */
export interface Options {
  readonly isQuick: boolean;
  readonly runs: number;
  readonly only: readonly ScenarioName[];
  /** Where the results go as JSON. */
  readonly json: string | undefined;
  /** Packages of others to measure, instead of our own. */
  readonly zips: readonly string[];
}

export const usage = `npm run bench -- [options] [package.zip …]

  --quick        one run on the slow network, in less than a minute
  --runs <n>     runs of which the median is taken (5)
  --only <name>  only this scenario; may be given again: ${scenarioNames.join(', ')}
  --json <file>  write the results as JSON, too
  package.zip    any SCORM package: measures its launch instead of our own units`;

/** Reads the command line; throws with a sentence for the caller if it cannot. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
  });
  const runs = Number(values.runs ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs wants a number from 1 up.');
  const only = values.only.map((name) => {
    const known = scenarioNames.find((candidate) => candidate === name);
    if (known === undefined) throw new Error(`There is no scenario "${name}".`);
    return known;
  });
  return { isQuick: values.quick, runs, only, json: values.json, zips: positionals };
}
