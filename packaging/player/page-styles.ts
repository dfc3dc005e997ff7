import { readFile } from 'node:fs/promises';
import type { Plugin } from 'rolldown';
import { forChrome80 } from '../for-chrome-80.ts';

const asText = '?inline';

/** The styles of a page on demand stand in its script as text, written for the same browsers as all others. */
export const pageStyles = (): Plugin => ({
  name: 'corridor:page-styles',
  load: {
    filter: { id: /\.css\?inline$/ },
    handler: async (id) => {
      const file = id.slice(0, -asText.length);
      return { code: forChrome80(await readFile(file, 'utf8'), file), moduleType: 'text' };
    },
  },
});
