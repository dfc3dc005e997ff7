import { createHash } from 'node:crypto';

import type { Standard } from './standard.ts';

/** RFC 1035 2.3.1: one label of a host name, in lower case. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const DROPPED = 'drop-';

/**
 * The key of a built package: its unit id, and its standard unless that is SCORM 1.2. Undefined when it cannot be a host
 * name or could be taken for a dropped package.
 */
export function builtKey(unit: string, standard: Standard = 'scorm12'): string | undefined {
  const key = standard === 'scorm12' ? unit : `${unit}-${standard}`;
  return LABEL.test(unit) && LABEL.test(key) && !unit.startsWith(DROPPED) ? key : undefined;
}

/**
 * The key of a dropped package. The same organization, item and standard give the same key, so that a new version finds
 * the learners' progress (Moodle 4.3, scormlib.php, goes by the item identifier); the prefix keeps it apart from every built package.
 */
export function droppedKey(organization: string, item: string, standard: Standard = 'scorm12'): string {
  const slug = item
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const hash = createHash('sha256')
    .update(JSON.stringify([organization, item, ...(standard === 'scorm12' ? [] : [standard])]))
    .digest('hex')
    .slice(0, 12);
  return [DROPPED.slice(0, -1), slug, hash].filter((part) => part !== '').join('-');
}
