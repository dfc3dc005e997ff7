import type { Clock } from './clock.ts';
import type { Launch, LmsConnection, LmsRefusal, Report } from './lms-connection.ts';
import type { Probe, Reach } from './probe.ts';
import type { Trust } from './trust.ts';

/**
 * How saving stands, for the learner:
 * - `idle`: there is nothing to save yet.
 * - `sending`: on its way.
 * - `course`: the LMS has it, as far as can be proven.
 * - `uncounted`: the same, but the LMS takes neither completion nor score from this visit.
 * - `waiting`: this device keeps it, and it will be sent when the LMS can be reached.
 * - `device`: this device keeps it; there is no LMS, or none that gives back what it takes.
 * - `refused`: the LMS says no, or its server does not give the package's own file; this device keeps it. The server is in
 *   trouble with this alone, or this page's session has ended: Moodle answers a commit the same in both. It is tried again,
 *   and the learner told what helps.
 * - `signed-out`: the server gives a login page.
 * - `failed`: neither the LMS nor this device keeps it.
 * - `practice`: nothing is to be saved.
 */
export type Saving =
  'idle' | 'sending' | 'course' | 'uncounted' | 'waiting' | 'device' | 'refused' | 'signed-out' | 'failed' | 'practice';

/** What there is to save, at any moment. */
export interface Content {
  /** For the LMS; counts one commit. */
  report(): Report;
  /** Keeps it on this device, with the last commit that the LMS took; false if this device does not. */
  keep(told: number): boolean;
  /** Takes this device's copy away: the LMS has it now. */
  forget(): void;
  /** How many commits it has counted. */
  commits(): number;
}

/** A commit freezes some LMSs' pages for a round trip, so the screen is drawn first… */
const settle = 100;
/** …and two commits are never closer than this, and hardly ever than a commit takes. All times are in milliseconds. */
const pause = 2000;
/** A page turned or a language chosen waits so long for company: an answer may follow, and the device has it meanwhile. */
const placePause = 2000;
/** As long as the device keeps the work, an LMS that freezes the page gets so many times as much rest. */
const restFactor = 2;
/** No rest is longer: a device that falls asleep in a commit, or a clock that is set back, would make it last for hours. */
const longestRest = 20_000;
/** A server that answered this recently is taken to be there still. */
const fresh = 10_000;
/** How long to wait before trying again: twice as long after each failure, up to a limit. */
const firstRetry = 5000;
const longestRetry = 60_000;

/**
 * Brings the learner's work to the LMS, and says how that stands. It never says saved without proof: the server was
 * reached before the commit and after it, and the LMS took it. Until then a mirror on this device holds the work.
 */
export class Saver {
  readonly #clock: Clock;
  readonly #probe: Probe;
  readonly #content: Content;
  readonly #tell: () => void;
  #connection: LmsConnection | undefined;
  #trust: Trust = 'new';
  /** The last commit that the LMS took, as far as can be proven. */
  #told = 0;
  #saving: Saving = 'idle';
  #refusals: readonly LmsRefusal[] = [];
  /** Counts changes of the content, and says which of them was last sent; -1 if something must be sent in any case. */
  #version = 0;
  #sentVersion = -1;
  #isKept = false;
  #isBusy = false;
  #isOver = false;
  #failures = 0;
  #reach: Reach = 'reached';
  /** Whether all that proves a commit is the LMS's own word. */
  #isBlind = false;
  #reachedAt = -Infinity;
  /** When the rest is over that the last commit has earned. */
  #restedAt = -Infinity;
  #dueAt = 0;
  #callOff: (() => void) | undefined;

