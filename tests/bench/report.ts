import type { Judged } from './marks.ts';
import type { Figure, Result } from './result.ts';

/** All results as tables: one for each thing measured, with a column for each situation. Then the marks. */
export function report(results: readonly Result[], judged: readonly Judged[]): string {
  const titleOf = ({ scenario, subject }: Result): string => `${scenario}: ${subject}`;
  const tables = [...new Set(results.map(titleOf))].map(
    (title) => `${title}\n${groupTable(results.filter((result) => titleOf(result) === title))}`,
  );
  return [...tables, ...(judged.length > 0 ? [`marks\n${marksTable(judged)}`] : [])].join('\n\n');
}

function groupTable(results: readonly Result[]): string {
  const names = [...new Set(results.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const head = results.some(({ situation }) => situation !== '')
    ? [['', ...results.map(({ situation }) => situation)]]
    : [];
  return table([
    ...head,
    ...names.map((name) => [
      name,
      ...results.map(({ figures }) => {
        const figure = figures.find((candidate) => candidate.name === name);
        return figure === undefined ? '' : spell(figure);
      }),
    ]),
  ]);
}

const marksTable = (judged: readonly Judged[]): string =>
  table(
    judged.map(({ result, figure, mark, isMet }) => [
      isMet ? 'met' : 'MISSED',
      `${result.scenario}: ${result.subject}`,
      result.situation,
      figure.name,
      amount(figure, figure.value),
      [
        ...(mark.most === undefined ? [] : [`at most ${amount(figure, mark.most)}`]),
        ...(mark.least === undefined ? [] : [`at least ${amount(figure, mark.least)}`]),
        ...(mark.timesFloor === undefined
          ? []
          : [`${ratio(figure.value, figure.floor)} of a plain page, at most ×${String(mark.timesFloor)}`]),
        ...(mark.timesLimit === undefined
          ? []
          : [`${ratio(figure.value, figure.limit)} of the network, at most ×${String(mark.timesLimit)}`]),
      ].join('; '),
    ]),
  );

/** A figure with what it could be at best: `612 ms = ×1.18 of 520 ms`. */
function spell(figure: Figure): string {
  const { value, limit, floor } = figure;
  return [
    amount(figure, value),
    ...(limit === undefined ? [] : [`${ratio(value, limit)} limit ${amount(figure, limit)}`]),
    ...(floor === undefined ? [] : [`${ratio(value, floor)} floor ${amount(figure, floor)}`]),
  ].join('  ');
}

const ratio = (value: number, of = NaN): string => `×${(value / of).toFixed(2)}`;

function amount({ unit }: Figure, value: number): string {
  if (!Number.isFinite(value)) return '–';
  switch (unit) {
    case 'ms':
      return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(0)} ms`;
    case 'bytes':
      return Math.abs(value) >= 1e6 ? `${(value / 1e6).toFixed(2)} MB` : `${(value / 1000).toFixed(1)} kB`;
    case 'score':
      return value.toFixed(3);
    case 'characters':
    case 'count':
      return String(value);
    default:
      return unit satisfies never;
  }
}

/** Rows as columns of text; a leading blank sets them apart from titles. */
function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n');
}
