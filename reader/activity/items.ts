import type { SourceItem, SourceTable, SourceText } from '../../core/activity-type.ts';
import type { Ids, Insertion } from '../ids.ts';
import type { Report } from '../issues.ts';
import { checkId } from '../markdown/attributes.ts';
import { innerTokens, lexInline, longestText } from '../markdown/lexer.ts';
import type { ListItemNode, ListNode, TableNode } from '../markdown/nodes.ts';

/** What reading the inside of an activity needs and leaves behind. */
export interface Workplace {
  /** Lines of the file; the first one is line 1. */
  readonly lines: readonly string[];
  readonly report: Report;
  /** Ids in use in this activity. */
  readonly ids: Ids;
  /** Where ids are missing. */
  readonly missing: Insertion[];
  /** Which cells of tables have ids. */
  readonly tableIds: 'cells' | 'headings';
}

interface Split {
  readonly text: string;
  readonly id: string | undefined;
  /** The `#` before the id is missing. */
  readonly isBare?: boolean;
}

/** A text without the `{#id}` at its end. */
export function splitId(markdown: string): Split {
  const text = markdown.trimEnd();
  const start = text.endsWith('}') ? text.lastIndexOf('{') : -1;
  if (start < 0) return { text, id: undefined };
  const inside = text.slice(start + 1, -1);
  if (inside.startsWith('#')) return { text: text.slice(0, start).trimEnd(), id: inside.slice(1) };
  if (!/^[a-z0-9-]+$/.test(inside)) return { text, id: undefined };
  return { text: text.slice(0, start).trimEnd(), id: inside, isBare: true };
}

/** The entries of a list, with their ids and feedback. */
export function listItems({ items }: ListNode, work: Workplace): SourceItem[] {
  return items.map((item) => listItem(item, work));
}

function listItem(item: ListItemNode, work: Workplace): SourceItem {
  const [first, ...rest] = item.nodes;
  const source: SourceText = first?.kind === 'paragraph' ? first.text : { markdown: '', line: item.line };
  const { text, id: given } = idOf(source, work);
  const more = first?.kind === 'paragraph' ? rest : item.nodes;
  const quotes = more.filter((node) => node.kind === 'quote');
  const extra = more.find((node) => node.kind !== 'quote') ?? quotes[1];
  if (extra !== undefined) {
    work.report(
      {
        what: 'An entry of this list holds one text and one quote, but there is more.',
        fix: 'Shorten it; an explanation goes into the quote under it.',
      },
      extra.line,
    );
  }
  if (text === '')
    work.report({ what: 'This entry of the list is empty.', fix: 'Write its text, or remove it.' }, item.line);
  const id = given ?? madeId(text, 'option', { line: lastLine(source), column: 0 }, work);
  const link = soleLink(text);
  const [feedback] = quotes;
  return {
    id,
    text: { markdown: link?.text ?? text, line: source.line },
    ...(item.checked !== undefined && { checked: item.checked }),
    ...(link && { target: link.target }),
    ...(feedback && { feedback: feedback.text }),
  };
}

/** The cells of a table, with their ids. */
export function tableCells(table: TableNode, work: Workplace): Pick<SourceTable, 'head' | 'rows'> {
  if (work.tableIds === 'cells') return { head: table.head.map(withoutId), rows: tableRows(table, work) };
  return {
    head: table.head.map((cell, column) => (column === 0 ? withoutId(cell) : heading(cell, column, work))),
    rows: table.rows.map((row) =>
      row.map((cell, column) => (column === 0 ? heading(cell, column, work) : withoutId(cell))),
    ),
  };
}

const withoutId = ({ markdown, line }: SourceText): SourceItem => ({ id: '', text: { markdown, line } });

/** A cell that names its row or column. */
function heading(cell: SourceText, column: number, work: Workplace): SourceItem {
  const { text, id } = idOf(cell, work);
  const at = { line: cell.line, column: cellEnd(work.lines[cell.line - 1] ?? '', column) };
  return { id: id ?? madeId(text, 'heading', at, work), text: { markdown: text, line: cell.line } };
}

