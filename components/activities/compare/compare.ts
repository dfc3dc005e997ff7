import type { ActivitySource, ActivityType, SourceItem, SourceTable } from '../../../core/activity-type.ts';
import { gathering } from '../../../core/gathering.ts';
import type { GatheredIds } from '../../../core/gathering.ts';
import type { Html } from '../../../core/programme.ts';

/** Countries, laws or offices side by side. */
export interface CompareQuestion {
  /** What the rows are about. */
  readonly corner: Html;
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
}

export interface CompareColumn {
  readonly id: string;
  readonly text: Html;
}

export interface CompareRow {
  readonly id: string;
  readonly title: Html;
  /** One for each column, in their order. */
  readonly cells: readonly Html[];
}

const mostColumns = 8;
const mostRows = 20;

/** A response holds the ids of the columns that the learner has chosen to see. */
export const compare: ActivityType<CompareQuestion, GatheredIds> = {
  ...gathering(({ columns }: CompareQuestion) => columns),
  name: 'compare',
  attributes: [],
  tableIds: 'headings',

  read(source) {
    const table = source.parts.find((part): part is SourceTable => part.kind === 'table');
    if (table === undefined || source.parts.length > 1) {
      source.report({
        what: 'A compare holds a prompt and one table, with what is compared in its header.',
        fix: 'Write:  | Question | Nepal | India |  then  | --- | --- | --- |  then a row for each question.',
        line: table?.line ?? source.line,
      });
      if (table === undefined) return undefined;
    }
    checkSize(table, source);
    const [corner, ...columns] = table.head;
    return {
      corner: textOf(corner, 'corner', source),
      columns: columns.map((column) => ({ id: column.id, text: textOf(column, `column.${column.id}`, source) })),
      rows: table.rows.map(([title, ...cells]) => ({
        id: title?.id ?? '',
        title: textOf(title, `row.${title?.id ?? ''}`, source),
        cells: cells.map((cell, index) => textOf(cell, `cell.${title?.id ?? ''}.${columns[index]?.id ?? ''}`, source)),
      })),
    };
  },

  isAnswered: (_question, response) => response.length > 0,
  optionIds: ({ columns }) => columns.map(({ id }) => id),
  meaning: ({ columns, rows }) => [
    columns.map(({ id, text }) => [id, text]),
    rows.map(({ id, title, cells }) => [id, title, cells]),
  ],
  longest: ({ columns }) => columns.map(({ id }) => id),
};

function checkSize({ head, rows, line }: SourceTable, { report }: ActivitySource): void {
  const columns = head.length - 1;
  if (columns < 2 || columns > mostColumns || rows.length > mostRows) {
    report({
      what: `A compare has 2 to ${String(mostColumns)} columns to compare, and at most ${String(mostRows)} rows.`,
      fix: 'The first column says what each row is about; it does not count.',
      line,
    });
  }
}

/** A cell; an empty one would leave learners wondering. */
function textOf(cell: SourceItem | undefined, role: string, { inline, report }: ActivitySource): Html {
  if (cell !== undefined && cell.text.markdown !== '') return inline(cell.text, role);
  if (cell !== undefined && role !== 'corner') {
    report({ what: 'A cell of this table is empty.', fix: 'Say "no", "none" or "not known".', line: cell.text.line });
  }
  return '' as Html;
}
