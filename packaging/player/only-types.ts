import type { Plugin } from 'vite';
import type { RegisteredActivity } from '../../components/activities/registry.ts';
import { allIn, edited, entriesIn, nameOf, without } from './syntax.ts';

/** A part of an entry of the registry. */
export type RegisteredPart = keyof RegisteredActivity;

/**
 * Leaves only the given activity types in the registry, and of each only the given parts, so that no script carries code
 * it does not use. Their folders count as free of side effects: an element that nobody registers need not be defined.
 */
export const onlyTypes = (types: readonly string[], parts: readonly RegisteredPart[]): Plugin => ({
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
      const unused = entries.flatMap((entry) =>
        types.includes(nameOf(entry))
          ? entriesIn(entry).filter((part) => !parts.some((name) => name === nameOf(part)))
          : entry,
      );
      return {
        ...edited(
          code,
          unused.map((entry) => without(entry, code)),
        ),
        moduleSideEffects: false,
      };
    },
  },
});
