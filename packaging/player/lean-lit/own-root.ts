import type { Rewriting } from '../rewriting.ts';

/** Leaves out what tells Lit where an element draws: all of ours draw into themselves, and the patched Lit does not ask. */
export const ownRoot: Rewriting = {
  files: /\/components\/parts\/light-element\.ts$/,
  hint: 'createRenderRoot',
  edits: (nodes) =>
    nodes
      .filter(({ type, key }) => type === 'MethodDefinition' && key?.name === 'createRenderRoot')
      .map(({ start, end }) => ({ start, end, text: '' })),
};
