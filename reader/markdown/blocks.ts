import type { MarkedToken, Token } from 'marked';
import type { SourceText } from '../../core/activity-type.ts';
import type { Report } from '../issues.ts';
import { lexBlocks, longestText, tooLong } from './lexer.ts';
import { reportLookalikes } from './lookalikes.ts';
import type { ListItemNode, MarkdownNode } from './nodes.ts';

/** Quotes and lists inside each other. Beyond this the parser, which calls itself, could run out of stack. */
const deepest = 8;
const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const checkbox = /^\[[ xX]\][ \t]+/;

/** Parses Markdown into nodes that know their lines. Reports and leaves out what is too long or too deep. */
export function parseBlocks({ markdown, line }: SourceText, report: Report): MarkdownNode[] {
  if (isUnreadable(markdown, line, report)) return [];
  try {
    return nodesOf(lexBlocks(markdown), line, report);
  } catch {
    report(
      { what: 'This text is nested too deeply to be read.', fix: 'Write it in simpler paragraphs and lists.' },
      line,
    );
    return [];
  }
}

/** Checks before parsing, because marked has no limits of its own. */
function isUnreadable(markdown: string, firstLine: number, report: Report): boolean {
  let isFound = false;
  markdown.split('\n').forEach((text, index) => {
    const depth = markers.exec(text.slice(0, 500))?.[0].replace(/[^>*+.)-]/g, '').length ?? 0;
    const indent = /^[ \t]*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0;
    if (depth > deepest || (indent > deepest * 4 && markers.test(text))) {
      report(
        { what: 'Quotes and lists are nested too deeply here.', fix: `Use at most ${String(deepest)} levels.` },
        firstLine + index,
      );
      isFound = true;
    } else if (text.length > longestText) {
      report(tooLong, firstLine + index);
      isFound = true;
    }
  });
  return isFound;
}

/** Lines are counted from the raw text of the tokens: marked keeps no positions. */
function nodesOf(tokens: readonly Token[], firstLine: number, report: Report): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let line = firstLine;
  for (const token of tokens as readonly MarkedToken[]) {
    const node = nodeOf(token, line, report);
    if (node !== undefined) nodes.push(node);
    line += newlines(token.raw);
  }
  return nodes;
}

function nodeOf(token: MarkedToken, line: number, report: Report): MarkdownNode | undefined {
  // Inline tokens never stand among blocks, and a space is nothing.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check
  switch (token.type) {
    case 'paragraph':
    case 'text':
      reportLookalikes(token.text, line, report);
      return { kind: 'paragraph', text: { markdown: token.text.trimEnd(), line }, line };
    case 'heading':
      return { kind: 'heading', depth: token.depth, text: { markdown: token.text, line }, line };
    case 'list': {
      let itemLine = line;
      const items = token.items.map((item): ListItemNode => {
        const start = itemLine;
        itemLine += newlines(item.raw);
        const checked = item.task ? item.checked === true : undefined;
        const nodes = nodesOf(item.tokens, start, report);
        return { checked, line: start, nodes: item.task ? withoutBox(nodes) : nodes };
      });
      return { kind: 'list', ordered: token.ordered, start: token.start === '' ? 1 : token.start, items, line };
    }
    case 'blockquote': {
      const text = { markdown: token.text, line };
      return { kind: 'quote', text, line, nodes: nodesOf(lexBlocks(token.text), line, report) };
    }
    case 'table':
      return {
        kind: 'table',
        align: token.align,
        head: token.header.map(({ text }) => ({ markdown: text, line })),
        rows: token.rows.map((cells, row) => cells.map(({ text }) => ({ markdown: text, line: line + 2 + row }))),
        line,
      };
    case 'code':
      return { kind: 'code', code: token.text, line };
    case 'hr':
      return { kind: 'rule', line };
    case 'html':
      return { kind: 'html', html: token.text, line };
    case 'def':
      report(
        {
          what: 'The address of a link stands apart from its words.',
          fix: 'Write both in one place:  [words](https://example.org). A source begins with ^:  [^name]: …',
        },
        line,
      );
      return undefined;
    default:
      return undefined;
  }
}

/** Of a loose list marked puts the box back into the text. */
function withoutBox(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const [first, ...rest] = nodes;
  if (first?.kind !== 'paragraph') return [...nodes];
  return [{ ...first, text: { ...first.text, markdown: first.text.markdown.replace(checkbox, '') } }, ...rest];
}

const newlines = (text: string): number => text.split('\n').length - 1;
