/**
 * A copy of the learner's packed state on this device, for as long as the LMS may not have it. It is optional: where a
 * browser forbids storage, nothing is kept and nothing breaks.
 */
export interface DeviceMirror {
  /** What is kept; undefined if nothing is, or nothing can be. */
  read(): Kept | undefined;
  /** Keeps a text; false if this device does not. */
  write(text: string, told: number): boolean;
  /** Forgets it: the LMS has it now. */
  clear(): void;
  /** Calls back with what another page of the same learner and unit has written. */
  listen(hear: (text: string) => void): void;
}

/** What a device keeps. */
export interface Kept {
  readonly text: string;
  /** The last commit that the LMS took, as far as can be proven; 0 if there was none. */
  readonly told: number;
}
