import { isOurs, isWhole } from './suspend-data.ts';

/**
 * What an LMS has shown of itself so far:
 * - `proven`: it gave back what it took.
 * - `new`: it never had to.
 * - `broken`: it took something and did not give it back, or cut it. Some LMSs say "true" to learners who may not save.
 */
export type Trust = 'proven' | 'new' | 'broken';

/**
 * Judges an LMS by what it gives back at launch.
 *
 * @param suspendData - What it gives back.
 * @param isBehind - Whether it has taken more than that, and lacks work of it.
 */
export function trustIn(suspendData: string, isBehind: boolean): Trust {
  if (isBehind) return 'broken';
  if (!isOurs(suspendData)) return 'new';
  return isWhole(suspendData.trim()) ? 'proven' : 'broken';
}
