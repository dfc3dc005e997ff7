import { pageNotes } from '../../components/parts/private-notes.ts';
import { shareDevice } from '../../components/parts/shared-device.ts';
import type { Clock } from '../../core/clock.ts';
import type { Tracker } from '../../core/tracker.ts';
import { database, deletedKey } from './lasting-storage.ts';

/** The browser's own time. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** What the tracker does at the window's events. */
const acts = {
  beforeunload: 'flush',
  pagehide: 'finish',
  offline: 'lost',
  online: 'retry',
  // Another page of this browser has kept something.
  storage: 'look',
} as const;

/**
 * Tells the tracker when the page is hidden, shown and left.
 *
 * Never `unload`: Chrome is taking it away, and phones skip it. `pagehide` is the last moment that a call gets through;
 * `beforeunload` is needed as well, because on a reload an LMS has rendered the new page by the time of `pagehide`
 * (measured with Moodle: it hands out stale data), and ILIAS takes nothing later.
 *
 * @param tell - Tells the learner that another page of this browser has had things deleted, and this one keeps nothing now.
 */
export function followPage(tracker: Tracker, tell: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      tracker.rest();
      tracker.flush();
    } else {
      tracker.wake();
    }
  });
  for (const [event, act] of Object.entries(acts)) {
    // The LMS's whole site shares the storage: what is kept there under other names is no news. Other events name none.
    addEventListener(event, ({ key = database, newValue }: Partial<StorageEvent>) => {
      if (key === deletedKey && newValue) {
        shareDevice(true);
        pageNotes.forget();
        tracker.renewDevice(() => undefined);
        tell();
      } else if (key?.startsWith(database)) tracker[act]();
    });
  }
  // Back from the browser's page cache the session has ended: a new page gets a new one.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
