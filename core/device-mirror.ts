/**
 * A copy of the learner's packed state on this device, for as long as the LMS may not have it. It is optional: where a
 * browser forbids storage, nothing is kept and nothing breaks.
 */
export interface DeviceMirror {
  /** What is kept; undefined if nothing is, or nothing can be. */
  read(): string | undefined;
  /** Keeps a text; false if this device does not. */
  write(text: string): boolean;
  /** Forgets it: the LMS has it now. */
  clear(): void;
  /** Calls back with what another page of the same learner and unit has written. */
  listen(hear: (text: string) => void): void;
}
