import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** A thread that compresses one thing after the other, and does not keep the command from ending. */
class Thread {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  zlib(bytes: Uint8Array): Promise<Uint8Array> {
    const result = this.#last.then(() => this.#ask(bytes));
    this.#last = result.catch(() => (this.#worker = undefined));
    return result;
  }

  async #ask(bytes: Uint8Array): Promise<Uint8Array> {
    const worker = (this.#worker ??= new Worker(new URL('zopfli-thread.mjs', import.meta.url)));
    worker.ref();
    worker.postMessage(bytes);
    const [compressed] = (await once(worker, 'message')) as [Uint8Array];
    worker.unref();
    return compressed;
  }
}

/** More at once would not be done sooner, as there are a few scripts only. */
const threads = Array.from({ length: Math.min(availableParallelism(), 4) }, () => new Thread());
let turn = 0;

/** Compresses (zlib, RFC 1950) to as few bytes as it gets. */
export function zlibSmallest(bytes: Uint8Array): Promise<Uint8Array> {
  const thread = threads[turn++ % threads.length] ?? new Thread();
  return thread.zlib(bytes);
}
