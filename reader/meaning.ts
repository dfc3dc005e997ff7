import { createHash } from 'node:crypto';
import type { ActivityType } from '../core/activity-type.ts';
import type { Activity } from '../core/programme.ts';

/** A short fingerprint of what an activity asks and what is right; feedback, spacing and markup do not count. */
export function meaningHash(type: ActivityType, { prompt, question }: Activity): string {
  // A blank is a blank, also where lines may not end.
  const meaning = JSON.stringify(bare([prompt, type.meaning(question)])).replaceAll('\u00a0', ' ');
  return createHash('sha256').update(meaning).digest('base64url').slice(0, 10);
}

/** Every text in it without tags, typographic quotes and needless space. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'string') return value;
  return value
    .replace(/<[^>]*>/g, ' ')
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]|&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
