import type { ActivitySource, SourceItem, SourceTable } from './activity-type.ts';
import type { Html } from './programme.ts';

/** A table with headings for its columns and its rows. */
export interface Grid {
  /** What the rows are about. */
  readonly corner: Html;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

export interface GridColumn {
  readonly id: string;
  readonly text: Html;
}

export interface GridRow {
  readonly id: string;
  readonly title: Html;
  /** One for each column, in their order. */
  readonly cells: readonly Html[];
}

/** Reads a table of which only the headings have ids; `fix` says what to write into an empty cell. */
export function readGrid({ head, rows }: SourceTable, source: ActivitySource, fix: string): Grid {
  const [corner, ...columns] = head;
  const text = (cell: SourceItem | undefined, role: string): Html => {
    if (cell !== undefined && cell.text.markdown !== '') return source.inline(cell.text, role);
    // An empty cell would leave learners wondering.
    if (cell !== undefined && role !== 'corner') {
      source.report({ what: 'A cell of this table is empty.', fix, line: cell.text.line });
    }
    return '' as Html;
  };
  return {
    corner: text(corner, 'corner'),
    columns: columns.map((column) => ({ id: column.id, text: text(column, `column.${column.id}`) })),
    rows: rows.map(([title, ...cells]) => {
      const id = title?.id ?? '';
      return {
        id,
        title: text(title, `row.${id}`),
        cells: cells.map((cell, index) => text(cell, `cell.${id}.${columns[index]?.id ?? ''}`)),
      };
    }),
  };
}

/** What a grid asks, for the meaning of an activity. */
export const meaningOfGrid = ({ columns, rows }: Grid): unknown => [
  columns.map(({ id, text }) => [id, text]),
  rows.map(({ id, title, cells }) => [id, title, cells]),
];
