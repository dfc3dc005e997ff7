import type { SourceText } from '../../../core/activity-type.ts';
import type { Report } from '../../issues.ts';

/** A row of a CSV file. */
export interface CsvRow {
  readonly cells: readonly SourceText[];
  readonly line: number;
}

const plainCell = /[^",\n]*/y;
const quotedCell = /"([^"]*(?:""[^"]*)*)"/y;
const restOfRow = /[^\n]*/y;

/**
 * Cuts a CSV file into cells (RFC 4180), each with its line. What breaks a row is told, and the reading goes on with the
 * next one. Empty lines count for nothing.
 */
export function parseCsv(text: string, report: Report): CsvRow[] {
  const rows: CsvRow[] = [];
  let position = 0;
  let line = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    position += found?.[0].length ?? 0;
    return found;
  };
  while (position < text.length) {
    const cells: SourceText[] = [];
    const start = line;
    let isSound = true;
    do {
      const isQuoted = text[position] === '"';
      const [raw = '', inner = raw] = take(isQuoted ? quotedCell : plainCell) ?? [];
      cells.push({ markdown: inner.replaceAll('""', '"').trim(), line });
      line += raw.split('\n').length - 1;
      const next = text[position];
      if (next === undefined || next === '\n' || next === ',') continue;
      isSound = false;
      report(
        isQuoted && raw === ''
          ? { what: 'This cell begins with a quotation mark and never ends.', fix: 'Put another one after the cell.' }
          : {
              what: 'There is a quotation mark inside a cell.',
              fix: 'Put the whole cell between quotation marks, and write those inside of it twice:  "a ""word"" here"',
            },
        line,
      );
      take(restOfRow);
    } while (text[position] === ',' && ++position);
    // The line break at the end of the row.
    position++;
    line++;
    const isEmpty = cells.length === 1 && cells[0]?.markdown === '';
    if (isSound && !isEmpty) rows.push({ cells, line: start });
  }
  return rows;
}
