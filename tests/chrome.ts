import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const note = new URL('../.cache/chrome-path', import.meta.url);

const noted = (): string => readFileSync(note, 'utf8').trim();

/**
 * Where the browser for tests is: what CHROME_PATH says, or what `packaging/setup.mjs --browser` has found, which is
 * asked now if it never was: a single test runs in a fresh clone too.
 */
export function chromePath(): string {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') return given;
  if (!existsSync(note) || !existsSync(noted())) {
    const setup = fileURLToPath(new URL('../packaging/setup.mjs', import.meta.url));
    spawnSync(process.execPath, [setup, '--browser'], { stdio: 'inherit' });
  }
  return noted();
}

/** A browser that does as told and asks nobody. */
export const chromeArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
] as const;
