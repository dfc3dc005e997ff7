import type { Problem, Report } from '../../issues.ts';
import { sourceFile } from '../../kit.ts';
import { baseName, filesIn, folderOf, joined } from '../../layout.ts';
import { parseBlocks } from '../../markdown/blocks.ts';
import type { Fence } from '../../markdown/fences.ts';
import { anyYear, excerpt, suggest } from '../../wording.ts';
import type { BlockAround, RenderBlock, StaticBlock } from '../static-block.ts';
import { renderChart } from './render.ts';
import type { Chart } from './render.ts';
import { kinds, readTable } from './table.ts';
import type { Kind } from './table.ts';

const attributes = ['file', 'source', 'kind'];
const example = ':::chart{file=remittances.csv source=bank}';

/** Numbers to look at, from a CSV file beside the text. */
export const chart: StaticBlock = {
  read(fence, around) {
    const uses = usesOf(fence, around);
    if (!fence.isSound) return uses;
    const issues = around.kit.issues.errorCount;
    const report = around.kit.issues.of(around.file);
    checkAttributes(fence, report);
    const texts = textsOf(fence, report);
    const sources = sourcesOf(fence, around, report);
    const kind = kindOf(fence, report);
    const numbers = numbersOf(fence, kind, around, report);
    if (around.kit.issues.errorCount > issues || texts === undefined || numbers === undefined) return uses;
    return (page) => renderChart({ kind, ...texts, sources, ...numbers }, page);
  },
};

/** Of a chart that cannot be drawn: its sources and its file are not left over, whatever else is the matter. */
function usesOf({ attributes: { file = '', source = '' } }: Fence, around: BlockAround): RenderBlock {
  return (page) => {
    for (const name of namesIn(source)) page.sources.cite(name);
    page.tables.add(joined(folderOf(around.file), file));
    return '';
  };
}

function checkAttributes({ id, attributes: values, line }: Fence, report: Report): void {
  if (id !== undefined) {
    report({ what: 'A chart needs no id: nobody answers it.', fix: `Remove  #${excerpt(id)}` }, line);
  }
  for (const key of Object.keys(values)) {
    if (attributes.includes(key)) continue;
    report({ what: `A chart has no attribute "${excerpt(key)}".`, fix: suggest(key, attributes, 'Remove it.') }, line);
  }
}

/** The title and the sentence. Those who cannot see a chart need the sentence, and those who can look at it with its eyes. */
function textsOf({ pieces, line }: Fence, report: Report): Pick<Chart, 'title' | 'sentence'> | undefined {
  const nodes = pieces.flatMap((piece) => (piece.kind === 'stretch' ? parseBlocks(piece.text, report) : [undefined]));
  const [title, sentence, ...others] = nodes.map((node) => (node?.kind === 'paragraph' ? node.text : undefined));
  if (title !== undefined && sentence !== undefined && others.length === 0) return { title, sentence };
  report(
    {
      what: 'A chart holds its title and, after an empty line, a sentence that says what to see in it.',
      fix: `Write:  ${example}  the title  an empty line  the sentence  :::`,
    },
    line,
  );
  return undefined;
}

function kindOf({ attributes: { kind = 'bar' }, line }: Fence, report: Report): Kind {
  const known = kinds.find((one) => one === kind);
  if (known === undefined) {
    report({ what: `There is no chart of the kind "${excerpt(kind)}".`, fix: suggest(kind, kinds, '') }, line);
  }
  return known ?? 'bar';
}

/** Numbers without a source and a year are worth nothing to somebody who has to stand up for them. */
function sourcesOf({ attributes: { source = '' }, line }: Fence, { footnotes }: BlockAround, report: Report) {
  const tell = (problem: Problem): [] => {
    report(problem, line);
    return [];
  };
  const names = namesIn(source);
  if (names.length === 0) {
    return tell({
      what: 'This chart does not say where its numbers come from.',
      fix: `Name a source of this file:  ${example}  and  [^bank]: Bangladesh Bank, January 2025`,
    });
  }
  return names.flatMap((name) => {
    const text = footnotes.get(name);
    if (text === undefined) {
      return tell({
        what: `The source "${excerpt(name)}" is named, but nothing says what it is.`,
        fix: suggest(name, [...footnotes.keys()], `Add a line:  [^${excerpt(name)}]: …`),
      });
    }
    if (anyYear.test(text.markdown)) return [{ name, text }];
    return tell({
      what: `The source "${name}" of this chart names no year.`,
      fix: `Say from when the numbers are:  [^${name}]: …, 2025`,
    });
  });
}

const namesIn = (source: string): string[] => source.split(/[\s,]+/).filter((name) => name !== '');

function numbersOf(
  { attributes: { file = '' }, line }: Fence,
  kind: Kind,
  around: BlockAround,
  report: Report,
): Pick<Chart, 'file' | 'table'> | undefined {
  const { files, issues } = around.kit;
  if (!/^(?:[a-z0-9-]+\/)?[a-z0-9][a-z0-9-]*\.csv$/.test(file)) {
    const what = file === '' ? 'This chart has no numbers.' : `"${excerpt(file)}" cannot be the numbers of a chart.`;
    const fix = `Put a CSV file beside this one, named with lower-case letters, digits and hyphens, and write:  ${example}`;
    report({ what, fix }, line);
    return undefined;
  }
  const folder = folderOf(around.file);
  const name = joined(folder, file);
  if (!files.has(name)) {
    const tables = filesIn(files, folder).filter((other) => other.endsWith('.csv'));
    report(
      {
        what: `There is no file "${file}" beside this one.`,
        fix: suggest(file, tables.map(baseName), 'Put it into the same folder.'),
      },
      line,
    );
    return undefined;
  }
  const source = sourceFile(around.kit, name);
  const table = source && readTable(source.text, kind, issues.of(name));
  return table && { file: name, table };
}
