import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Prints to standard output: plain text, so that it reads the same in a file and with NO_COLOR. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints what is wrong with a call to standard error. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Whether a folder is there. */
export async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() === true;
}

/** Whether a path leads into a folder, or is the folder itself. */
export const isInside = (path: string, folder: string): boolean =>
  !/^\.\.(?:[/\\]|$)|^[A-Za-z]:/.test(relative(folder, resolve(path)));

/** The project that this kit is a part of. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** Remarks on a folder that is not of this project: the commands in them name it, or they would work on this one. */
export function forFolder(text: string, folder: string): string {
  if (isInside(folder, project)) return text;
  const name = /\s/.test(folder) ? `"${folder}"` : folder;
  return text
    .replace(/npx corridor (?:(?:ids|i18n update)(?= --)|check$|i18n status$)/gm, (command) => `${command} ${name}`)
    .replace(
      /npm run dev( u[^\s,]+)?(?=,|$)/gm,
      (_command, unit = '') => `npx corridor dev${String(unit)} --in ${name}`,
    )
    .replace(/npx corridor new unit \S+ "[^"]*"/g, (command) => `${command} --in ${name}`);
}

/** Whether a folder is there; complains if not. */
export async function isFolder(folder: string): Promise<boolean> {
  if (await isThere(folder)) return true;
  complain(`There is no folder "${folder}".\n  → Give the folder of a project, its content/ or one unit.`);
  return false;
}

/** Rows as a table of text; numbers stand right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => rows.every((row) => typeof row[column] === 'number');
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
