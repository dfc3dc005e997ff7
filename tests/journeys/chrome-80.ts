import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromeArguments } from '../chrome.ts';

/** Where a Chrome or Chromium 80 is: what CHROME_80_PATH says; undefined if there is none. */
export const chrome80Path = [process.env['CHROME_80_PATH'] ?? ''].find((path) => path !== '' && existsSync(path));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly exceptionDetails?: { readonly exception?: { readonly description?: string } } };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * A real Chrome 80 with the screen of a phone, driven by the protocol it has built in, over a pipe: playwright-core asks
 * for things that it does not know.
 */
export class Chrome80 {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #count = 0;
  #received = '';
  #session: string | undefined;
  /** What went wrong in pages, in the browser's words. */
  readonly errors: string[] = [];

  private constructor(child: ChildProcess, profile: string) {
    this.#process = child;
    this.#profile = profile;
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      this.#hear(text);
    });
    child.once('exit', () => {
      for (const answer of this.#waiting.values()) answer({ error: { message: 'The browser has ended.' } });
    });
  }

  /** Starts a browser with a fresh profile. */
  static async start(path: string): Promise<Chrome80> {
    const profile = await mkdtemp(join(tmpdir(), 'corridor-chrome-80-'));
    const flags = ['--headless', '--remote-debugging-pipe', '--hide-scrollbars'];
    const child = spawn(path, [...chromeArguments, ...flags, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    return new Chrome80(child, profile);
  }

  /** A page in which nobody has been: what others have kept is not in it. */
  async begin(): Promise<void> {
    this.#session = undefined;
    const own = (await this.#ask('Target.createBrowserContext')) as { browserContextId: string };
    const target = await this.#ask('Target.createTarget', { url: 'about:blank', ...own });
    const { targetId } = target as { targetId: string };
    const attached = await this.#ask('Target.attachToTarget', { targetId, flatten: true });
    this.#session = (attached as { sessionId: string }).sessionId;
    await this.#ask('Runtime.enable');
    await this.#ask('Page.enable');
    const screen = { width: 360, height: 740, deviceScaleFactor: 1, mobile: false };
    await this.#ask('Emulation.setDeviceMetricsOverride', screen);
  }

  /** As the browser calls itself: `HeadlessChrome/80.0.3987.0`. */
  async version(): Promise<string> {
    return ((await this.#ask('Browser.getVersion')) as { product: string }).product;
  }

  async open(address: string): Promise<void> {
    await this.#ask('Page.navigate', { url: address });
    await this.until((url: string) => location.href === url && document.readyState === 'complete', address);
  }

  /** Runs a function in the page, and waits for what it promises. It knows nothing but its arguments. */
  async run<Given extends readonly unknown[], Result>(
    work: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>> {
    const expression = `(${work.toString()})(...${JSON.stringify(given)})`;
    const answer = await this.#ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as {
      result: { value?: unknown };
      exceptionDetails?: { exception?: { description?: string } };
    };
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'It failed.');
    return result.value as Awaited<Result>;
  }

  /** Waits until a function says yes in the page. */
  async until<Given extends readonly unknown[]>(
    condition: (...given: Given) => unknown,
    ...given: Given
  ): Promise<void> {
    for (let tries = 0; tries < 150; tries++) {
      // The page may be another one by now.
      if (Boolean(await this.run(condition, ...given).catch(() => false))) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`It never became true in Chrome 80: ${condition.toString()}`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #ask(method: string, params: object = {}): Promise<unknown> {
    const id = (this.#count += 1);
    const message = JSON.stringify({ id, method, params, ...(this.#session && { sessionId: this.#session }) });
    const { result, error } = await new Promise<Message>((resolve) => {
      this.#waiting.set(id, resolve);
      (this.#process.stdio[3] as Writable).write(`${message}\0`);
    });
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Messages end with a zero. */
  #hear(text: string): void {
    const messages = (this.#received + text).split('\0');
    this.#received = messages.pop() ?? '';
    for (const message of messages.map((one) => JSON.parse(one) as Message)) {
      if (message.method === 'Runtime.exceptionThrown')
        this.errors.push(message.params?.exceptionDetails?.exception?.description ?? 'An error without words.');
      if (message.id === undefined) continue;
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
  }
}
