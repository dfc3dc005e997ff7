/**
 * A version of a unit, `1.2.3`, as one number, so that versions can be compared and packed; 0 if it is none. The parts go
 * up to 999, the first to 2,000.
 */
export function versionNumber(version: string): number {
  const [, ...parts] = /^(\d{1,4})\.(\d{1,3})\.(\d{1,3})$/.exec(version) ?? [];
  return parts.reduce((number, part) => number * 1000 + Number(part), 0);
}

/** In a version below 1.0.0 a unit is being written: nobody has learnt with it. */
export const isDraft = (version: string): boolean => versionNumber(version) < versionNumber('1.0.0');

/** The number as people write it. */
export const versionText = (number: number): string =>
  [Math.floor(number / 1_000_000), Math.floor(number / 1000) % 1000, number % 1000].join('.');
