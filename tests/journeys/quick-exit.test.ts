import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningLms } from '../../lms/server.ts';
import { inLms } from './in-lms.ts';
import { launchUnit } from './launch.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

let lms: RunningLms;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let folder: string;
let address: string;
let remove: () => Promise<void>;

inLms((given) => {
  ({ lms, browser } = given);
});

beforeAll(async () => {
  ({ folder, remove } = await unzipped('u03'));
  address = pathToFileURL(`${folder}/index.html`).href;
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
});

afterEach(() => context.close());

afterAll(() => remove());

const name = 'Leave this page quickly';
const isLeft = (): Promise<unknown> => expect.poll(() => page.url()).toBe('about:blank');

describe('the way out', () => {
  it('empties the page in the same moment, without a network', async () => {
    await page.goto(address);
    await page.locator('course-player').waitFor();
    await context.setOffline(true);
    const atOnce = await page.evaluate((label) => {
      document.querySelector<HTMLAnchorElement>(`[aria-label="${label}"]`)?.click();
      return { shown: document.documentElement.getClientRects().length, title: document.title };
    }, name);
    expect(atOnce).toEqual({ shown: 0, title: '—' });
    await isLeft();
    expect(await page.locator('body').innerText()).toBe('');
  });

  it('is a link before any script, and without one', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    page = await plain.newPage();
    await page.goto(address);
    await page.getByRole('link', { name }).click();
    await isLeft();
    await plain.close();
  });

  it('is Shift pressed three times, on every page and over a dialog, but not while somebody types', async () => {
    await page.goto(address);
    await page.locator('course-player').waitFor();
    for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(address);
    await page.getByRole('button', { name: 'Settings and safety' }).click();
    await page.getByRole('dialog').waitFor();
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
    await isLeft();
  });

  it('takes the page around with it where that is of the same site', async () => {
    await writeFile(join(folder, 'around.html'), '<title>My course</title>A course<iframe src="index.html"></iframe>');
    // Pages from a folder are strangers to each other, so this one is served.
    await context.route('http://course.test/**', (route) =>
      route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
    );
    await page.goto('http://course.test/around.html');
    const frame = page.frameLocator('iframe');
    await frame.locator('course-player').waitFor();
    await frame.getByRole('link', { name }).click();
    await isLeft();
  });

  it('leaves at least the frame in another site’s page, and sends nothing more', async () => {
    const frame = await launchUnit(page, lms.url);
    const learner = new Learner(frame, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    await frame.locator('[data-saving=course]').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    // In one go: on a slow computer the page that was turned may be sent before the way out is found.
    await frame.evaluate((label) => {
      document.querySelector<HTMLButtonElement>('footer .primary')?.click();
      document.querySelector<HTMLAnchorElement>(`[aria-label="${label}"]`)?.click();
    }, name);
    await expect.poll(() => page.frames().some((one) => one.url().includes('/files/'))).toBe(false);
    expect(sent.filter((url) => !url.startsWith('about:') && !url.includes('/files/'))).toEqual([]);
  });

  it.each([
    { width: 320, height: 400 },
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ])('is in sight at $width×$height, however far the page is scrolled', async (viewport) => {
    await page.setViewportSize(viewport);
    await page.goto(address);
    await page.locator('course-player').waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const box = await page.getByRole('link', { name }).boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThanOrEqual(viewport.height);
    expect(box!.height).toBeGreaterThanOrEqual(40);
    expect(box!.x + box!.width).toBeLessThanOrEqual(viewport.width);
  });
});
