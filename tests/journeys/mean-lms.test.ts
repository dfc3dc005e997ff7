import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { replay } from '../lms/replay.ts';
import type { RecordedCall } from '../lms/replay.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

/**
 * An LMS that keeps what is committed in its own storage, as a server would, and notes every call. The address may say
 * what it gives for an element.
 */
const lmsScript = `
  self.calls = [];
  const given = new URLSearchParams(location.search);
  self.makeApi = (meanwhile = () => {}) => {
    const onFile = JSON.parse(localStorage.getItem('on-file') ?? '{}');
    const values = { 'cmi.core.lesson_mode': 'normal', 'cmi.core.credit': 'credit', 'cmi.core.lesson_status': 'not attempted', 'cmi.core.student_id': 'seven', 'cmi.interactions._count': '0', ...onFile };
    const keep = () => { localStorage.setItem('on-file', JSON.stringify(values)); return 'true'; };
    const answers = {
      // A session that has ended is not opened again on the same page, as in Moodle's SCORM 2004.
      LMSInitialize: () => String(self.hasEnded !== true), LMSFinish: () => { self.hasEnded = true; return keep(); }, LMSCommit: () => { meanwhile(values); return keep(); },
      LMSGetValue: (element) => given.get(element) ?? values[element] ?? '', LMSSetValue: (element, value) => { values[element] = value; return 'true'; },
      LMSGetLastError: () => '0', LMSGetErrorString: () => '',
    };
    return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, (...args) => {
      const said = answer(...args);
      self.calls.push({ name, args, answer: said });
      return said;
    }]));
  };
`;
const unit = '<iframe src="/package/index.html" width="800" height="600"></iframe>';
const pages: Readonly<Record<string, string>> = {
  // LMSs that load their own API while the unit is there already.
  '/late': `${unit}<script>${lmsScript} setTimeout(() => { self.API = self.makeApi(); }, 3000);</script>`,
  // LMSs that serve content from another origin and hand nothing across.
  '/stranger': '<iframe src="http://content.lms.test/package/index.html" width="800" height="600"></iframe>',
  // LMSs that close the player in the middle of a commit.
  '/closing': `<script>${lmsScript}
    let count = 0;
    self.API = self.makeApi((values) => {
      if (Object.keys(values).some((name) => name.endsWith('.result')) && count++ === 0) document.querySelector('iframe').remove();
    });</script>${unit}`,
  '/plain': `<script>${lmsScript} self.API = self.makeApi();</script>${unit}`,
};

let browser: Browser;
let context: BrowserContext;
let page: Page;
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
  await context.route(/^http:/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pages[pathname];
    if (body !== undefined) return route.fulfill({ contentType: 'text/html', body });
    return route.fulfill({ path: join(unzippedUnit.folder, pathname.replace('/package/', '')) });
  });
  page = await context.newPage();
  return () => context.close();
});

const firstOf = (_prompt: string, options: readonly string[]): readonly string[] => options.slice(0, 1);
const frameOf = (one: Page): Frame | undefined => one.frames().find((frame) => frame.url().includes('/package/'));

/** The unit in the frame of a page, once it is ready. */
async function open(address: string): Promise<Frame> {
  await page.goto(address);
  await page.frameLocator('iframe').locator('course-player').waitFor();
  const frame = frameOf(page);
  if (frame === undefined) throw new Error('The page has no unit in it.');
  return frame;
}

/** Turns to the first lesson and answers its first two activities. */
async function answerTwo(frame: Frame): Promise<void> {
  const learner = new Learner(frame, firstOf);
  await learner.turn();
  for (const activity of (await learner.activities()).slice(0, 2)) await learner.answer(activity);
}

const saving = (frame: Frame, word: string): Promise<void> =>
  frame.locator(`[data-saving="${word}"]`).waitFor({ timeout: 20_000 });
const ticked = (frame: Frame): Promise<number> => frame.getByRole('radio', { checked: true }).count();

describe('an LMS that counts nothing', () => {
  it('says so before the learner begins, and in the badge, and takes neither status nor score', async () => {
    const frame = await open('http://lms.test/plain?cmi.core.credit=no-credit');
    await frame.getByText('Your course does not count this visit').waitFor();
    await answerTwo(frame);
    await saving(frame, 'uncounted');
    expect(await frame.locator('.saving').innerText()).toBe('Saved, but does not count');
    await page.evaluate('document.querySelector("iframe").remove()');
    const calls = await page.evaluate<RecordedCall[]>('self.calls');
    expect(calls.filter(({ args }) => /status|score/.test(args[0] ?? '') && args.length === 2)).toEqual([]);
    expect(await ticked(await open('http://lms.test/plain'))).toBe(2);
    expect(remarks).toEqual([]);
  });
});

