import type { SourceText } from '../../core/activity-type.ts';
import { suggest } from '../wording.ts';
import { element, escapeHtml } from './html.ts';
import type { MarkdownNode } from './nodes.ts';
import type { Setting } from './render-text.ts';

/** GitHub's alerts, with the key of their title in the kit's words. */
const kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
type Kind = (typeof kinds)[number];

/** `> [!NOTE]` and what follows. */
export interface Alert {
  readonly name: string;
  /** Text on the line of the mark, where there should be none. */
  readonly extra: string;
  readonly nodes: readonly MarkdownNode[];
  readonly line: number;
}

type Quote = Extract<MarkdownNode, { kind: 'quote' }>;

/** The quote as an alert, if it begins like one. */
export function alertOf({ nodes, line }: Quote): Alert | undefined {
  const [first, ...rest] = nodes;
  if (first?.kind !== 'paragraph') return undefined;
  const [mark, name, extra] = /^\[!([A-Za-z-]+)\][ \t]*([^\n]*)(?:\n|$)/.exec(first.text.markdown) ?? [];
  if (mark === undefined || name === undefined) return undefined;
  const text: SourceText = { markdown: first.text.markdown.slice(mark.length), line: first.line + 1 };
  const paragraph: MarkdownNode[] = text.markdown === '' ? [] : [{ kind: 'paragraph', text, line: text.line }];
  return { name, extra: extra ?? '', nodes: [...paragraph, ...rest], line };
}

/** An alert as HTML, its title in the language of the page. */
export function renderAlert(
  { name, extra, nodes, line }: Alert,
  setting: Setting,
  renderBlocks: (nodes: readonly MarkdownNode[], setting: Setting) => string,
): string {
  const { page } = setting;
  const kind = kinds.find((candidate): candidate is Kind => candidate === name.toLowerCase());
  const content = renderBlocks(nodes, setting);
  const report = (what: string, fix: string): void => {
    page.issues.add({ what, fix }, page.file, line);
  };
  if (extra !== '') report('There is text on the line of the alert.', 'Put it on the next line, after  >');
  if (nodes.length === 0 && extra === '') report('This alert is empty.', 'Put its text on the next line, after  >');
  if (kind === undefined) {
    report(
      `There is no alert "${name}".`,
      suggest(
        name,
        kinds.map((known) => known.toUpperCase()),
        'Use NOTE.',
      ),
    );
    return content;
  }
  const title = element('p', { class: 'alert-title' }, escapeHtml(page.words.say(kind)));
  return element('aside', { class: `alert alert-${kind}` }, `${title}\n${content}`);
}
