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
 * @param lacksWork - Whether this device has more than that: it may have been cut just where an answer ends, so it proves
 *   nothing.
 * @param hasTaken - Whether it has taken more commits than that.
 */
export function trustIn(suspendData: string, lacksWork: boolean, hasTaken: boolean): Trust {
  const hasAll = isWhole(suspendData.trim());
  if ((isOurs(suspendData) && !hasAll) || (lacksWork && hasTaken)) return 'broken';
  return hasAll && !lacksWork ? 'proven' : 'new';
}
