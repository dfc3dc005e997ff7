/** A JSON object as it comes over the network. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a JSON text; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What is at the end of a path, if anything. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (owner, key) => (isObject(owner) && Object.hasOwn(owner, key) ? owner[key] : undefined),
    value,
  );
}

/** A text at the end of a path; empty if there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : '';
}

/** A list at the end of a path; a single object counts as a list of one (xAPI 1.0.3, part two, 2.4.6.2). */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : list === undefined ? [] : [list];
}

/** Whether two values say the same, in whatever order their properties stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

/** Whether all that a template says is said, and said the same; of a list, that nothing is missing. */
export function keepsTo(value: unknown, template: unknown): boolean {
  if (Array.isArray(template)) {
    const list = Array.isArray(value) ? value : [value];
    return template.every((wanted) => list.some((each) => isSame(each, wanted)));
  }
  if (!isObject(template)) return value === template;
  return Object.entries(template).every(([key, wanted]) => isObject(value) && keepsTo(value[key], wanted));
}
