import type { Plugin } from 'rolldown';
import { elementPatches, noStyles } from './elements.ts';
import { patched } from './patched.ts';
import { templatePatches } from './templates.ts';

/**
 * Leaves out of Lit what no element of ours uses: a third of it, in every package. The linter knows what is missing
 * (`eslint.config.js`), and journeys play every activity with what is left.
 */
export const leanLit = (): Plugin[] => [
  {
    // Lit without its own base class, which would travel unused: see `components/parts/light-element.ts`.
    name: 'corridor:no-lit-element',
    resolveId: {
      filter: { id: /^lit$/ },
      handler(_id, importer) {
        return this.resolve('lit/html.js', importer);
      },
    },
  },
  {
    name: 'corridor:no-shadow-styles',
    load: {
      filter: { id: /\/@lit\/reactive-element\/css-tag\.js$/ },
      handler: () => noStyles,
    },
  },
  {
    name: 'corridor:lean-elements',
    transform: {
      filter: { id: /\/@lit\/reactive-element\/reactive-element\.js$/ },
      handler: (code) => ({ code: patched(code, elementPatches), map: null }),
    },
  },
  {
    name: 'corridor:lean-templates',
    transform: {
      filter: { id: /\/lit-html\/lit-html\.js$/ },
      handler: (code) => ({ code: patched(code, templatePatches), map: null }),
    },
  },
];
