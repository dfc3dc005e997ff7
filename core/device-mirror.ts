/**
 * A copy of the learner's packed state on this device, for as long as the LMS may not have it. It is optional: where a
 * browser forbids storage, nothing is kept and nothing breaks.
 */
export interface DeviceMirror {
  /** No less than the clock of the learner's state when this page's copy was last written, also after it was cleared. */
  readonly clock?: number;
  /** What is kept; undefined if nothing is, or nothing can be. */
  read(): Kept | undefined;
  /** Keeps a text; false if this device does not. */
  write(text: string, told: number, clock: number): boolean;
  /** Forgets it: the LMS has it now. */
  clear(): void;
}

/** What a device keeps. */
export interface Kept {
  readonly text: string;
  /** The last commit that the LMS took, as far as can be proven; 0 if there was none. */
  readonly told: number;
}
