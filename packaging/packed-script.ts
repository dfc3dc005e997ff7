import { inflateSync } from 'node:zlib';
import { zlib } from 'libdeflate';

/** How hard the compressor tries, of 12. A script is packed once for all units, and loaded by every learner. */
const most = 12;

/**
 * A script as it travels: compressed (zlib, as small as it gets), in base64, before a loader that unpacks and runs it.
 * See `browser/run-packed.ts`.
 */
export function packScript(code: Uint8Array, loader: Uint8Array): Uint8Array {
  const packed = Buffer.from(zlib(code, most));
  return Buffer.concat([Buffer.from(`self.corridorPlayer="${packed.toString('base64')}";\n`), loader]);
}

/** The code in a packed script; undefined if the script is not packed. */
export function unpackScript(text: string): string | undefined {
  const [, packed] = /^self\.corridorPlayer="([^"]*)";/.exec(text) ?? [];
  return packed === undefined ? undefined : inflateSync(Buffer.from(packed, 'base64')).toString();
}
