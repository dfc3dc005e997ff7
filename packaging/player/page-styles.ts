import type { Plugin } from 'vite';
import { forChrome80 } from '../for-chrome-80.ts';

/** The styles of a page on demand are written for the same browsers as all others. */
export const pageStyles = (): Plugin => ({
  name: 'corridor:page-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css\?inline$/ },
    handler: (css, id) => forChrome80(css, id),
  },
});
