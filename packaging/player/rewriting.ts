import type { Plugin } from 'rolldown';
import { allIn, edited } from './syntax.ts';
import type { Edit, SyntaxNode } from './syntax.ts';

/** One thing that is written otherwise in packages than in our sources. */
export interface Rewriting {
  /** Which modules it looks at, by their addresses. */
  readonly files: RegExp;
  /** What a module has in it if there is anything to do. */
  readonly hint: string;
  /** @param nodes - Every node of a module, see {@link allIn}. */
  readonly edits: (nodes: readonly SyntaxNode[], code: string) => Edit[];
}

/**
 * Rewrites our sources. Reading a module takes longer than rewriting it: each is read once for all that is done to it,
 * and what came of it is remembered, as all scripts of a build are made of the same modules.
 */
export function rewriting(rewritings: readonly Rewriting[]): () => Plugin {
  const known = new Map<string, { readonly from: string; readonly to: { code: string; map: null } }>();
  return () => ({
    name: 'corridor:rewriting',
    transform: {
      filter: { id: /\.ts$/, code: rewritings.map(({ hint }) => hint) },
      handler(code, id) {
        const before = known.get(id);
        if (before?.from === code) return before.to;
        const wanted = rewritings.filter(({ files, hint }) => files.test(id) && code.includes(hint));
        if (wanted.length === 0) return null;
        const nodes = allIn(this.parse(code, { lang: 'ts' }));
        const to = edited(
          code,
          wanted.flatMap(({ edits }) => edits(nodes, code)),
        );
        known.set(id, { from: code, to });
        return to;
      },
    },
  });
}
