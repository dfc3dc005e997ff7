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
 * Asks the server of a package for a file of that package, past every cache. A package that was not served (`file://`,
 * the Moodle app, which keeps answers on the phone itself) has no server to ask.
 *
 * @param page - Address of the page.
 */
export function serverProbe(page: string): Probe {
  if (!/^https?:/.test(page)) return { ask: () => Promise.resolve('reached') };
  let count = 0;
  return {
    async ask(): Promise<Reach> {
      if (!navigator.onLine) return 'unreachable';
      if (count++ === 0 && hasJustCome()) return 'reached';
      const stop = new AbortController();
      const timer = setTimeout(() => {
        stop.abort();
      }, patience);
      try {
        const address = new URL(`${probeFile}?${String(Date.now())}-${String(count)}`, page).href;
        const answer = await fetch(address, { cache: 'no-store', signal: stop.signal });
        if (answer.ok && (await answer.text()).trim() === probeText) return 'reached';
        // A login page comes with 200, or after a redirect; a server in trouble with 5xx.
        return answer.status >= 500 ? 'unreachable' : 'signed-out';
      } catch {
        return 'unreachable';
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
