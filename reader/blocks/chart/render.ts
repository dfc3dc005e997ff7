import type { SourceText } from '../../../core/activity-type.ts';
import { attributeText, element, escapeHtml, withoutTags } from '../../markdown/html.ts';
import { renderInline } from '../../markdown/render-inline.ts';
import { languageOf, renderText } from '../../markdown/render-text.ts';
import type { Page } from '../../page.ts';
import { labelsWithRoom } from './labels.ts';
import { numeralsOf } from './numerals.ts';
import { year } from './table.ts';
import type { Kind, NumberTable } from './table.ts';

/** A chart as it stands in the source, before any language. */
export interface Chart {
  readonly kind: Kind;
  readonly title: SourceText;
  /** What to see in it, in a sentence. */
  readonly sentence: SourceText;
  readonly sources: readonly { readonly name: string; readonly text: SourceText }[];
  /** The CSV file. */
  readonly file: string;
  readonly table: NumberTable;
}

/** A row as it is shown. */
interface ShownRow {
  /** HTML. */
  readonly name: string;
  readonly isBold: boolean;
  readonly value: string;
  /** The value as a part of the largest one. */
  readonly part: number;
}

/**
 * A chart as HTML. Bars stand in the cells of the table itself, so that the table is the chart: heard, printed or without
 * styles it is a table like any other. A line is drawn for the eye, with the table behind a tap. Nothing needs a script.
 */
export function renderChart(chart: Chart, page: Page): string {
  page.tables.add(chart.file);
  // In the order in which translators should meet the texts.
  const texts = [paragraph('figcaption', 'title', chart.title, page), paragraph('p', 'sentence', chart.sentence, page)];
  const headings = chart.table.headings.map((text) => cellText(chart, 'heading', text, page));
  const rows = rowsOf(chart, page);
  return element(
    'figure',
    { class: 'chart' },
    [
      ...texts,
      ...(chart.kind === 'line' ? [lineOf(chart, headings[1] ?? '', rows), tableSwitch(page)] : []),
      tableOf(chart, headings, rows),
      ...sourcesOf(chart, page),
    ].join('\n'),
  );
}

function paragraph(name: string, kind: string, text: SourceText, page: Page): string {
  const said = page.texts.say(page.lesson, text, page.file, `chart, ${kind}`);
  return element(name, languageOf(said), renderInline(said, page));
}

/** A text of the CSV file. In another language than the page it runs its own way, and stands where the others stand. */
function cellText({ file }: Chart, kind: string, text: SourceText, page: Page): string {
  const said = page.texts.say(page.lesson, text, file, `chart, ${kind}`);
  // The column of the names has room for their longest word: they break at any blank.
  const html = renderInline(said, page).replaceAll('\u00a0', ' ');
  return said.isFallback ? element('span', languageOf(said), html) : html;
}

function rowsOf(chart: Chart, page: Page): ShownRow[] {
  const { rows } = chart.table;
  const numeral = numeralsOf(page.words);
  const largest = Math.max(...rows.map(({ value }) => value));
  return rows.map(({ name, value, decimals }) => {
    const isYear = year.test(name.markdown);
    return {
      name: isYear ? page.words.number(Number(name.markdown)) : cellText(chart, 'row', name, page),
      isBold: /^\*\*[^*]+\*\*$/.test(name.markdown),
      value: numeral(value, decimals),
      part: largest === 0 ? 0 : rounded(value / largest),
    };
  });
}

function tableOf(chart: Chart, headings: readonly string[], rows: readonly ShownRow[]): string {
  const head = headings.map((html) => element('th', { scope: 'col' }, html));
  const isBar = chart.kind === 'bar';
  const body = rows.map(({ name, isBold, value, part }) =>
    element(
      'tr',
      { class: isBold ? 'chart-mark' : undefined, style: isBar ? `--part:${String(part)}` : undefined },
      element('th', { scope: 'row' }, name) + element('td', {}, escapeHtml(value)),
    ),
  );
  const attributes = isBar
    ? { class: 'chart-bars', style: `--name:${String(widthOfNames(rows))}em;--value:${String(widthOfValues(rows))}em` }
    : {};
  return element(
    'table',
    attributes,
    `\n<thead>\n<tr>${head.join('')}</tr>\n</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n`,
  );
}

