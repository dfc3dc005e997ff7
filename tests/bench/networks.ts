/** A network as a learner has it. Each request waits for `latency` once; all share the bandwidth. */
export interface Network {
  readonly name: string;
  /** Milliseconds from a request to the first byte of its answer. */
  readonly latency: number;
  /** Bits per second, in each direction. */
  readonly bandwidth: number;
}

export const slow3G: Network = { name: 'slow 3G', latency: 400, bandwidth: 400_000 };
export const fast3G: Network = { name: 'fast 3G', latency: 150, bandwidth: 1_600_000 };

/** How many times slower than this computer the learner's phone computes. */
export const cpuSlowdown = 4;
