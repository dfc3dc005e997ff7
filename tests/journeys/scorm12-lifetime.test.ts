import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { replay } from '../lms/replay.ts';
import type { RecordedCall } from '../lms/replay.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

/** An LMS as small as can be: it keeps what it is told for as long as its page is open, and notes every call. */
const lmsScript = `
  self.calls = [];
  const kept = { 'cmi.core.lesson_mode': 'normal', 'cmi.core.credit': 'credit', 'cmi.core.lesson_status': 'not attempted', 'cmi.interactions._count': '0' };
  const answers = {
    LMSInitialize: () => 'true', LMSFinish: () => 'true', LMSCommit: () => 'true',
    LMSGetValue: (element) => kept[element] ?? '', LMSSetValue: (element, value) => { kept[element] = value; return 'true'; },
    LMSGetLastError: () => '0', LMSGetErrorString: () => '',
  };
  self.API = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, (...args) => {
    const said = answer(...args);
    self.calls.push({ name, args, answer: said, at: Date.now() });
    return said;
  }]));
`;
const lms = 'http://lms.test';
const elsewhere = 'http://elsewhere.test';

let browser: Browser;
let context: BrowserContext;
let unzippedUnit: Awaited<ReturnType<typeof unzipped>>;
let remarks: string[];

beforeAll(async () => {
  unzippedUnit = await unzipped('u03');
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(async () => {
  await browser.close();
  await unzippedUnit.remove();
});

beforeEach(async () => {
  remarks = [];
  context = await browser.newContext();
  context.on('weberror', (error) => remarks.push(error.error().message));
  const pages: Readonly<Record<string, string>> = {
    '/frame': `<script>${lmsScript}</script><iframe src="/package/index.html" width="800" height="600"></iframe>`,
    '/opener': `<script>${lmsScript}</script><a href="/package/index.html" target="_blank" rel="opener">Start</a>`,
    // What browsers do to a stranger's storage differs; in a sandbox all refuse it.
    '/stranger': `<iframe sandbox="allow-scripts" src="${lms}/package/index.html" width="800" height="600"></iframe>`,
  };
  await context.route(/^http:/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const page = pages[pathname];
    if (page !== undefined) return route.fulfill({ contentType: 'text/html', body: page });
    return route.fulfill({ path: join(unzippedUnit.folder, pathname.replace('/package/', '')) });
  });
  return () => context.close();
});

const firstOf = (_prompt: string, options: readonly string[]): readonly string[] => options.slice(0, 1);
const callsOf = (page: Page): Promise<RecordedCall[]> => page.evaluate<RecordedCall[]>('self.calls');
const namesOf = (calls: readonly RecordedCall[]): string[] => calls.map(({ name }) => name);

/** The package in the frame of a page, once it is ready. */
async function unitIn(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').locator('course-player').waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes('/package/'));
  if (frame === undefined) throw new Error('The page has no package in it.');
  return frame;
}

describe('the life of a page in an LMS', () => {
  it('commits before it is reloaded, ends its session once, and comes back where it was', async () => {
    const page = await context.newPage();
    await page.goto(`${lms}/frame`);
    const frame = await unitIn(page);
    const learner = new Learner(frame, firstOf);
    await learner.turn();
    const title = await learner.title();
    // At once: nothing but the end of the page can have sent it.
    await frame.evaluate('location.reload()');
    await page.waitForFunction('self.calls.filter(({ name }) => name === "LMSInitialize").length === 2');
    expect(await new Learner(await unitIn(page), firstOf).title()).toBe(title);

    await page.evaluate('document.querySelector("iframe").remove()');
    const calls = await callsOf(page);
    expect(replay(calls)).toEqual([]);
    expect(namesOf(calls).filter((name) => name === 'LMSFinish')).toHaveLength(2);
    const first = namesOf(calls).slice(0, namesOf(calls).indexOf('LMSFinish'));
    expect(first.filter((name) => name === 'LMSCommit')).not.toHaveLength(0);
    expect(remarks).toEqual([]);
  });

  it('commits when it is hidden', async () => {
    const page = await context.newPage();
    await page.goto(`${lms}/frame`);
    const frame = await unitIn(page);
    const learner = new Learner(frame, firstOf);
    await learner.turn();
    await frame.locator('.saving').getByText('Saved to your course').waitFor();
    await learner.turn();
    const before = (await callsOf(page)).length;
    await frame.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
    expect(namesOf((await callsOf(page)).slice(before))).toContain('LMSCommit');
    expect(remarks).toEqual([]);
  });

  it('finds the LMS that opened its window', async () => {
    const page = await context.newPage();
    await page.goto(`${lms}/opener`);
    const [unit] = await Promise.all([context.waitForEvent('page'), page.getByText('Start').click()]);
    await unit.locator('course-player').waitFor();
    await new Learner(unit, firstOf).turn();
    await unit.locator('.saving').getByText('Saved to your course').waitFor();
    await unit.close({ runBeforeUnload: true });
    await page.waitForFunction('self.calls.some(({ name }) => name === "LMSFinish")');
    expect(replay(await callsOf(page))).toEqual([]);
  });

  it('works in a frame of another origin that may not even store, and says so without a word on the console', async () => {
    const page = await context.newPage();
    page.on('console', (message) => remarks.push(message.text()));
    await page.goto(`${elsewhere}/stranger`);
    const frame = await unitIn(page);
    await new Learner(frame, firstOf).turn();
    await frame.locator('.saving').getByText('Not saved').waitFor();
    expect(remarks).toEqual([]);
  });
});
