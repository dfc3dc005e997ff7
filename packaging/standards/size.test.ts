import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** What a connection weighs by itself: the script of its package, less all that every package has. */
async function weigh(standard: string): Promise<number> {
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome80',
      lib: {
        entry: fileURLToPath(new URL(`${standard}/start.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'connection',
      },
      rolldownOptions: {
        external: [/\/(core|browser|web)\//],
        output: { globals: (id) => id.replace(/\W/g, '') },
      },
    },
  });
  const [script] = [outputs].flat().flatMap((result) => ('output' in result ? result.output : []));
  return script?.type === 'chunk' ? brotliCompressSync(script.code).length : NaN;
}

it.each([
  { standard: 'scorm12', most: 4750 },
  { standard: 'scorm2004', most: 4900 },
  { standard: 'cmi5', most: 5000 },
])('the connection of $standard weighs at most $most bytes, as a server sends it', async ({ standard, most }) => {
  expect(await weigh(standard)).toBeLessThanOrEqual(most);
});
