import { stat } from 'node:fs/promises';

/** Prints to standard output: plain text, so that it reads the same in a file and with NO_COLOR. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints what is wrong with a call to standard error. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Whether a folder is there; complains if not. */
export async function isFolder(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return true;
  complain(`There is no folder "${folder}".\n  → Give the folder of a project, its content/ or one unit.`);
  return false;
}

/** `1 unit`, `2 units`. */
export const counted = (n: number, noun: string): string => `${String(n)} ${noun}${n === 1 ? '' : 's'}`;

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
