import type { SourceText } from '../../core/activity-type.ts';

/** A block of Markdown, with the line it begins at. Inline Markdown stays text until it is rendered. */
export type MarkdownNode =
  | { readonly kind: 'paragraph'; readonly text: SourceText; readonly line: number }
  | { readonly kind: 'heading'; readonly depth: number; readonly text: SourceText; readonly line: number }
  | ListNode
  | TableNode
  | {
      readonly kind: 'quote';
      readonly text: SourceText;
      readonly line: number;
      readonly nodes: readonly MarkdownNode[];
    }
  | { readonly kind: 'code'; readonly code: string; readonly line: number }
  | { readonly kind: 'rule'; readonly line: number }
  | { readonly kind: 'html'; readonly html: string; readonly line: number };

export interface ListNode {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItemNode[];
  readonly line: number;
}

export interface ListItemNode {
  /** `[x]` or `[ ]`; undefined where there is no box. */
  readonly checked: boolean | undefined;
  readonly nodes: readonly MarkdownNode[];
  readonly line: number;
}

export interface TableNode {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
  readonly head: readonly SourceText[];
  readonly rows: readonly (readonly SourceText[])[];
  readonly line: number;
}
