import { parseArgs } from 'node:util';

import type { LmsOptions } from './server.ts';
import { words } from './words.ts';

export type OptionsResult =
  | { readonly ok: true; readonly options: LmsOptions }
  /** `isAsked`: somebody only wants to know how it is used. */
  | { readonly ok: false; readonly sentence: string; readonly isAsked?: true };

const FIRST_PORT = 8420;
const FURTHER_PORTS = 20;

/** Reads the command line and the environment. A port given on the command line is meant exactly. */
export function readOptions(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): OptionsResult {
  if (given.some((word) => word === '--help' || word === '-h'))
    return { ok: false, sentence: words.terminal.help, isAsked: true };
  const parsed = parse(given);
  if (typeof parsed === 'string') return { ok: false, sentence: words.terminal.badOption(parsed) };
  const wanted = parsed.port ?? environment['CORRIDOR_PORT'] ?? String(FIRST_PORT);
  const port = /^\d{1,5}$/.test(wanted) ? Number(wanted) : Number.NaN;
  if (!(port <= 65_535)) return { ok: false, sentence: words.terminal.badPort(wanted) };
  const furtherPorts = parsed.port === undefined ? FURTHER_PORTS : 0;
  return { ok: true, options: { port, furtherPorts, packages: parsed.packages, data: parsed.data } };
}

function parse(args: readonly string[]): { port: string | undefined; packages: string; data: string } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        packages: { type: 'string', default: 'dist/packages' },
        data: { type: 'string', default: '.cache/lms' },
      },
    });
    return { port: values.port, packages: values.packages, data: values.data };
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') + '.' : '';
  }
}
