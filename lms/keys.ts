import { createHash } from 'node:crypto';

/** RFC 1035 2.3.1: one label of a host name, in lower case. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const DROPPED = 'drop-';

/** The key of a built package: its unit id. Undefined when that cannot be a host name or could be taken for a dropped package. */
export function builtKey(unit: string): string | undefined {
  return LABEL.test(unit) && !unit.startsWith(DROPPED) ? unit : undefined;
}

/**
 * The key of a dropped package. The same organization and item give the same key, so that a new version finds
 * the learners' progress (Moodle 4.3, scormlib.php, goes by the item identifier); the prefix keeps it apart from every built package.
 */
export function droppedKey(organization: string, item: string): string {
  const slug = item
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const hash = createHash('sha256')
    .update(JSON.stringify([organization, item]))
    .digest('hex')
    .slice(0, 12);
  return [DROPPED.slice(0, -1), slug, hash].filter((part) => part !== '').join('-');
}