/** Room for names, in the width of letters: for the longest word, and for whole names if they are short. */
function widthOfNames(rows: readonly ShownRow[]): number {
  const names = rows.map(({ name }) => withoutTags(name));
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(lettersIn)) * 0.62;
  return tenth(Math.max(longest(names.flatMap((name) => name.split(/\s+/))), Math.min(longest(names), 7)));
}

/** Room for the value after the longest bar. */
const widthOfValues = (rows: readonly ShownRow[]): number =>
  tenth(Math.max(...rows.map(({ value }) => value.length)) * 0.64 + 0.5);

/** Letters as they are seen: a vowel sign takes no place of its own. */
const lettersIn = (text: string): number => Array.from(text.replace(/\p{Mn}/gu, '')).length;

/** The line, its points and its years, for the eye only: the table says the same. */
function lineOf(chart: Chart, unit: string, rows: readonly ShownRow[]): string {
  const years = chart.table.rows.map(({ name }) => Number(name.markdown));
  const [first = 0] = years;
  const span = (years.at(-1) ?? first) - first;
  const points = rows.map((row, index) => ({ ...row, at: rounded(((years[index] ?? first) - first) / span) }));
  const valueFits = labelsWithRoom(points.map(({ at, value }) => ({ at, text: value })));
  const yearFits = labelsWithRoom(points.map(({ at, name }) => ({ at, text: name })));
  const percent = (part: number): string => String(rounded(part * 100));
  const path = points.map(({ at, part }) => `${percent(at)},${percent(1 - part)}`).join(' ');
  const labels = points.map(
    (point, index) =>
      element(
        'b',
        {
          style: `--at:${String(point.at)};--part:${String(point.part)}`,
          ...sideOf(point, points[index - 1], points[index + 1]),
        },
        valueFits[index] === true ? point.value : '',
      ) + (yearFits[index] === true ? element('i', { style: `--at:${String(point.at)}` }, point.name) : ''),
  );
  const drawing = `<svg viewBox="0 0 100 100" preserveAspectRatio="none"><polyline${attributeText({ points: path })}/></svg>`;
  return element(
    'div',
    { 'aria-hidden': 'true' },
    `${element('span', {}, unit)}\n${element('div', { class: 'chart-line' }, drawing + labels.join(''))}`,
  );
}

/**
 * Where a short number is out of the way of the line: before its point where the line climbs on, behind it where it has
 * fallen. A long one could meet its neighbour there.
 */
function sideOf({ part, value }: ShownRow, before?: ShownRow, after?: ShownRow): { readonly class?: string } {
  const [hasFallen, climbs] = [(before?.part ?? part) > part, (after?.part ?? part) > part];
  if (value.length > 2 || hasFallen === climbs) return {};
  return { class: climbs ? 'before' : 'behind' };
}

/** Opens the table that follows it, by style alone: on paper the table is there in any case. */
const tableSwitch = ({ words }: Page): string =>
  element('details', {}, element('summary', {}, escapeHtml(words.say('chartTable'))));

function sourcesOf({ sources }: Chart, page: Page): string[] {
  return sources.map(({ name, text }) => {
    const cited = page.sources.cite(name);
    const html = renderText(text, 'source', { page, context: `${page.lesson}.source.${name}` });
    if (cited === undefined) return element('p', { class: 'chart-source' }, html);
    const number = String(cited.number);
    const link = element(
      'a',
      {
        href: `#source-${page.lesson}-${number}`,
        id: `cite-${page.lesson}-${number}-${String(cited.use)}`,
      },
      escapeHtml(page.words.say('source', { n: cited.number })),
    );
    return element('p', { class: 'chart-source' }, `${link}: ${html}`);
  });
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const tenth = (value: number): number => Math.ceil(value * 10) / 10;
