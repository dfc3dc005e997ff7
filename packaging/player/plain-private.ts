import type { Plugin } from 'rolldown';
import type { Rewriting } from './rewriting.ts';
import type { Edit, SyntaxNode } from './syntax.ts';

/**
 * Turns private names (`#saver`) into plain properties, each marked with its class for {@link shortPrivate}.
 *
 * Chrome 80 knows private fields but no private methods, so a compiler that aims at it makes a WeakMap of every one of
 * them: slower to run, and a tenth of the script. Nobody but our own code could read these properties.
 */
export const plainPrivate: Rewriting = {
  files: /\.ts$/,
  // Whatever is private is used somewhere.
  hint: '.#',
  edits: privateNames,
};

/** Gives the properties that were private short names, and those that Lit keeps to itself, such as `_$AH`. */
export const shortPrivate = (): Plugin => ({
  name: 'corridor:short-private',
  renderChunk(code) {
    const known = new Map<string, string>();
    const counts = new Map<string, number>();
    const shorten = (name: string, family = 'lit'): string => {
      const count = counts.get(family) ?? 0;
      const short = known.get(name) ?? `${family === 'derived' ? '$' : '_'}${count.toString(36)}`;
      if (!known.has(name)) counts.set(family, count + 1);
      known.set(name, short);
      return short;
    };
    return { code: code.replace(/\$private_([A-Za-z0-9]+)_\w+|_\$[A-Z]{2}\b/g, shorten), map: null };
  },
});

/**
 * Each private name, marked with its class: a class and the class it extends may have the same one. What extends nothing
 * has names of its own, so they can begin anew (the same short names all over the script are better compressed).
 */
function privateNames(nodes: readonly SyntaxNode[]): Edit[] {
  const edits: Edit[] = [];
  /** The classes around a node, the innermost last. */
  let around: readonly SyntaxNode[] = [];
  for (const node of nodes) {
    const { type, start, end, name = '' } = node;
    around = around.filter((outer) => start < outer.end);
    if (type === 'ClassDeclaration' || type === 'ClassExpression') around = [...around, node];
    const owner = around.at(-1);
    if (type === 'PrivateIdentifier' && owner !== undefined)
      edits.push({ start, end, text: `$private_${markOf(owner)}_${name}` });
  }
  return edits;
}

function markOf({ id, start, superClass }: SyntaxNode): string {
  const self = id?.name ?? `at${String(start)}`;
  return superClass === undefined || superClass === null ? self : `derived_${self}`;
}
