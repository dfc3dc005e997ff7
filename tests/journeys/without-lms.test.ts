import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(() => browser.close());

describe.each(['web', 'scorm12'])('a package for %s opened from a folder', (target) => {
  let address: string;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const { folder, ...rest } = await unzipped('u03', target);
    ({ remove } = rest);
    address = pathToFileURL(join(folder, 'index.html')).href;
  });

  afterAll(() => remove());

  it('has its first page in the HTML, before any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The Migrant Workers Convention at work');
    expect(await page.getByRole('main').innerText()).toContain('After this unit you can');
    await context.close();
  });

  it('works without an LMS, without a network and without a word on the console, and keeps its work', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, offline: true });
    const page = await context.newPage();
    const remarks: string[] = [];
    page.on('console', (message) => remarks.push(message.text()));
    page.on('pageerror', (error) => remarks.push(error.message));
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) outside.push(request.url());
    });
    await page.goto(address);
    const learner = new Learner(page, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    const title = await learner.title();
    const [first] = await learner.activities();
    await learner.answer(first!);
    await page.getByText('Kept on this device only').waitFor();
    await page.reload();
    await page.locator('course-player').waitFor();
    expect(await learner.title()).toBe(title);
    await page.getByRole('radio', { checked: true }).first().waitFor();
    expect({ remarks, outside }).toEqual({ remarks: [], outside: [] });
    await context.close();
  });

  it('starts in a browser that cannot unpack by itself, also in another language', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'DecompressionStream');
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[lang=ar] course-player').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/[\u0600-\u06ff]/);
    await context.close();
  });

  it('goes on when storage is refused, and says what that means', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    await page.goto(address);
    const learner = new Learner(page, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    const [first] = await learner.activities();
    await learner.answer(first!);
    await page.locator('[data-saving=failed]').waitFor();
    await context.close();
  });
});

