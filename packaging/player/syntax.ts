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

/** The nodes right below a node, in the order of the source. */
export const childrenOf = (node: SyntaxNode): SyntaxNode[] =>
  Object.values(node)
    .flat()
    .filter(isNode)
    .sort((a, b) => a.start - b.start);

/** A node and all below it. */
export const allIn = (node: SyntaxNode): SyntaxNode[] => [node, ...childrenOf(node).flatMap(allIn)];

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

/** The source with all edits made; they must not overlap. */
export function edited(code: string, edits: readonly Edit[]): { code: string; map: null } {
  const fromTheEnd = [...edits].sort((a, b) => b.start - a.start);
  const result = fromTheEnd.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  return { code: result, map: null };
}

/** What a plugin of the bundler has. */
interface PluginContext {
  parse(code: string, options?: { readonly lang: 'ts' | 'js' }): SyntaxNode;
}

/** A step of the bundle that is remembered: all scripts of a build are made of the same files. */
export function remembered(
  step: (code: string, parse: (code: string) => SyntaxNode) => { code: string; map: null },
): (this: PluginContext, code: string, id: string) => { code: string; map: null } {
  const known = new Map<string, { code: string; map: null }>();
  return function (code, id) {
    const result =
      known.get(code) ?? step(code, (text) => this.parse(text, { lang: id.endsWith('.ts') ? 'ts' : 'js' }));
    known.set(code, result);
    return result;
  };
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
