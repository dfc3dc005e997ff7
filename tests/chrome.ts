import { readFileSync } from 'node:fs';

/** Where the browser for tests is: what CHROME_PATH says, or what `packaging/setup.mjs --browser` has found. */
export function chromePath(): string {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') return given;
  try {
    return readFileSync(new URL('../.cache/chrome-path', import.meta.url), 'utf8').trim();
  } catch {
    throw new Error('No browser has been looked for yet. Run  node packaging/setup.mjs --browser');
  }
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
