import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleScript } from '../bundle-script.ts';
import { scriptTarget } from '../player/bundle.ts';
import { plainPrivate, shortPrivate } from '../player/plain-private.ts';
import { rewriting } from '../player/rewriting.ts';

/** What a connection weighs by itself: the script of its package, less all that every package has. */
async function weigh(standard: string): Promise<number> {
  const script = await bundleScript(fileURLToPath(new URL(`${standard}/start.ts`, import.meta.url)), {
    target: scriptTarget,
    isShort: true,
    // As it is shipped: no other step of the bundle changes a connection.
    plugins: [rewriting([plainPrivate])(), shortPrivate()],
    external: [/\/(core|browser|web)\//],
    globals: (id) => basename(id, '.ts').replace(/\W/g, ''),
  });
  return brotliCompressSync(script).length;
}

it.each([
  { standard: 'scorm12', most: 4096 },
  { standard: 'scorm2004', most: 4096 },
  { standard: 'cmi5', most: 4500 },
])('the connection of $standard weighs at most $most bytes, as a server sends it', async ({ standard, most }) => {
  expect(await weigh(standard)).toBeLessThanOrEqual(most);
});
