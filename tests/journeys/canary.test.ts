import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLms } from '../../lms/server.ts';
import type { RunningLms } from '../../lms/server.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { unitFrame } from './launch.ts';
import { Learner } from './learner.ts';
import { openStudy } from './study-page.ts';
import { unzipped } from './unzipped.ts';

/** What the learner writes for nobody else; each sings its own song, so that a leak says where it is. */
const canaries = {
  reflect: 'KANARIEREFLECT',
  plan: 'KANARIEPLAN',
  note: 'KANARIENOTE',
  search: 'KANARIESEARCH',
  name: 'KANARIENAME',
};
const unitTitle = 'The Migrant Workers Convention at work';
const unitWithPlan = 'Planning advocacy';
const unitWithSessionPlan = 'Designing a session';

/** A text as it may be hidden in another one: as it is, backwards, or in base64, which has three ways to begin. */
const guises = (text: string): string[] => [
  text,
  Array.from(text).reverse().join(''),
  ...['', ' ', '  '].map((before) =>
    Buffer.from(before + text)
      .toString('base64')
      .slice(before.length === 0 ? 0 : 4, -4),
  ),
];

const songs = Object.values(canaries).flatMap(guises);
const songsIn = (texts: readonly string[]): string[] =>
  texts.filter((text) => songs.some((song) => text.toLowerCase().includes(song.toLowerCase())));

let browser: Browser;
let lms: RunningLms;
let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'corridor-canary-'));
  lms = await startLms({ port: 0, furtherPorts: 0, packages: 'dist/packages', data });
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(async () => {
  await browser.close();
  await lms.close();
  await rm(data, { recursive: true });
});

/** Every byte that leaves the page, by whatever door: requests, calls to an LMS, beacons, clipboard, messages. */
async function listenTo(context: BrowserContext): Promise<string[]> {
  const heard: string[] = [];
  await context.exposeFunction('corridorHeard', (text: string) => heard.push(text));
  await context.addInitScript(() => {
    const tell = (...parts: unknown[]): void => {
      const { corridorHeard } = window as unknown as { corridorHeard?: (text: string) => void };
      corridorHeard?.(JSON.stringify(parts));
    };
    const tapped = (object: object | undefined, name: string): void => {
      const original = (object as Record<string, ((...given: unknown[]) => unknown) | undefined> | undefined)?.[name];
      if (object === undefined || original === undefined) return;
      Object.defineProperty(object, name, {
        configurable: true,
        value(this: unknown, ...given: unknown[]) {
          tell(name, ...given);
          return original.apply(this, given);
        },
      });
    };
    tapped(Navigator.prototype, 'sendBeacon');
    tapped((globalThis as { Clipboard?: { prototype: object } }).Clipboard?.prototype, 'writeText');
    tapped(Document.prototype, 'execCommand');
    tapped(History.prototype, 'pushState');
    tapped(History.prototype, 'replaceState');
    tapped(Window.prototype, 'postMessage');
    tapped(XMLHttpRequest.prototype, 'send');
    tapped(window, 'fetch');
    for (const name of ['API', 'API_1484_11']) {
      let api: object | undefined;
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => api,
        set(given: object) {
          api = given;
          for (const call of ['LMSSetValue', 'LMSCommit', 'SetValue', 'Commit']) tapped(given, call);
        },
      });
    }
  });
  context.on('request', (request) => heard.push(`${request.url()} ${request.postData() ?? ''}`));
  return heard;
}

