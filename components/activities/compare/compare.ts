import type { ActivitySource, ActivityType, SourceTable } from '../../../core/activity-type.ts';
import { gathering } from '../../../core/gathering.ts';
import type { GatheredIds } from '../../../core/gathering.ts';
import { meaningOfGrid, readGrid } from '../../../core/grid.ts';
import type { Grid } from '../../../core/grid.ts';

/** Countries, laws or offices side by side. */
export type CompareQuestion = Grid;

const mostColumns = 8;
const mostRows = 20;

/** A response holds the ids of the columns that the learner has chosen to see. */
export const compare: ActivityType<CompareQuestion, GatheredIds> = {
  ...gathering(({ columns }: CompareQuestion) => columns),
  name: 'compare',
  attributes: [],
  tableIds: 'headings',

  read(source) {
    const table = source.parts.find((part) => part.kind === 'table');
    if (table === undefined || source.parts.length > 1) {
      source.report({
        what: 'A compare holds a prompt and one table, with what is compared in its header.',
        fix: 'Write:  | Question | Nepal | India |  then  | --- | --- | --- |  then a row for each question.',
        line: table?.line ?? source.line,
      });
      if (table === undefined) return undefined;
    }
    checkSize(table, source);
    return readGrid(table, source, 'Say "no", "none" or "not known".');
  },

  isAnswered: (_question, response) => response.length > 0,
  optionIds: ({ columns }) => columns.map(({ id }) => id),
  meaning: meaningOfGrid,
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
