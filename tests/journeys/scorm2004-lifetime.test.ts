import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { replay2004 } from '../lms/replay.ts';
import type { RecordedCall2004 } from '../lms/replay.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

/** scorm-again as the LMS of a page: it keeps what was committed as long as the page is open, and notes every call. */
const lmsScript = `
  self.calls = [];
  self.kept = undefined;
  self.launch = () => {
    const lms = new Scorm2004API({ autocommit: false, logLevel: 5, lmsCommitUrl: false });
    if (self.kept) lms.loadFromJSON(self.kept, 'cmi');
    const keep = () => { self.kept = lms.renderCommitCMI(true).cmi; };
    lms.on('Commit', keep);
    lms.on('Terminate', keep);
    const names = ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString'];
    self.API_1484_11 = Object.fromEntries(names.map((name) => [name, (...args) => {
      const answer = String(lms[name](...args));
      self.calls.push({ name, args, answer, at: Date.now() });
      return answer;
    }]));
  };
  self.launch();
`;

let browser: Browser;
const require = createRequire(import.meta.url);

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(() => browser.close());

/** The package in the frame of a page, once it is ready. */
async function unitIn(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').locator('course-player').waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes('/package/'));
  if (frame === undefined) throw new Error('The page has no package in it.');
  return frame;
}

/** Both editions have the same player, so one of them speaks for both. */
const target = 'scorm2004-4th';

describe('a unit taken by SCORM 2004', () => {
  it('is completed, scored and told in full, breaks no rule, and is there again after a reload', async () => {
    const { folder, remove } = await unzipped('u03', target);
    const context = await browser.newContext();
    const remarks: string[] = [];
    context.on('weberror', (error) => remarks.push(error.error().message));
    const again = await readFile(require.resolve('scorm-again/scorm2004'), 'utf8');
    await context.route(/^http:/, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/frame') {
        const body = `<script>${again}</script><script>${lmsScript}</script>
          <iframe src="/package/index.html" width="800" height="600"></iframe>`;
        return route.fulfill({ contentType: 'text/html', body });
      }
      return route.fulfill({ path: join(folder, pathname.replace('/package/', '')) });
    });
    const page = await context.newPage();
    await page.goto('http://lms.test/frame');
    const frame = await unitIn(page);
    const learner = new Learner(frame, (_prompt, options) => options);
    do await learner.answerAll();
    while (await learner.turn());
    await frame.locator('.saving').getByText('Saved to your course').waitFor();
    const title = await learner.title();

    await page.evaluate('self.launch(); document.querySelector("iframe").contentWindow.location.reload()');
    await page.waitForFunction('self.calls.filter(({ name }) => name === "Initialize").length === 2');
    expect(await new Learner(await unitIn(page), () => []).title()).toBe(title);
    await page.evaluate('document.querySelector("iframe").remove()');

    const kept = await page.evaluate<Record<string, unknown>>('self.kept');
    const calls = await page.evaluate<RecordedCall2004[]>('self.calls');
    expect(kept).toMatchObject({ completion_status: 'completed', progress_measure: '1', exit: 'suspend' });
    expect(kept['success_status']).toMatch(/^(passed|failed)$/);
    expect(Object.keys(kept['objectives'] as object)).toHaveLength(4);
    expect(calls.filter(({ name, answer }) => name === 'SetValue' && answer !== 'true')).toEqual([]);
    expect(calls.filter(({ name }) => name === 'Commit').length).toBeLessThanOrEqual(40);
    expect(replay2004(calls)).toEqual([]);
    expect(remarks).toEqual([]);
    await context.close();
    await remove();
  });
});
