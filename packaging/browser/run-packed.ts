import { loadScript } from './load-script.ts';
import { unpack } from './unpack.ts';

declare global {
  interface Window {
    /** The player's script, packed like a language. */
    corridorPlayer?: string;
    /** Set by the player as soon as it runs. */
    corridorRuns?: true;
    /** What the loader has, and the player needs again. */
    corridorLoader?: typeof loader;
  }
}

/**
 * The second half of `assets/player.js`: unpacks the first half and runs it. Where a site's own Content Security Policy
 * lets no script be run that stands in a page, the same script is loaded as it is.
 */
async function run(): Promise<void> {
  const script = document.createElement('script');
  script.textContent = await unpack(window.corridorPlayer ?? '').catch(() => '');
  document.head.append(script);
  if (!hasRun()) await loadScript('assets/player-plain.js', hasRun);
}

const hasRun = (): boolean => window.corridorRuns === true;

const loader = { loadScript, unpack };
window.corridorLoader = loader;
void run();
