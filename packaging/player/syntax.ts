/** As much of a node of an ESTree as the bundler looks at. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Of an identifier. */
  readonly name?: string;
  /** Of a literal, such as the name of a property that needs quotes. */
  readonly value?: unknown;
  /** Of a declaration: what it declares. */
  readonly id?: SyntaxNode | null;
  /** Of a class: what it extends. */
  readonly superClass?: SyntaxNode | null;
  /** Of a property: its name. */
  readonly key?: SyntaxNode;
  /** Of a template with a tag. */
  readonly tag?: SyntaxNode;
}

/** A stretch of source, and what is to stand there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The nodes right below a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** A node and all below it; what is in a node comes after it, and before what follows it. */
export function allIn(node: SyntaxNode): SyntaxNode[] {
  const all: SyntaxNode[] = [];
  const collect = (one: SyntaxNode): void => {
    all.push(one);
    childrenOf(one).forEach(collect);
  };
  collect(node);
  return all;
}

/** The entries of the first object that a node holds. */
export function entriesIn(node: SyntaxNode): SyntaxNode[] {
  const object = allIn(node).find(({ type }) => type === 'ObjectExpression');
  return object === undefined ? [] : childrenOf(object);
}

/** The name of an entry of an object, in quotes or not. */
export function nameOf({ key }: SyntaxNode): string {
  if (key?.name !== undefined) return key.name;
  return typeof key?.value === 'string' ? key.value : '';
}

/** Takes an entry of an object away, with the comma after it. */
export const without = ({ start, end }: SyntaxNode, code: string): Edit => ({
  start,
  end: end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0),
  text: '',
});

/** The source with all edits made; they must not overlap, but what is inside of an edit that takes away is gone with it. */
export function edited(code: string, edits: readonly Edit[]): { code: string; map: null } {
  const gone = edits.filter(({ text }) => text === '');
  const result = edits
    .filter((edit) => !gone.some((one) => one !== edit && isInside(edit, one)))
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  return { code: result, map: null };
}

/** What is put in right before or after is not inside. */
const isInside = (edit: Edit, { start, end }: Edit): boolean =>
  start <= edit.start && edit.end <= end && start < edit.end && edit.start < end;

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
