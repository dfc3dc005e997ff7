import type { Plugin } from 'vite';
import { allIn, edited, entriesIn, nameOf, without } from './syntax.ts';

/**
 * Leaves only the given activity types in the registry, so that a unit carries no code it does not use. Their folders
 * count as free of side effects: an element that nobody registers need not be defined.
 */
export const onlyTypes = (types: readonly string[]): Plugin => ({
  name: 'corridor:only-types',
  transform: {
    filter: { id: /\/components\/activities\/.*\.ts$/ },
    handler(code, id) {
      if (!id.endsWith('/registry.ts')) return { moduleSideEffects: false };
      const registry = allIn(this.parse(code, { lang: 'ts' })).find(
        (node) => node.type === 'VariableDeclarator' && node.id?.name === 'activities',
      );
      const entries = registry === undefined ? [] : entriesIn(registry);
      const missing = types.filter((type) => !entries.some((entry) => nameOf(entry) === type));
      if (missing.length > 0) throw new Error(`The registry has no ${missing.join(', ')}.`);
      const others = entries.filter((entry) => !types.includes(nameOf(entry)));
      return {
        ...edited(
          code,
          others.map((entry) => without(entry, code)),
        ),
        moduleSideEffects: false,
      };
    },
  },
});
