import type { BitReader, BitWriter } from './bits.ts';
import { mostOptions } from './most-options.ts';

/** What the learner put to each thing: its id and the id of what was put to it. */
export type Pairs = readonly (readonly [from: string, to: string])[];

/** What stands beside an id in a list of pairs that may be anything; undefined if nothing does. */
export function beside(id: string, value: readonly unknown[]): unknown {
  const pair = value.find((entry) => Array.isArray(entry) && entry[0] === id);
  return Array.isArray(pair) ? pair[1] : undefined;
}

/** The pairs of a value whose both sides are known, at most one for each `from`, in their order. */
export function acceptPairs(value: unknown, froms: readonly string[], tos: readonly string[]): Pairs | undefined {
  if (!Array.isArray(value)) return undefined;
  const pairs = froms.flatMap((from): [string, string][] => {
    const to = beside(from, value);
    return typeof to === 'string' && tos.includes(to) ? [[from, to]] : [];
  });
  return pairs.length === 0 ? undefined : pairs;
}

/** The pairs with one changed; an empty `to` takes it away. The order is that of `froms`. */
export function withPair(pairs: Pairs, from: string, to: string, froms: readonly string[]): Pairs {
  const others = pairs.filter((pair) => pair[0] !== from);
  const changed: Pairs = to === '' ? others : [...others, [from, to]];
  return [...changed].sort(([a], [b]) => froms.indexOf(a) - froms.indexOf(b));
}

/** How many of the pairs are in the key too. */
export const hitsIn = (pairs: Pairs, key: Pairs): number =>
  key.filter(([from, to]) => pairs.some((pair) => pair[0] === from && pair[1] === to)).length;

/** What was put to a thing. */
export const pairedWith = (pairs: Pairs | undefined, from: string): string | undefined =>
  pairs?.find((pair) => pair[0] === from)?.[1];

/** Writes pairs; ids as their index in `slots`. */
export function packPairs(pairs: Pairs, slots: readonly string[], bits: BitWriter): void {
  bits.writeNumber(pairs.length);
  for (const id of pairs.flat()) bits.writeNumber(slots.indexOf(id));
}

/** Reads what {@link packPairs} wrote. */
export function unpackPairs(slots: readonly string[], bits: BitReader): unknown {
  // Garbage ends here instead of running on.
  const count = Math.min(bits.readNumber(), mostOptions);
  return Array.from({ length: count }, () => [slots[bits.readNumber()], slots[bits.readNumber()]]);
}
