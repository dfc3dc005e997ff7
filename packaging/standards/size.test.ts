import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { scriptTarget } from '../player/bundle.ts';
import { plainPrivate, shortPrivate } from '../player/plain-private.ts';
import { rewriting } from '../player/rewriting.ts';

/** What a connection weighs by itself: the script of its package, less all that every package has. */
async function weigh(standard: string): Promise<number> {
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // As it is shipped: no other step of the bundle changes a connection.
    plugins: [rewriting([plainPrivate])(), shortPrivate()],
    build: {
      write: false,
      target: scriptTarget,
      lib: {
        entry: fileURLToPath(new URL(`${standard}/start.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'connection',
      },
      rolldownOptions: {
        external: [/\/(core|browser|web)\//],
        output: { globals: (id) => basename(id, '.ts').replace(/\W/g, '') },
      },
    },
  });
  const [script] = [outputs].flat().flatMap((result) => ('output' in result ? result.output : []));
  return script?.type === 'chunk' ? brotliCompressSync(script.code).length : NaN;
}

it.each([
  { standard: 'scorm12', most: 4096 },
  { standard: 'scorm2004', most: 4096 },
  { standard: 'cmi5', most: 4500 },
])('the connection of $standard weighs at most $most bytes, as a server sends it', async ({ standard, most }) => {
  expect(await weigh(standard)).toBeLessThanOrEqual(most);
});
