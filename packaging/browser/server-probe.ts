import type { Probe, Reach } from '../../core/probe.ts';
import { probeFile, probeText } from './probe-file.ts';

/** How long a server may take, in milliseconds, before it counts as out of reach. */
const patience = 8000;

/** How long ago the page itself may have come from the server, in milliseconds, to count as an answer. */
const fresh = 10_000;

/** Whether the page has come over the network, not out of a cache, and only just now. */
function hasJustCome(): boolean {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page !== undefined && page.transferSize > 0 && performance.now() - page.responseEnd < fresh;
}

/**
 * Asks the server of a package for a file of that package, past every cache. A package that lies on the device has none:
 * `file://`, and the Moodle app, which has a scheme of its own on iPhones and `http://localhost/_app_file_/` on Android.
 * The app takes answers without a network, too, and sends them itself.
 *
 * @param page - Address of the page.
 */
export function serverProbe(page: string): Probe {
  if (!/^http(?!.*_app_file_)/.test(page)) return { ask: () => Promise.resolve('reached') };
  let count = 0;
  let hasGiven = false;
  return {
    async ask(): Promise<Reach> {
      // Some browsers believe without cause that they are offline, so the server has the last word.
      if (count++ === 0 && navigator.onLine && hasJustCome()) return 'reached';
      const stop = new AbortController();
      // It goes off after an answer, too, and then there is nothing left to stop.
      setTimeout(() => {
        stop.abort();
      }, patience);
      try {
        // It lies beside the page.
        const address = `${probeFile}?${String(Math.random())}`;
        const answer = await fetch(address, { cache: 'no-store', signal: stop.signal });
        if ((await answer.text()).trim() === probeText) {
          hasGiven = true;
          return 'reached';
        }
        // A login page comes with 200, or after a redirect; a server in trouble with 5xx, or with 429, which is Too Many Requests.
        if (answer.status >= 429) return 'unreachable';
        if (answer.ok || answer.status === 401) return 'signed-out';
        // 403 and 404 have many causes: a filter, a package that was replaced, a session that has ended.
        return hasGiven ? 'refused' : 'silent';
      } catch {
        return 'unreachable';
      }
    },
  };
}
