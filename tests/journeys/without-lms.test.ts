import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

let browser: Browser;
let address: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  const { folder, ...rest } = await unzipped('u03');
  ({ remove } = rest);
  address = pathToFileURL(`${folder}/index.html`).href;
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(async () => {
  await browser.close();
  await remove();
});

describe('a package opened from a folder', () => {
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
