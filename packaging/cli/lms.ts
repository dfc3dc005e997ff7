import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runsTypeScript } from '../type-script.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';

/** Starts the local LMS, with what comes after `corridor lms`, and stays until it ends. It is a stranger to this room. */
export function lms(args: readonly string[]): Promise<ExitCode> {
  const main = fileURLToPath(new URL('../../lms/main.ts', import.meta.url));
  const child = spawn(process.execPath, [...runsTypeScript, main, ...args], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; the child ends in its own time.
  const wait = (): void => undefined;
  process.on('SIGINT', wait);
  const pass = (): void => void child.kill('SIGTERM');
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      resolve(
        code === exitCodes.wrongUse ? exitCodes.wrongUse : code === 1 ? exitCodes.contentProblems : exitCodes.fine,
      );
    });
  });
}
