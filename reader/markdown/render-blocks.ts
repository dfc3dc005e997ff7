import type { SourceText } from '../../core/activity-type.ts';
import type { Problem } from '../issues.ts';
import { excerpt } from '../wording.ts';
import { alertOf, renderAlert } from './alerts.ts';
import { renderFigure, soleImage } from './figures.ts';
import { element, escapeHtml, withoutTags } from './html.ts';
import type { ListItemNode, ListNode, MarkdownNode, TableNode } from './nodes.ts';
import { renderText, textElement } from './render-text.ts';
import type { Setting } from './render-text.ts';

/** Blocks as HTML. */
export function renderBlocks(nodes: readonly MarkdownNode[], setting: Setting): string {
  return nodes.map((node) => renderBlock(node, setting)).join('\n');
}

function renderBlock(node: MarkdownNode, setting: Setting): string {
  switch (node.kind) {
    case 'paragraph': {
      const image = soleImage(node.text.markdown);
      if (image !== undefined) return renderFigure(image, node.line, setting);
      return textElement('p', node.text, 'paragraph', setting);
    }
    case 'heading':
      checkHeading(node.depth, node.line, setting);
      return textElement(`h${String(Math.max(2, node.depth))}`, node.text, 'heading', setting);
    case 'list':
      return renderList(node, setting);
    case 'table':
      return renderTable(node, setting);
    case 'quote': {
      const alert = alertOf(node);
      if (alert !== undefined) return renderAlert(alert, setting, renderBlocks);
      return element('blockquote', {}, renderBlocks(node.nodes, setting));
    }
    case 'code':
      return element('pre', { dir: 'ltr' }, element('code', {}, escapeHtml(node.code)));
    case 'rule':
      return '<hr>';
    case 'html':
      tell(setting, { what: `HTML does not work here: ${excerpt(node.html, 30)}`, fix: 'Use Markdown.' }, node.line);
      return element('p', {}, escapeHtml(node.html));
    default:
      return node satisfies never;
  }
}

function renderList({ ordered, start, items }: ListNode, setting: Setting): string {
  const entries = items.map((item) => element('li', {}, renderItem(item, setting))).join('\n');
  const attributes = { start: ordered && start !== 1 ? String(start) : undefined };
  return element(ordered ? 'ol' : 'ul', attributes, `\n${entries}\n`);
}

function renderItem({ checked, nodes, line }: ListItemNode, setting: Setting): string {
  if (checked !== undefined) {
    tell(
      setting,
      {
        what: 'This list has boxes, but nobody can tick them here.',
        fix: 'A question belongs in an activity:  :::choice{#id}',
      },
      line,
    );
  }
  const [first, ...rest] = nodes;
  if (first?.kind !== 'paragraph' || rest.some(({ kind }) => kind === 'paragraph')) return renderBlocks(nodes, setting);
  const text = renderText(first.text, 'list item', setting);
  return rest.length === 0 ? text : `${text}\n${renderBlocks(rest, setting)}`;
}

function renderTable({ align, head, rows }: TableNode, setting: Setting): string {
  const classOf = (column: number): string | undefined => {
    const side = align[column];
    return side === 'right' ? 'end' : side === 'center' ? 'center' : undefined;
  };
  // Two columns fit any phone. Of more, each row becomes a card there, and each cell says which column it is of.
  const isWide = head.length > 2;
  const labels = isWide ? head.map((text) => asLabel(withoutTags(renderText(text, 'table cell', setting)))) : [];
  const cell = (name: string, text: SourceText, column: number): string => {
    const isHead = name === 'th';
    const attributes = {
      scope: isHead ? 'col' : undefined,
      class: classOf(column),
      'data-label': isHead ? undefined : labels[column],
    };
    if (text.markdown === '') return element('td', { class: classOf(column) }, '');
    return textElement(name, text, 'table cell', setting, attributes);
  };
  const row = (name: string, cells: readonly SourceText[]): string =>
    element('tr', {}, cells.map((text, column) => cell(name, text, column)).join(''));
  const body = rows.map((cells) => row('td', cells)).join('\n');
  return element(
    'table',
    { class: isWide ? 'wide' : undefined },
    `\n<thead>\n${row('th', head)}\n</thead>\n<tbody>\n${body}\n</tbody>\n`,
  );
}

/** The name of a column before what is in a cell; a question leads to its answer by itself. */
const asLabel = (name: string): string | undefined => (name === '' ? undefined : name.replace(/[^?؟!…:]$/u, '$&:'));

function checkHeading(depth: number, line: number, setting: Setting): void {
  const { page, isInActivity } = setting;
  const before = page.outline.depth;
  page.outline.depth = depth;
  if (isInActivity) {
    tell(
      setting,
      { what: 'There is a heading inside an activity.', fix: 'Put it before the activity, or make it **bold**.' },
      line,
    );
    page.outline.depth = before;
  } else if (depth === 1) {
    tell(setting, { what: 'A lesson has one first-level heading, its title.', fix: 'Begin headings with ##' }, line);
  } else if (depth > before + 1) {
    tell(
      setting,
      {
        what: `A heading of level ${String(depth)} follows one of level ${String(before)}.`,
        fix: `Begin it with ${'#'.repeat(before + 1)}`,
      },
      line,
    );
  }
}

function tell({ page }: Setting, problem: Problem, line: number): void {
  page.issues.add(problem, page.file, line);
}
