import { fileURLToPath } from 'node:url';

/** A script for pages of the kit's own, such as the preview, bundled from TypeScript for the browsers of today. */
export async function clientScript(entry: URL): Promise<string> {
  // The bundler takes longer to load than the server.
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: {
        entry: fileURLToPath(entry),
        formats: ['iife'],
        name: 'corridorPage',
        fileName: () => 'page.js',
      },
    },
    define: { 'import.meta.env.DEV': 'false', 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = (Array.isArray(output) ? output : [output]).flatMap((result) =>
    'output' in result ? result.output.filter((file) => file.type === 'chunk') : [],
  );
  if (first === undefined) throw new Error(`${entry.href} did not become a script.`);
  return first.code;
}
