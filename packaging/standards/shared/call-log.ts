import type { LmsCall } from '../../../core/lms-connection.ts';

/** How many calls are remembered: those of the last two or three commits. */
const most = 20;
/** Characters of a call that are worth remembering: its value may be all of suspend data. */
const longest = 120;

/** The last calls to an LMS, the oldest first. */
export class CallLog {
  readonly calls: LmsCall[] = [];

  /** Notes a call that began at a time and has just been answered. */
  note(call: string, answer: string, at: number): void {
    this.calls.push({ call: call.slice(0, longest), answer: answer.slice(0, longest), at, took: Date.now() - at });
    if (this.calls.length > most) this.calls.shift();
  }
}
