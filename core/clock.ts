/** Time, from outside, so that the rules stay pure. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds; gives a way to call it off. */
  after(milliseconds: number, callback: () => void): () => void;
}