describe('a package for the web', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let server: Server;
  /** What the server was asked for, and what it answered. */
  let asked: string[];

  beforeAll(async () => {
    ({ folder, remove } = await unzipped('u03', 'web'));
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/\/$/, '/index.html');
      const note = (status: number): number => asked.push(`${request.method ?? ''} ${path} ${String(status)}`);
      readFile(join(folder, path)).then(
        (bytes) => {
          note(200);
          const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
          response.setHeader('Content-Type', types[path.split('.').pop() ?? ''] ?? '').end(bytes);
        },
        () => {
          note(404);
          response.writeHead(404).end();
        },
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  beforeEach(() => {
    asked = [];
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await remove();
  });

  it('opens by a double click, is taken to its end, and knows so the next day', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, offline: true });
    const address = pathToFileURL(join(folder, 'index.html')).href;
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('course-player').waitFor();
    const learner = new Learner(page, (_prompt, options) => options);
    do await learner.answerAll();
    while (await learner.turn());
    await page.getByText('You have completed this unit.').waitFor();
    await page.close();

    const nextDay = await context.newPage();
    await nextDay.goto(address);
    await nextDay.getByText('You have completed this unit.').waitFor();
    await context.close();
  });

  it('has what was done in either of two tabs', async () => {
    const context = await browser.newContext();
    const address = pathToFileURL(join(folder, 'index.html')).href;
    const tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) {
      await tab.goto(address);
      await new Learner(tab, (_prompt, options) => options.slice(0, 1)).turn();
    }
    for (const [index, tab] of tabs.entries()) {
      const learner = new Learner(tab, (_prompt, options) => options.slice(0, 1));
      await learner.answer((await learner.activities())[index]!);
      await tab.locator('[data-saving=device]').waitFor();
    }
    const answered = (tab: Page): Promise<number> =>
      tab.locator('main [role=status][data-result]:not([data-result=none])').count();
    await expect.poll(() => answered(tabs[0]!), { message: 'the first hears of the second' }).toBe(2);
    for (const tab of tabs) await tab.close({ runBeforeUnload: true });
    const next = await context.newPage();
    await next.goto(address);
    await next.locator('course-player').waitFor();
    expect(await answered(next)).toBe(2);
    await context.close();
  });

  it('has the last answer, whatever becomes of the browser', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'corridor-killed-'));
    const address = pathToFileURL(join(folder, 'index.html')).href;
    const open = (): Promise<BrowserContext> =>
      chromium.launchPersistentContext(profile, { executablePath: chromePath(), args: [...chromeArguments] });
    const phone = await open();
    const page = await phone.newPage();
    await page.goto(address);
    const learner = new Learner(page, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    const [first] = await learner.activities();
    await learner.answer(first!);
    await page.locator('[data-saving=device]').waitFor();
    const gone = phone.waitForEvent('close');
    // As a phone does that needs the room: no page gets another turn.
    const devtools = await phone.browser()!.newBrowserCDPSession();
    await devtools.send('Browser.crash').catch(() => undefined);
    await gone;

    const nextDay = await open();
    const again = await nextDay.newPage();
    await again.goto(address);
    await again.locator('course-player').waitFor();
    await again
      .getByRole('radio', { checked: true })
      .or(again.getByRole('checkbox', { checked: true }))
      .first()
      .waitFor();
    await nextDay.close();
    await rm(profile, { recursive: true });
  });

  it('starts on a site that runs no script from a page', async () => {
    const context = await browser.newContext();
    await context.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await page.locator('course-player').waitFor();
    expect(asked).toContain('GET /assets/player-plain.js 200');
    await context.close();
  });

  it('runs nothing that is put into its page but the player, which comes packed', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await page.locator('course-player').waitFor();
    const hasRun = await page.evaluate(() => {
      const stranger = document.createElement('script');
      stranger.textContent = 'window.stranger = true';
      document.head.append(stranger);
      return 'stranger' in window;
    });
    expect(hasRun).toBe(false);
    expect(asked).not.toContain('GET /assets/player-plain.js 200');
    await page.close();
  });

  it('stays in the language that was pressed last, whichever comes first', async () => {
    const page = await browser.newPage();
    let giveBangla = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      void page.route('**/assets/bn.js', async (route) => {
        resolve();
        await new Promise<void>((give) => (giveBangla = give));
        await route.continue();
      });
    });
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await page.locator('course-player').waitFor();
    await page.getByRole('button', { name: 'বাংলা' }).click();
    await isAsked;
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[lang=ar]').waitFor();
    const hasCome = page.waitForResponse('**/assets/bn.js');
    giveBangla();
    await (await hasCome).finished();
    // Longer than it takes to unpack and to draw.
    await page.waitForTimeout(500);
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await page.getByRole('button', { name: 'বাংলা' }).click();
    await page.locator('html[lang=bn]').waitFor();
    await page.close();
  });

  it('keeps private writing that the learner asks to keep, even if a login has emptied the first copy', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await page.locator('course-player').waitFor();
    const text = page.locator('course-reflect textarea').first();
    while ((await text.count()) === 0) await page.getByRole('button', { name: 'Next', exact: true }).click();
    await text.fill('My own words');
    const keep = page.getByLabel('Keep my text on this device').first();
    await keep.check();
    // As long as a database may take to write.
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
    await page.locator('course-player').waitFor();
    while ((await text.count()) === 0) await page.getByRole('button', { name: 'Next', exact: true }).click();
    expect(await text.inputValue()).toBe('My own words');
    await keep.uncheck();
    await page.waitForTimeout(300);
    await page.reload();
    await page.locator('course-player').waitFor();
    while ((await text.count()) === 0) await page.getByRole('button', { name: 'Next', exact: true }).click();
    expect(await text.inputValue()).toBe('');
    await context.close();
  });

  it('comes from any server, asks it for files only, and each of them is there', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await page.getByRole('button', { name: 'বাংলা' }).click();
    await page.locator('html[lang=bn] course-player').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang=en] course-player').waitFor();
    const learner = new Learner(page, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    const [first] = await learner.activities();
    await learner.answer(first!);
    await page.getByText('Kept on this device only').waitFor();
    expect(asked.sort()).toEqual(['GET /assets/bn.js 200', 'GET /assets/player.js 200', 'GET /index.html 200']);
    await context.close();
  });
});
