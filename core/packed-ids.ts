import type { BitReader, BitWriter } from './bits.ts';
import { mostOptions } from './most-options.ts';

/** Writes one bit for each slot: which of the ids are among these. */
export function packIds(ids: readonly string[], slots: readonly string[], bits: BitWriter): void {
  for (const id of slots) bits.write(ids.includes(id) ? 1 : 0, 1);
}

/** Reads what {@link packIds} wrote. Slots added since then read as zeros: not taken. */
export const unpackIds = (slots: readonly string[], bits: BitReader): string[] =>
  slots.filter(() => bits.read(1) === 1);

/** Writes ids whose order matters. */
export function packOrder(ids: readonly string[], slots: readonly string[], bits: BitWriter): void {
  bits.writeNumber(ids.length);
  for (const id of ids) bits.writeNumber(slots.indexOf(id));
}

/** Reads what {@link packOrder} wrote; undefined stands for a slot that is unknown. */
export function unpackOrder(slots: readonly string[], bits: BitReader): (string | undefined)[] {
  // Garbage ends here instead of running on.
  const count = Math.min(bits.readNumber(), mostOptions);
  return Array.from({ length: count }, () => slots[bits.readNumber()]);
}
