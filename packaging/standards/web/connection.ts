import type { Commit, Launch, LmsConnection, LmsRefusal, Report } from '../../../core/lms-connection.ts';

/** As much of the browser's storage as the connection needs. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Keeps a learner's work on this device, where there is no LMS. It always opens; where the browser forbids storage
 * (private windows, some frames), the unit works, and each commit says that nothing was kept.
 */
export class WebConnection implements LmsConnection {
  readonly keeper = 'device';
  /** Browsers grant about five million characters to a whole origin. */
  readonly limit = 100_000;
  readonly #key: string;
  readonly #storage: () => DeviceStorage;
  #report: Report | undefined;

  /** @param storage - Called at each use: even to name `localStorage` throws where it is forbidden. */
  constructor(unitId: string, storage: () => DeviceStorage) {
    this.#key = `corridor:${unitId}`;
    this.#storage = storage;
  }

  initialize(): Promise<Launch | undefined> {
    let kept: unknown;
    try {
      kept = JSON.parse(this.#storage().getItem(this.#key) ?? 'null');
    } catch {
      // Storage is forbidden, or something else has written here: the unit begins anew.
    }
    return Promise.resolve({
      mode: 'normal',
      suspendData: textIn(kept, 'suspendData'),
      location: textIn(kept, 'location'),
    });
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
    const { suspendData, location } = this.#report;
    try {
      this.#storage().setItem(this.#key, JSON.stringify({ suspendData, location }));
      return undefined;
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      return { call: `localStorage.setItem("${this.#key}")`, code: name, text: message };
    }
  }
}

function textIn(kept: unknown, property: string): string {
  if (typeof kept !== 'object' || kept === null) return '';
  const value: unknown = Object.entries(kept).find(([key]) => key === property)?.[1];
  return typeof value === 'string' ? value : '';
}
