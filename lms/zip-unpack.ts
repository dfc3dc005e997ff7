import { crc32, inflateRawSync } from 'node:zlib';

import { packedBytes } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `lies`: the entry holds more or less than it declares. `damaged`: it cannot be read, or its checksum is wrong. */
  | { readonly ok: false; readonly problem: 'lies' | 'damaged' };

/** Unpacks one entry and never makes more bytes than the entry declares: a zip bomb stops at its own lie. */
export function unpack(zip: Uint8Array, entry: ZipEntry): Unpacked {
  const packed = packedBytes(zip, entry);
  if (packed === undefined) return { ok: false, problem: 'damaged' };
  const bytes = entry.method === 0 ? packed : inflated(packed, entry.size);
  if (bytes === 'too long') return { ok: false, problem: 'lies' };
  if (bytes === 'damaged') return { ok: false, problem: 'damaged' };
  if (bytes.length !== entry.size) return { ok: false, problem: 'lies' };
  return crc32(bytes) === entry.crc ? { ok: true, bytes } : { ok: false, problem: 'damaged' };
}

function inflated(packed: Uint8Array, size: number): Uint8Array | 'too long' | 'damaged' {
  try {
    // zlib wants room for at least one byte; an "empty" entry that holds one is found by its length.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    return error instanceof RangeError ? 'too long' : 'damaged';
  }
}