/** The rows of a table. Right of the first column, equal texts are one thing and share an id. */
function tableRows({ rows }: TableNode, work: Workplace): SourceItem[][] {
  const shared = new Map<string, string>();
  const keyOf = (column: number, text: string): string => `${String(column)} ${text}`;
  const cells = rows.map((row) =>
    row.map((source, column) => {
      const { text, id, isBare } = splitId(source.markdown);
      const isShared =
        column > 0 &&
        id !== undefined &&
        [...shared.entries()].some(([key, known]) => known === id && key.startsWith(`${String(column)} `));
      if (isBare === true) reportBare(id, source.line, work);
      const given = id === undefined || isShared ? id : takeGiven(id, source.line, work);
      if (column > 0 && given !== undefined && text !== '' && !shared.has(keyOf(column, text)))
        shared.set(keyOf(column, text), given);
      return { given, text, line: source.line, column };
    }),
  );
  return cells.map((row) =>
    row.map(({ given, text, line, column }): SourceItem => {
      const known = column > 0 ? shared.get(keyOf(column, text)) : undefined;
      if (given !== undefined || text === '') return { id: given ?? '', text: { markdown: text, line } };
      const at = { line, column: cellEnd(work.lines[line - 1] ?? '', column) };
      if (known !== undefined) work.missing.push({ ...at, text: ` {#${known}}` });
      const id = known ?? madeId(text, 'option', at, work);
      if (column > 0) shared.set(keyOf(column, text), id);
      return { id, text: { markdown: text, line } };
    }),
  );
}

function idOf(source: SourceText, work: Workplace): { readonly text: string; readonly id: string | undefined } {
  const { text, id, isBare } = splitId(source.markdown);
  if (isBare === true) reportBare(id, lastLine(source), work);
  return { text, id: id === undefined ? undefined : takeGiven(id, lastLine(source), work) };
}

function reportBare(id = '', line: number, { report }: Workplace): void {
  report({ what: `{${id}} is not read as an id.`, fix: `An id begins with #:  {#${id}}` }, line);
}

/** An id that the author gave. If it cannot be used, that is told, and it stands for itself so that nothing else is. */
export function takeGiven(id: string, line: number, { ids, report }: Workplace): string {
  if (checkId(id, report, line) && !ids.take(id)) {
    report({ what: `The id "${id}" is used twice in this activity.`, fix: 'Give one of them another id.' }, line);
  }
  return id;
}

/** Makes an id and notes where it belongs; column 0 is the end of the line. */
export function madeId(text: string, name: string, at: { line: number; column: number }, work: Workplace): string {
  const id = work.ids.make(text, name);
  const end = (work.lines[at.line - 1] ?? '').trimEnd().length + 1;
  if (text !== '') work.missing.push({ line: at.line, column: at.column || end, text: ` {#${id}}` });
  return id;
}

const lastLine = ({ markdown, line }: SourceText): number => line + markdown.trimEnd().split('\n').length - 1;

/** The link that is the whole text, if it leads to a place in this document. */
export function soleLink(markdown: string): { readonly text: string; readonly target: string } | undefined {
  if (!markdown.startsWith('[') || !markdown.endsWith(')') || markdown.length > longestText) return undefined;
  const [first, ...rest] = lexInline(markdown);
  if (first?.type !== 'link' || rest.length > 0 || !first.href.startsWith('#')) return undefined;
  return {
    text: innerTokens(first)
      .map(({ raw }) => raw)
      .join(''),
    target: first.href.slice(1),
  };
}

/** The column right after the text of a cell, counted as marked counts cells: a bar after a backslash is text. */
function cellEnd(line: string, cell: number): number {
  const bars: number[] = [];
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '\\') index++;
    else if (line[index] === '|') bars.push(index);
  }
  const isLed = line.trimStart().startsWith('|');
  const end = bars[isLed ? cell + 1 : cell] ?? line.length;
  return line.slice(0, end).trimEnd().length + 1;
}