  constructor(clock: Clock, probe: Probe, content: Content, tell: () => void) {
    this.#clock = clock;
    this.#probe = probe;
    this.#content = content;
    this.#tell = tell;
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** What the LMS refused at the last commit, in its own words. */
  get refusals(): readonly LmsRefusal[] {
    return this.#refusals;
  }

  /** Whether anything may be written: not in a preview, not after the end, and on a device not before anything was done. */
  get isWriting(): boolean {
    const keeper = this.#connection?.keeper;
    return (
      keeper !== undefined && (keeper !== 'device' || this.#version > 0) && this.#saving !== 'practice' && !this.#isOver
    );
  }

  /**
   * Begins with a connection that has opened. Nothing is sent before there is something to say: a commit freezes the
   * page, and at the launch the learner wants to read.
   *
   * @param told - The last commit that the LMS took, as far as this device knows.
   */
  open(connection: LmsConnection, { mode, suspendData }: Launch, trust: Trust, told: number): void {
    this.#connection = connection;
    this.#trust = trust;
    this.#told = told;
    if (mode !== 'normal') this.#saving = 'practice';
    else if (suspendData !== '') {
      // A page that is only looked at writes nothing over what another device has sent meanwhile.
      this.#sentVersion = 0;
      this.#arrived();
    }
    // Where there is no session, nothing is ever sent.
    if (connection.isRefused) {
      this.lost();
      this.#isBusy = true;
    }
  }

  /** The content has changed: what the learner did, or only where they are. */
  changed(what: 'work' | 'place' = 'work'): void {
    this.#version++;
    if (!this.isWriting) return;
    this.#keep();
    this.#saving = this.#reach === 'reached' ? 'sending' : this.#unsent(this.#reach);
    // To write into this browser's storage freezes nothing, and the page may be gone in a moment.
    if (this.#connection?.keeper === 'device') return void this.#commit();
    // Where the LMS was out of reach, the learner's being at work is worth a look whether it is back.
    this.#send(what === 'place' && this.#isKept ? placePause : settle);
  }

  /** Sends at once what is waiting, because the page may not get another turn: it is hidden, or about to be left. */
  flush(): void {
    if (!this.isWriting || this.#reach !== 'reached') return;
    if (this.#sentVersion !== this.#version) void this.#commit();
  }

  /** The browser says that the network is gone: nothing is sent until the LMS was reached again. */
  lost(): void {
    if (this.#connection?.keeper === 'device') return;
    this.#reach = 'unreachable';
    this.#reachedAt = -Infinity;
  }

  /** The network may be back: tries now. */
  retry(): void {
    if (!this.isWriting || this.#failures === 0) return;
    this.#failures = 0;
    this.#wait(settle);
  }

  /** Ends the session; later calls do nothing. */
  finish(): void {
    const connection = this.#connection;
    if (connection === undefined || this.#isOver) return;
    const mayWrite = this.isWriting && this.#reach === 'reached';
    this.abandon();
    // What is set while the LMS is out of reach would be taken for sent and lost; the mirror has it.
    if (mayWrite) connection.report(this.#content.report());
    connection.terminate(!mayWrite || this.#sentVersion === this.#version);
  }

  /** Leaves everything as it is: nothing more is sent, not even the end of the session. The mirror has what is unsent. */
  abandon(): void {
    this.#isOver = true;
    this.#callOff?.();
  }

  #send(soonest = settle): void {
    const rest = Math.min(longestRest, this.#restedAt - this.#clock.now());
    if (!this.#isBusy) this.#wait(Math.max(soonest, rest));
  }

  /** Sends after so many milliseconds, unless that is to happen sooner anyway. */
  #wait(milliseconds: number): void {
    const dueAt = this.#clock.now() + milliseconds;
    if (this.#callOff !== undefined && this.#dueAt <= dueAt) return;
    this.#callOff?.();
    this.#dueAt = dueAt;
    this.#callOff = this.#clock.after(milliseconds, () => {
      this.#callOff = undefined;
      void this.#sendNow();
    });
  }

  async #sendNow(): Promise<void> {
    if (!this.isWriting || this.#isBusy) return;
    this.#isBusy = true;
    const isFresh = Math.abs(this.#clock.now() - this.#reachedAt) < fresh;
    const reach = isFresh ? 'reached' : await this.#ask();
    this.#isBusy = false;
    if (this.#isOver || this.#sentVersion === this.#version) return;
    if (reach === 'reached') await this.#commit();
    else this.#settle(reach);
  }

  /** The calls to the LMS are made before this gives way for the first time: a page that is left gets no second turn. */
  async #commit(): Promise<void> {
    const connection = this.#connection;
    if (connection === undefined) return;
    this.#callOff?.();
    this.#callOff = undefined;
    this.#isBusy = true;
    const version = this.#version;
    this.#sentVersion = version;
    const begun = this.#clock.now();
    const report = this.#content.report();
    const count = this.#content.commits();
    connection.report(report);
    const committing = connection.commit();
    // Most LMSs freeze the page for as long as a commit takes, and on a slow line that is long.
    const ended = this.#clock.now();
    this.#restedAt = ended + Math.max(pause, (ended - begun) * (this.#isKept ? restFactor : 1));
    const commit = await committing;
    // With the number of the commit that failed: a page that dies while the server is asked is in doubt all the same.
    if (!commit.ok) {
      this.#sentVersion = -1;
      this.#keep();
    }
    // Where it said no, the server knows best what that means: a login page is plain.
    const reach = commit.ok || commit.isRefusal ? await this.#ask() : 'unreachable';
    this.#isBusy = false;
    if (this.#isOver) return;
    this.#refusals = commit.refusals ?? [];
    if (!commit.ok || reach !== 'reached' || commit.isUncertain === true) {
      // It said "true" into the void, perhaps; and even what was refused may count as sent. The LMS's page sends only what
      // differs.
      if (commit.ok || commit.isRefusal) connection.retell?.();
      this.#sentVersion = -1;
      // Nobody is asked after a commit that failed, so who was reached has said no.
      this.#settle(!commit.ok && reach === 'reached' ? 'refused' : reach);
    } else {
      this.#failures = 0;
      // Half told is not told: a page that dies now tells all of it again.
      if (commit.more) this.#sentVersion = -1;
      else this.#told = count;
      const isAll = version === this.#version && !commit.more;
      // The device may forget what the LMS has; but not before the LMS has shown once that it gives back what it takes. What
      // is completed is forgotten even so: who begins it anew is not to find the old answers.
      const isDoubtful = this.#trust === 'broken' || ((this.#isBlind || this.#trust === 'new') && !report.completed);
      if (isAll && !isDoubtful) this.#content.forget();
      else if (this.#version > 0) this.#keep();
      if (isAll) this.#arrived();
      else this.#send();
    }
  }

  #keep(): void {
    this.#isKept = this.#content.keep(this.#told);
  }

  /** Says where the work is. */
  #arrived(): void {
    this.#saving =
      this.#trust === 'broken' ? (this.#isKept ? 'device' : 'failed') : (this.#connection?.keeper ?? 'course');
    this.#tell();
  }

  /** Says how it stands, and comes back to what is still to be sent. */
  #settle(reach: Reach): void {
    // With the number of the commit that failed: should the page die now, the next one tells the trainer's records again.
    this.#keep();
    this.#saving = this.#unsent(reach);
    this.#tell();
    this.#wait(Math.min(longestRetry, firstRetry * 2 ** this.#failures++));
  }

  #unsent(reach: Reach): Saving {
    if (reach === 'signed-out') return reach;
    // Where there is no session, to keep the page open helps nobody.
    if (!this.#isKept) return this.#connection?.isRefused ? 'signed-out' : 'failed';
    return reach === 'refused' ? reach : 'waiting';
  }

  async #ask(): Promise<Reach> {
    // A device is always at hand.
    const reach = this.#connection?.keeper === 'device' ? 'reached' : await this.#probe.ask();
    this.#isBlind = reach === 'silent';
    this.#reach = this.#isBlind ? 'reached' : reach;
    if (this.#reach === 'reached') this.#reachedAt = this.#clock.now();
    return this.#reach;
  }
}
