import type { ActivitySource, SourceItem, SourceText } from './activity-type.ts';

/** The words in which a type speaks to writers about its list. */
export interface EntryWords {
  /** The type. */
  readonly name: string;
  /** What it holds, after "a prompt and". */
  readonly holds: string;
  /** How that is written. */
  readonly fix: string;
  /** Its entries: `cards`. */
  readonly entries: string;
  readonly most: number;
  readonly isOrdered?: boolean;
}

/** An entry with a quote under it. */
export type QuotedItem = SourceItem & { readonly feedback: SourceText };

/** The entries of the one list that an activity holds; undefined, with issues, if there is none. */
export function readEntries(
  source: ActivitySource,
  { name, holds, fix, entries, most, isOrdered = false }: EntryWords,
): readonly SourceItem[] | undefined {
  const { parts, line } = source;
  const list = parts.find((part) => part.kind === 'list');
  if (list === undefined || parts.length > 1 || (isOrdered && !list.ordered)) {
    source.report({ what: `A ${name} holds a prompt and ${holds}.`, fix, line: list?.line ?? line });
    if (list === undefined) return undefined;
  }
  if (list.items.length < 2 || list.items.length > most) {
    source.report({
      what: `A ${name} has 2 to ${String(most)} ${entries}, this one has ${String(list.items.length)}.`,
      fix: `Add or remove ${entries}.`,
      line: list.line,
    });
  }
  return list.items;
}

/** The entries with a quote under them; of the others the writer is told. */
export function quoted(
  items: readonly SourceItem[],
  missing: { readonly what: string; readonly fix: string },
  source: ActivitySource,
): readonly QuotedItem[] {
  return items.filter((item): item is QuotedItem => {
    if (item.feedback === undefined) source.report({ ...missing, line: item.text.line });
    return item.feedback !== undefined;
  });
}
