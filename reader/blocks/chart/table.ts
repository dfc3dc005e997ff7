import type { SourceText } from '../../../core/activity-type.ts';
import type { Report } from '../../issues.ts';
import { count, excerpt } from '../../wording.ts';
import { parseCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';

/** How a chart is drawn: a bar for each name, or a line over years. */
export const kinds = ['bar', 'line'] as const;
export type Kind = (typeof kinds)[number];

/** A row of the numbers that a chart shows. */
export interface NumberRow {
  readonly name: SourceText;
  readonly value: number;
  /** How many digits its author wrote behind the point. */
  readonly decimals: number;
}

/** The numbers that a chart shows. */
export interface NumberTable {
  /** What the names are, and what the numbers count: the heading of the numbers is their unit. */
  readonly headings: readonly [names: SourceText, unit: SourceText];
  readonly rows: readonly NumberRow[];
}

/** More is a table, not something to look at. */
const mostRows: Readonly<Record<Kind, number>> = { bar: 12, line: 30 };
const number = /^\d{1,12}(?:\.(\d{1,3}))?$/;
export const year = /^(?:19|20)\d\d$/;

/** Reads the CSV file of a chart. Undefined if it cannot be drawn; all that is the matter is told. */
export function readTable(text: string, kind: Kind, report: Report): NumberTable | undefined {
  let problems = 0;
  const tell: Report = (problem, line) => {
    problems++;
    report(problem, line);
  };
  const [head, ...body] = parseCsv(text, tell);
  const [names, unit] = head?.cells ?? [];
  if (names === undefined || unit === undefined || names.markdown === '' || unit.markdown === '') {
    tell(
      /[;\t]/.test(names?.markdown ?? '')
        ? { what: 'The cells of this table are not separated by commas.', fix: 'Save it as CSV with commas.' }
        : {
            what: 'This table does not say what is in its two columns.',
            fix: 'Begin it with a line that names them, the unit last:  Country,Billion US$',
          },
      head?.line ?? 1,
    );
    return undefined;
  }
  const rows = body.flatMap((row) => readRow(row, kind, tell) ?? []);
  checkOrder(rows, kind, tell);
  if (body.length < 2 || body.length > mostRows[kind]) {
    tell(
      {
        what: `This table has ${count(body.length, 'row')} of numbers.`,
        fix: `A ${kind} chart shows 2 to ${String(mostRows[kind])}. Write fewer in words, and more as a table.`,
      },
      head?.line ?? 1,
    );
  }
  return problems === 0 ? { headings: [names, unit], rows } : undefined;
}

function readRow({ cells, line }: CsvRow, kind: Kind, tell: Report): NumberRow | undefined {
  const [name, value] = cells;
  if (name === undefined || value === undefined || cells.length !== 2) {
    tell(
      {
        what: `This row has ${count(cells.length, 'cell')}, but a chart has two columns.`,
        fix: 'Write a name and a number:  India,129  A number has no commas, and a name with one stands in "quotes".',
      },
      line,
    );
    return undefined;
  }
  const [isNumber, decimals = ''] = number.exec(value.markdown) ?? [];
  if (isNumber === undefined) {
    tell(
      {
        what: `"${excerpt(value.markdown)}" is no number that can be drawn.`,
        fix: 'Write digits alone, with a point before decimals and nothing below zero:  416789  or  26.9',
      },
      value.line,
    );
  }
  if (name.markdown === '') tell({ what: 'This row has no name.', fix: 'Write it before the comma.' }, line);
  else if (kind === 'line' && !year.test(name.markdown)) {
    tell(
      { what: `"${excerpt(name.markdown)}" is no year.`, fix: 'A line goes over years. Use  kind=bar  for others.' },
      line,
    );
  }
  return { name, value: Number(value.markdown), decimals: decimals.length };
}

/** Names that are there twice, and years that go back. */
function checkOrder(rows: readonly NumberRow[], kind: Kind, tell: Report): void {
  const names = rows.map(({ name }) => name.markdown);
  rows.forEach(({ name: { markdown, line } }, index) => {
    if (markdown === '') return;
    if (names.indexOf(markdown) < index) {
      tell({ what: `"${excerpt(markdown)}" is here twice.`, fix: 'Keep one of the rows.' }, line);
    } else if (kind === 'line' && year.test(markdown) && markdown < (names[index - 1] ?? '')) {
      tell({ what: `${markdown} stands after a later year.`, fix: 'Put the years in order.' }, line);
    }
  });
}
