import type { Network } from './networks.ts';

/** When a request was sent and when its answer began, in milliseconds. */
export interface Span {
  readonly start: number;
  readonly answer: number;
}

/** The least time in which a network can bring so many bytes in so many round trips, in milliseconds. */
export const leastTime = ({ latency, bandwidth }: Network, roundTrips: number, bytes: number): number =>
  latency * roundTrips + (bytes * 8 * 1000) / bandwidth;

/**
 * How many round trips had to wait for one another: the longest chain of requests each of which was sent after the
 * answer to the one before had begun. Requests side by side count once.
 */
export function roundTripsIn(spans: readonly Span[]): number {
  const chain: { readonly answer: number; readonly length: number }[] = [];
  for (const { start, answer } of [...spans].sort((a, b) => a.start - b.start)) {
    const before = chain.filter((link) => link.answer <= start).map(({ length }) => length);
    chain.push({ answer, length: Math.max(0, ...before) + 1 });
  }
  return Math.max(0, ...chain.map(({ length }) => length));
}

/** The middle value; of an even number, the mean of the two in the middle. NaN if there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}
