import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright-core';
import type { LmsWindow } from './in-page/moodle-api.ts';
import { observe } from './in-page/observer.ts';
import type { ObservedWindow, Seen } from './in-page/observer.ts';
import { asScript } from './in-page/script.ts';
import { cpuSlowdown } from './networks.ts';
import type { Network } from './networks.ts';
import { Traffic } from './traffic.ts';

/** A learner's phone: its own storage and cache, empty at first. */
export class Phone {
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  static async unpack(browser: Browser): Promise<Phone> {
    return new Phone(
      await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }),
    );
  }

  /**
   * Opens the LMS's page, and from there the package. The LMS's own page comes at full speed: it is no part of what is
   * measured.
   *
   * @param network - Left out: as fast as this computer can.
   */
  async launch({ lmsPage, address, network, answersFirst = false }: LaunchPlan): Promise<Visit> {
    const page = await this.#context.newPage();
    const session = await this.#context.newCDPSession(page);
    await page.addInitScript(asScript(observe, answersFirst));
    await page.goto(lmsPage);
    const heapBefore = await heapOf(session);
    const traffic = await Traffic.follow(session);
    if (network !== undefined) await slowDown(session, network);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const workBefore = await workOf(session);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, address);
    return new Visit(page, session, traffic, { heap: heapBefore, work: workBefore });
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

export interface LaunchPlan {
  readonly lmsPage: string;
  /** The package's page. */
  readonly address: string;
  readonly network: Network | undefined;
  readonly answersFirst?: boolean;
}

/** A package open in a page. */
export class Visit {
  readonly page: Page;
  readonly traffic: Traffic;
  readonly #session: CDPSession;
  readonly #before: { readonly heap: number; readonly work: number };

  constructor(page: Page, session: CDPSession, traffic: Traffic, before: { heap: number; work: number }) {
    this.page = page;
    this.traffic = traffic;
    this.#session = session;
    this.#before = before;
  }

  /** The package's frame. */
  get frame(): Frame {
    const [, frame] = this.page.frames();
    if (frame === undefined) throw new Error('The LMS page has no package in it.');
    return frame;
  }

  /** When the package's page was asked for, since the epoch in milliseconds. */
  origin(): Promise<number> {
    return this.frame.evaluate(() => performance.timeOrigin);
  }

  seen(): Promise<Seen> {
    return this.frame.evaluate(() => (window as unknown as ObservedWindow).seen);
  }

  lms(): Promise<LmsWindow['lms']> {
    return this.page.evaluate(() => (window as unknown as LmsWindow).lms);
  }

  /** Bytes of JavaScript objects that the package holds, once what is no longer needed is thrown away. */
  async heap(): Promise<number> {
    return (await heapOf(this.#session)) - this.#before.heap;
  }

  /** Milliseconds of processor time that the page has taken since it was asked for. Other programs do not count. */
  async work(): Promise<number> {
    return (await workOf(this.#session)) - this.#before.work;
  }

  /** Nodes of documents that are still there, shown or not. To be asked for after the heap, which throws old ones away. */
  async nodes(): Promise<number> {
    return (await this.#session.send('Memory.getDOMCounters')).nodes;
  }

  /** Characters of all scripts that run in the page, as the browser has read them: unpacked, with the bench's own. */
  async scripts(): Promise<number> {
    let characters = 0;
    this.#session.on('Debugger.scriptParsed', ({ length = 0 }) => (characters += length));
    await this.#session.send('Debugger.enable');
    await this.#session.send('Debugger.disable');
    return characters;
  }

  /** The page's process dies, and no event tells the page. */
  async kill(): Promise<void> {
    const crashed = this.page.waitForEvent('crash');
    void this.#session.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.page.close();
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  // Twice: nodes and scripts hold each other, and are collected in turn.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function slowDown(session: CDPSession, { latency, bandwidth }: Network): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bandwidth / 8,
    uploadThroughput: bandwidth / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}
