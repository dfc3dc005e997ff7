import { createHash } from 'node:crypto';

/** A hash of texts and bytes that tells them apart however they are cut: 64 characters (SHA-256). */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts)
    hash
      .update(`${String(part.length)} `)
      .update(part)
      .update('\0');
  return hash.digest('hex');
}
