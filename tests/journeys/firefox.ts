import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Firefox is: what FIREFOX_PATH says, or the usual places; undefined if there is none. */
export const firefoxPath = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => path !== '' && existsSync(path));

/** The browser does as told and asks nobody. */
const preferences = [
  'user_pref("marionette.port", 0);',
  'user_pref("browser.shell.checkDefaultBrowser", false);',
  'user_pref("browser.startup.homepage_override.mstone", "ignore");',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("app.update.disabledForTesting", true);',
  'user_pref("network.captive-portal-service.enabled", false);',
  'user_pref("network.connectivity-service.enabled", false);',
  'user_pref("services.settings.server", "data:,");',
].join('\n');

const keys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  ArrowDown: '\uE015',
};

/**
 * A real Firefox, driven by the protocol it has built in (Marionette, JSON over a socket): playwright-core drives only a
 * Firefox of its own, or one newer than the ESR that many learners have.
 */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: readonly [error: unknown, value: unknown]) => void>();
  #count = 0;
  #received = Buffer.alloc(0);

  private constructor(process: ChildProcess, profile: string, socket: Socket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.on('data', (bytes) => {
      this.#hear(bytes);
    });
  }

  /** Starts a browser with a fresh profile. */
  static async start(path: string): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), 'corridor-firefox-'));
    await writeFile(join(profile, 'user.js'), preferences);
    const child = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], { stdio: 'ignore' });
    const port = await portIn(profile);
    const firefox = new Firefox(child, profile, connect(port, '127.0.0.1'));
    await firefox.#ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await firefox.#ask('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
    return firefox;
  }

  async open(address: string): Promise<void> {
    await this.#ask('WebDriver:Navigate', { url: address });
  }

  async reload(): Promise<void> {
    await this.#ask('WebDriver:Refresh', {});
  }

  /** Goes into the first frame of the page. */
  async enterFrame(): Promise<void> {
    await this.#ask('WebDriver:SwitchToFrame', { id: 0 });
  }

  /** Runs a function in the page, and waits for what it promises. It knows nothing but its arguments. */
  async run<Given extends readonly unknown[], Result>(
    work: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>> {
    return (await this.runScript(`return (${work.toString()})(...arguments)`, given)) as Awaited<Result>;
  }

  /** Runs the body of a function in the page, and waits for what it promises. */
  async runScript(script: string, given: readonly unknown[] = []): Promise<unknown> {
    const { value } = (await this.#ask('WebDriver:ExecuteScript', { script, args: given })) as { value: unknown };
    return value;
  }

  /** Waits until a function says yes in the page. */
  async until<Given extends readonly unknown[]>(
    condition: (...given: Given) => unknown,
    ...given: Given
  ): Promise<void> {
    for (let tries = 0; tries < 150; tries++) {
      if (Boolean(await this.run(condition, ...given))) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`It never became true in Firefox: ${condition.toString()}`);
  }

  /** Presses keys one after the other, as a person does. */
  async press(...names: readonly string[]): Promise<void> {
    const actions = names.flatMap((name) => {
      const value = keys[name] ?? name;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await this.#ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#socket.destroy();
    this.#process.kill();
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #ask(command: string, parameters: object): Promise<unknown> {
    const id = (this.#count += 1);
    const message = JSON.stringify([0, id, command, parameters]);
    const [error, value] = await new Promise<readonly [unknown, unknown]>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.write(`${String(Buffer.byteLength(message))}:${message}`);
    });
    if (error !== null) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return value;
  }

  /** Messages have their length in front: `12:[1,1,null,{}]`. */
  #hear(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString()) as unknown;
      this.#received = this.#received.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, unknown, unknown];
      this.#waiting.get(id)?.([error, value]);
      this.#waiting.delete(id);
    }
  }
}

/** The port that Firefox has chosen and written down. */
async function portIn(profile: string): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (text.trim() !== '') return Number(text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox did not start within half a minute.');
}
