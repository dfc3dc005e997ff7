import type { Plugin } from 'vite';
import { childrenOf, edited } from './syntax.ts';
import type { Edit, SyntaxNode } from './syntax.ts';

/**
 * Turns private names (`#saver`) into plain properties with short names.
 *
 * Chrome 80 knows private fields but no private methods, so a compiler that aims at it makes a WeakMap of every one of
 * them: slower to run, and a tenth of the script. Nobody but our own code could read these properties.
 */
export const plainPrivate = (): Plugin[] => [
  {
    name: 'corridor:plain-private',
    enforce: 'pre',
    transform: {
      filter: { id: /\.ts$/, code: '#' },
      handler(code) {
        return edited(code, privateNames(this.parse(code, { lang: 'ts' }), ''));
      },
    },
  },
  {
    name: 'corridor:short-private',
    renderChunk(code) {
      const known = new Map<string, string>();
      const shorten = (name: string): string => {
        const short = known.get(name) ?? `_${known.size.toString(36)}`;
        known.set(name, short);
        return short;
      };
      return { code: code.replace(/\$private_\w+/g, shorten), map: null };
    },
  },
];

/** Each private name, marked with its class: a class and the class it extends may have the same one. */
function privateNames(node: SyntaxNode, owner: string): Edit[] {
  const { type, start, end, name, id } = node;
  if (type === 'PrivateIdentifier') return [{ start, end, text: `$private_${owner}_${name ?? ''}` }];
  const inside = type.startsWith('Class') && type !== 'ClassBody' ? (id?.name ?? `at${String(start)}`) : owner;
  return childrenOf(node).flatMap((child) => privateNames(child, inside));
}
