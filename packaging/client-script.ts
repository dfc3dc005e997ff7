import { fileURLToPath } from 'node:url';

/** A script for pages of the kit's own, such as the preview, bundled from TypeScript for the browsers of today. */
export async function clientScript(entry: URL): Promise<string> {
  // The bundler takes longer to load than the server.
  const { bundleScript } = await import('./bundle-script.ts');
  return bundleScript(fileURLToPath(entry), { target: 'es2022', isShort: false });
}
