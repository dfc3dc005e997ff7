import type { LmsConnection } from '../../core/lms-connection.ts';
import type { Unit } from '../../core/programme.ts';
import { Tracker } from '../../core/tracker.ts';
import type { Clock } from '../../core/tracker.ts';
import { Scorm12Connection } from '../../packaging/standards/scorm12/connection.ts';
import type { Scorm12Api } from '../../packaging/standards/scorm12/find-api.ts';
import { sampleTypes, sampleUnit } from './sample-unit.ts';
import { Scorm12Linter } from './scorm12-linter.ts';

/** A clock that moves when it is told to. */
class HandClock implements Clock {
  #now = Date.UTC(2026, 10, 22, 10);
  #waiting: { readonly at: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.#now + milliseconds, callback };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** Lets time go by, and all that was waiting happen in its turn. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((entry) => entry !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await settle();
    }
    this.#now = until;
    await settle();
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An LMS that can open a page. */
export interface Lms {
  launch(): Scorm12Api;
}

/** A learner with a page open. */
export interface Visit {
  readonly tracker: Tracker;
  readonly linter: Scorm12Linter;
  readonly clock: HandClock;
}

/** Opens the unit in an LMS, with the linter in between. */
export async function open(lms: Lms, unit: Unit = sampleUnit, clock = new HandClock()): Promise<Visit> {
  const linter = new Scorm12Linter(lms.launch(), () => clock.now());
  const connection: LmsConnection = new Scorm12Connection(() => linter.api);
  const tracker = new Tracker(unit, sampleTypes, clock);
  await tracker.start([connection]);
  return { tracker, linter, clock };
}

/** Closes the page as a browser does: hidden first, then gone. */
export async function close({ tracker, linter }: Visit): Promise<void> {
  tracker.flush();
  tracker.finish();
  await settle();
  linter.end();
}
