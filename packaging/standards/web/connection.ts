import { guarded } from '../../../core/guarded.ts';
import type { Commit, Launch, LmsConnection, LmsRefusal, Report } from '../../../core/lms-connection.ts';

/** As much of the browser's storage as the connection needs. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const prefix = 'corridor:';
/** How the work of units is named, for who takes it away. */
export const workNames = { prefix } as const;

/**
 * Keeps a learner's work on this device, where there is no LMS. It always opens; where the browser forbids storage
 * (private windows, some frames), the unit works, and each commit says that nothing was kept.
 */
export class WebConnection implements LmsConnection {
  readonly keeper = 'device';
  /** Browsers grant about five million characters to a whole origin. */
  readonly limit = 100_000;
  readonly #key: string;
  readonly #storage: DeviceStorage;
  #report: Report | undefined;

  /** @param storage - Throws at each use where nothing may be kept. */
  constructor(unitId: string, storage: DeviceStorage) {
    this.#key = prefix + unitId;
    this.#storage = storage;
  }

  initialize(): Promise<Launch | undefined> {
    return Promise.resolve({ mode: 'normal', suspendData: this.latest(), location: '' });
  }

  /** Two tabs may be at work: each takes in what the other one has left before it writes. */
  latest(): string {
    // Where storage is forbidden, the unit begins anew.
    return guarded(() => this.#storage.getItem(this.#key)) ?? '';
  }

  /** Answers are in suspend data; there is no trainer here to look at them. */
  record(): void {
    return;
  }

  report(report: Report): void {
    this.#report = report;
  }

  commit(): Promise<Commit> {
    const refusal = this.#write();
    return Promise.resolve(refusal === undefined ? { ok: true, more: false } : { ok: false, refusals: [refusal] });
  }

  terminate(): void {
    this.#write();
  }

  #write(): LmsRefusal | undefined {
    if (this.#report === undefined) return undefined;
    try {
      this.#storage.setItem(this.#key, this.#report.suspendData);
      return undefined;
    } catch (error) {
      return { call: `set(${this.#key})`, code: 'exception', text: String(error) };
    }
  }
}
