import { guarded } from '../../core/guarded.ts';
import { leavingEvent } from '../parts/leaving.ts';

/** How soon three presses must follow each other, in milliseconds. */
const soon = 2000;

/**
 * Empties the page and leaves it, at once: nothing is asked, sent or waited for. It needs no network and no file, and
 * the entry of this page in the tab's history is replaced. Where the page lies in another site's frame, only the frame
 * can be left.
 */
export function leaveQuickly(): void {
  const ours = [window, window.top].filter(isOurs);
  for (const { document: page } of ours) {
    // The next page takes its time on a slow phone; nobody must wait for it with this one on the screen.
    page.documentElement.style.display = 'none';
    page.title = '—';
  }
  dispatchEvent(new Event(leavingEvent));
  ours.pop()?.location.replace('about:blank');
}

/** Calls back when Shift is pressed three times, with nothing in between. Not Esc: screen readers use it. */
export function whenShiftIsPressedThrice(leave: () => void): void {
  /** When the latest ones were, the newest first. */
  let presses: readonly number[] = [];
  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === 'Shift' ? [timeStamp, ...presses.slice(0, 2)] : [];
    if (timeStamp - (presses[2] ?? NaN) < soon) leave();
  });
}

/** A window of another origin shows nothing of itself. */
const isOurs = (one: Window | null): one is Window => guarded(() => one?.document) !== undefined;