describe('work that waits while the unit is opened only to look at it', () => {
  it('is shown, is said to wait, and goes home when the unit is opened to work in', async () => {
    const frame = await open('http://lms.test/plain');
    await answerTwo(frame);
    await saving(frame, 'course');
    await context.setOffline(true);
    const third = (await new Learner(frame, firstOf).activities())[2];
    await new Learner(frame, firstOf).answer(third!);
    await saving(frame, 'waiting');
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    page = await context.newPage();

    const answered = (one: Frame): Promise<number> => one.locator('[role=status][data-result]').count();
    const looking = await open('http://lms.test/plain?cmi.core.lesson_mode=review');
    await looking.getByText('This device still keeps work of yours').waitFor();
    expect(await looking.locator('.saving').innerText()).toBe('Practice only: nothing is saved');
    await page.evaluate('document.querySelector("iframe").remove()');
    const calls = await page.evaluate<RecordedCall[]>('self.calls');
    expect(calls.filter(({ name }) => name === 'LMSSetValue' || name === 'LMSCommit')).toEqual([]);

    const working = await open('http://lms.test/plain');
    expect(await working.getByText('This device still keeps work of yours').count()).toBe(0);
    await saving(working, 'course');
    const sent = await page.evaluate<RecordedCall[]>('self.calls');
    expect(sent.filter(({ args }) => /^cmi\.interactions\.\d+\.result$/.test(args[0] ?? '')).length).toBeGreaterThan(0);
    expect(await answered(working)).toBeGreaterThan(2);
    expect(remarks).toEqual([]);
  });
});

describe('a frame that is loaded anew by itself', () => {
  it('is not opened by the LMS; what is done there is kept for this learner, and sent at the next launch', async () => {
    const frame = await open('http://lms.test/plain');
    await answerTwo(frame);
    await saving(frame, 'course');
    await frame.evaluate('setTimeout(() => location.reload())');
    await page.waitForFunction('self.hasEnded');
    await frame.getByText('Your course did not open this page').waitFor();
    await saving(frame, 'waiting');
    const learner = new Learner(frame, firstOf);
    await learner.answer((await learner.activities())[2]!);
    const results = (one: Frame): Promise<number> =>
      one.locator('main [role=status][data-result]:not([data-result=none])').count();
    expect(await results(frame)).toBe(3);
    expect(await frame.locator('.saving').innerText()).toBe('Kept on this device, will be sent');

    const again = await open('http://lms.test/plain');
    await saving(again, 'course');
    expect(await again.getByText('Your course did not open').count()).toBe(0);
    expect(await results(again)).toBe(3);
    expect(remarks).toEqual([]);
  });
});

describe('a site that gives no script to a page that asks for one', () => {
  it('has every answer all the same, and a network that goes is noticed', async () => {
    await context.route('**/assets/probe.js?*', (route) => route.fulfill({ status: 403, body: 'Forbidden' }));
    const frame = await open('http://lms.test/plain');
    await answerTwo(frame);
    await saving(frame, 'course');
    const learner = new Learner(frame, firstOf);
    // Long enough for the page itself to be no proof any more.
    await page.waitForTimeout(11_000);
    await learner.answer((await learner.activities())[2]!);
    await saving(frame, 'course');
    const results = await page.evaluate<number>(
      "Object.keys(JSON.parse(localStorage.getItem('on-file'))).filter((name) => name.endsWith('.result')).length",
    );
    expect(results).toBe(3);
    await context.setOffline(true);
    await learner.answer((await learner.activities())[3]!);
    await saving(frame, 'waiting');
    expect(remarks).toEqual([]);
  });
});

describe('the nastiest LMSs, in a browser', () => {
  it('is found, although its API comes three seconds late; the first page can be read meanwhile', async () => {
    await page.goto('http://lms.test/late');
    const start = page.frameLocator('iframe').locator('#start');
    await start.getByRole('heading', { level: 1 }).waitFor({ timeout: 2000 });
    const frame = frameOf(page)!;
    await frame.locator('course-player').waitFor();
    await answerTwo(frame);
    await saving(frame, 'course');
    const again = await open('http://lms.test/plain');
    expect(await ticked(again)).toBe(2);
    expect(remarks).toEqual([]);
  });

  it('gives nothing across origins: the unit starts at once, and the device has the answers at the next visit', async () => {
    await context.addInitScript(() => {
      const begun = Date.now();
      const watch = new MutationObserver(() => {
        if (document.querySelector('course-player') === null) return;
        document.documentElement.dataset['startedAfter'] ??= String(Date.now() - begun);
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    const frame = await open('http://lms.test/stranger');
    expect(Number(await frame.locator('html').getAttribute('data-started-after'))).toBeLessThan(5000);
    await answerTwo(frame);
    await saving(frame, 'device');
    const again = await open('http://lms.test/stranger');
    expect(await ticked(again)).toBe(2);
    expect(remarks).toEqual([]);
  });

  it('closes the player in the middle of a commit, and nothing is lost', async () => {
    const frame = await open('http://lms.test/closing');
    const learner = new Learner(frame, firstOf);
    await learner.turn();
    const [first] = await learner.activities();
    await learner.answer(first!).catch(() => undefined);
    await page.waitForFunction('document.querySelector("iframe") === null');
    const calls = await page.evaluate<RecordedCall[]>('self.calls');
    expect(calls.filter(({ name }) => name === 'LMSFinish')).toHaveLength(1);
    const again = await open('http://lms.test/plain');
    expect(await ticked(again)).toBe(1);
    await saving(again, 'course');
    await page.evaluate('document.querySelector("iframe").remove()');
    expect(replay(await page.evaluate<RecordedCall[]>('self.calls'))).toEqual([]);
    expect(remarks).toEqual([]);
  });
});
