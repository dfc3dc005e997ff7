import type { SourceContainer, SourcePart } from '../../core/activity-type.ts';
import { parseBlocks } from '../markdown/blocks.ts';
import type { Fence, Piece } from '../markdown/fences.ts';
import type { ListNode, MarkdownNode } from '../markdown/nodes.ts';
import { listItems, madeId, soleLink, splitId, tableCells, takeGiven } from './items.ts';
import type { Workplace } from './items.ts';

/** A piece of an activity with the nodes that it was made from. */
export type Part =
  SourcePart | { readonly kind: 'paragraph'; readonly node: Extract<MarkdownNode, { kind: 'paragraph' }> };

/** The inside of an activity: paragraphs apart at its top level, so that the prompt can be told from the rest. */
export function partsOf(pieces: readonly Piece[], work: Workplace): Part[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'fence' ? [containerOf(piece, pieces, work)] : stretchParts(piece.text, work, 'activity'),
  );
}

type Level = 'activity' | 'container';

function stretchParts({ markdown, line }: { markdown: string; line: number }, work: Workplace, level: Level): Part[] {
  const nodes = parseBlocks({ markdown, line }, work.report);
  const lines = markdown.split('\n');
  const parts: Part[] = [];
  nodes.forEach((node, index) => {
    const end = nodes[index + 1]?.line ?? line + lines.length;
    const text = lines
      .slice(node.line - line, end - line)
      .join('\n')
      .trimEnd();
    const part = partOf(node, text, work, level);
    const before = parts.at(-1);
    if (part.kind === 'prose' && before?.kind === 'prose') {
      const gap = '\n'.repeat(part.text.line - before.text.line - before.text.markdown.split('\n').length + 1);
      parts[parts.length - 1] = {
        kind: 'prose',
        text: { ...before.text, markdown: before.text.markdown + gap + part.text.markdown },
      };
    } else {
      parts.push(part);
    }
    if (node.kind === 'quote' && nodes[index - 1]?.kind === 'list' && nodes[index + 1]?.kind === 'list') {
      work.report(
        {
          what: 'This quote stands between two entries, but under neither.',
          fix: 'Indent it by two spaces to make it the feedback of the entry above.',
        },
        node.line,
      );
    }
    const above = nodes[index - 1];
    if (node.kind === 'list' && above?.kind === 'list' && node.ordered === above.ordered) {
      work.report(
        {
          what: 'This entry begins with another mark than those above it, which makes it a list of its own.',
          fix: node.ordered
            ? 'Begin all entries alike:  1. one  2. two'
            : 'Begin all entries with a hyphen:  - one  - two',
        },
        node.line,
      );
    }
  });
  return parts;
}

function partOf(node: MarkdownNode, markdown: string, work: Workplace, level: Level): Part {
  const { line } = node;
  switch (node.kind) {
    case 'list':
      if (level === 'container' && !holdsChoices(node)) break;
      return { kind: 'list', ordered: node.ordered, items: listItems(node, work), line };
    case 'table':
      if (level === 'container') break;
      return { kind: 'table', ...tableCells(node, work), line };
    case 'quote':
      return { kind: 'quote', text: node.text };
    case 'paragraph':
      if (level === 'container') break;
      return { kind: 'paragraph', node };
    case 'heading':
    case 'code':
    case 'rule':
    case 'html':
      break;
    default:
      return node satisfies never;
  }
  return { kind: 'prose', text: { markdown, line } };
}

/** Inside a container a list may be plain text; boxes, ids and links to scenes make it a list of choices. */
function holdsChoices({ items }: ListNode): boolean {
  return items.some(({ checked, nodes: [first] }) => {
    if (checked !== undefined) return true;
    const { text, id } = splitId(first?.kind === 'paragraph' ? first.text.markdown : '');
    return id !== undefined || soleLink(text) !== undefined;
  });
}

function containerOf(fence: Fence, siblings: readonly Piece[], work: Workplace): SourceContainer {
  const parts = fence.pieces.flatMap((piece) =>
    piece.kind === 'fence' ? [containerOf(piece, fence.pieces, work)] : stretchParts(piece.text, work, 'container'),
  );
  const { name, attributes, line } = fence;
  const inner = parts.filter((part) => part.kind !== 'paragraph');
  return { kind: 'container', name, id: containerId(fence, siblings, inner, work), attributes, parts: inner, line };
}

/** The only block of its name needs no id: nothing can be mistaken for it. */
function containerId(fence: Fence, siblings: readonly Piece[], parts: readonly SourcePart[], work: Workplace): string {
  const { id, name, line } = fence;
  if (id !== undefined) return takeGiven(id, line, work);
  const namesakes = siblings.filter((piece) => piece.kind === 'fence' && piece.name === name);
  if (namesakes.length === 1 && work.ids.take(name)) return name;
  const text = parts.find((part) => part.kind === 'prose' || part.kind === 'quote')?.text.markdown ?? name;
  const made = madeId(text, name, { line, column: 1 }, work);
  const insertion = work.missing.pop();
  if (insertion !== undefined) work.missing.push(fenceInsertion(work.lines[line - 1] ?? '', line, made));
  return made;
}

/** Where an id goes in the line that opens a block. */
export function fenceInsertion(text: string, line: number, id: string): { line: number; column: number; text: string } {
  const brace = text.indexOf('{');
  if (brace < 0) return { line, column: text.trimEnd().length + 1, text: `{#${id}}` };
  const isEmpty = text
    .slice(brace + 1)
    .trimStart()
    .startsWith('}');
  return { line, column: brace + 2, text: isEmpty ? `#${id}` : `#${id} ` };
}
