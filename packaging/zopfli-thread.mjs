/**
 * Compresses what it is sent, in a thread of its own: it takes as long as all else, and the bundler goes on meanwhile.
 * Plain JavaScript, because a thread begins with a file that Node itself understands.
 */
import { parentPort } from 'node:worker_threads';
import zopfli from '@gfx/zopfli';

parentPort.on('message', async (code) => {
  // More iterations win nothing more.
  parentPort.postMessage(await zopfli.zlibAsync(code, { numiterations: 5, blocksplitting: true }));
});
