import { fileURLToPath } from 'node:url';

/** A script of the preview's own pages, bundled from TypeScript. */
export async function clientScript(name: string): Promise<string> {
  // The bundler takes longer to load than the server.
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`browser/${name}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'corridorPreview',
        fileName: () => `${name}.js`,
      },
    },
    define: { 'import.meta.env.DEV': 'false', 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = (Array.isArray(output) ? output : [output]).flatMap((result) =>
    'output' in result ? result.output.filter((file) => file.type === 'chunk') : [],
  );
  if (first === undefined) throw new Error(`${name} did not become a script.`);
  return first.code;
}