/** Takes the unit to its end, and on the way writes something private wherever that is possible. */
async function takeUnit(page: Page | Frame): Promise<void> {
  const learner = new Learner(page, (_prompt, options) => options);
  do {
    await learner.answerAll();
    for (const reflect of await page.locator('course-reflect').all()) {
      await reflect.getByRole('textbox').fill(canaries.reflect);
      await reflect.getByLabel('Keep my text on this device').check();
      await reflect.getByRole('button', { name: 'Done' }).click();
    }
    for (const plan of await page.locator('course-plan, course-session-plan').all()) {
      for (const field of await plan.getByRole('textbox').all()) await field.fill(canaries.plan);
      await plan.getByLabel('Keep my text on this device').check();
      await plan.getByRole('button', { name: 'Done' }).click();
      await plan.getByRole('button', { name: 'Print' }).click();
    }
    if ((await page.locator('course-lesson').count()) > 0) await writeNote(page);
  } while (await learner.turn());
  const dialog = await openStudy(page);
  await dialog.getByRole('searchbox').fill(canaries.search);
  await dialog.getByText('Certificate', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Name on the certificate' }).fill(canaries.name);
  await dialog.getByRole('button', { name: 'Print the certificate' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

async function writeNote(page: Page | Frame): Promise<void> {
  const dialog = await openStudy(page);
  await dialog.getByText('Bookmarks and notes', { exact: true }).click();
  await dialog.getByRole('textbox').fill(canaries.note);
  await dialog.getByLabel('Keep my bookmarks and notes on this device').check();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

/** What a trainer copies for support. */
async function supportText(page: Page | Frame): Promise<string> {
  if (!(await page.locator('.version button').last().isVisible()))
    await page.locator('[aria-controls=contents]').click();
  await page.locator('.version button').last().click();
  const dialog = page.locator('dialog.doctor');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Copy for support' }).click();
  const text = `${await dialog.innerText()} ${await dialog.locator('textarea').inputValue()}`;
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  return text;
}

/** What is kept on the device under other names than private writing, and what stands in addresses and titles. */
const leftBehind = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => [
    ...[localStorage, sessionStorage].flatMap((store) =>
      Object.entries(store as unknown as Record<string, string>)
        .filter(([name]) => !name.startsWith('corridor-private:'))
        .map(([name, text]) => `${name}=${text}`),
    ),
    location.href,
    document.title,
    document.cookie,
    window.name,
  ]);

async function withLearner(take: (page: Page, heard: string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const heard = await listenTo(context);
  await context.addInitScript(() => {
    window.print = () => undefined;
  });
  await take(await context.newPage(), heard);
  await context.close();
}

const launches: readonly (readonly [standard: string, title: string])[] = [
  ['SCORM 1.2', unitTitle],
  ['SCORM 2004 3rd Edition', unitTitle],
  ['SCORM 2004 4th Edition', unitTitle],
  ['cmi5', unitTitle],
  ['SCORM 1.2', unitWithPlan],
  ['cmi5', unitWithSessionPlan],
];

describe('what a learner writes for nobody else', () => {
  it.each(launches)('never leaves the device in %s: %s', async (standard, title) => {
    await withLearner(async (page, heard) => {
      await page.goto(lms.url);
      const card = page.getByRole('listitem').filter({ hasText: title }).first();
      const box = card.locator('details.package').filter({ has: page.locator('summary', { hasText: standard }) });
      if ((await box.getAttribute('open')) === null) await box.locator('> summary').click();
      await box.getByRole('button', { name: 'Launch as Learner A' }).click();
      const frame = await unitFrame(page);
      await takeUnit(frame);
      const copied = await supportText(frame);
      const left = await leftBehind(frame);
      await page.getByRole('link', { name: 'Back to all packages' }).click();
      await page.getByRole('heading', { level: 1, name: 'Try your packages' }).waitFor();
      // The net catches what is sent: answers have gone home.
      expect(heard.some((text) => text.includes('completed'))).toBe(true);
      expect(heard.length).toBeGreaterThan(30);
      expect(songsIn([...heard, copied, ...left])).toEqual([]);
    });
  });

  it('never leaves the private store in a package for the web', async () => {
    const { folder, remove } = await unzipped('u03', 'web');
    await withLearner(async (page, heard) => {
      await page.goto(pathToFileURL(`${folder}/index.html`).href);
      await page.locator('course-player').waitFor();
      await takeUnit(page);
      const copied = await supportText(page);
      const left = await leftBehind(page);
      expect(left.some((text) => text.startsWith('corridor:u03='))).toBe(true);
      expect(songsIn([...heard, copied, ...left])).toEqual([]);
      const all = await page.evaluate(() => JSON.stringify(localStorage));
      expect(all).toContain(canaries.reflect);
      expect(all).toContain(canaries.note);
      expect(all).not.toContain(canaries.name);
      expect(all).not.toContain(canaries.search);
    });
    await remove();
  });

  it('would be heard if it did', () => {
    for (const guise of guises(canaries.note)) expect(songsIn([`cmi.suspend_data=${guise}`])).toHaveLength(1);
    expect(songsIn([Buffer.from(`before ${canaries.note} after`).toString('base64')])).toHaveLength(1);
  });
});
