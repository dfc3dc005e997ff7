import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The oldest browser a package starts in: Android phones that no longer get updates have it. */
export const browserFloor = 'chrome80';

/**
 * Bundles an entry with all it imports into one classic script: no modules, nothing loaded later, so that it starts
 * from `file://`, in frames and in the Moodle app.
 */
export async function bundle(entry: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: browserFloor,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'corridor', fileName: () => 'player.js' },
    },
    // Vite would take these from NODE_ENV, and what is shipped must not hang on who builds it: test runners set it.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'import.meta.env.DEV': 'false', 'import.meta.env.PROD': 'true', 'process.env.NODE_ENV': '"production"' },
  });
  const chunks = (Array.isArray(outputs) ? outputs : [outputs]).flatMap((result) =>
    'output' in result ? result.output.filter((file) => file.type === 'chunk') : [],
  );
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`${entry} did not become one script.`);
  return chunk.code;
}
