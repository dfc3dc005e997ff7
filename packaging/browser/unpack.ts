import type {} from './inflate.ts';
import { loadScript } from './load-script.ts';

/** The text of what `language-file.ts` has packed: a zlib stream (RFC 1950) in base64. */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  // Chrome 80, Firefox 113, Safari 16.4.
  const Unpacker = (window as Partial<typeof globalThis>).DecompressionStream;
  if (Unpacker !== undefined) {
    return new Response(new Blob([bytes]).stream().pipeThrough(new Unpacker('deflate'))).text();
  }
  await loadScript('assets/inflate.js', () => window.corridorInflate !== undefined);
  return window.corridorInflate?.(bytes) ?? '';
}
