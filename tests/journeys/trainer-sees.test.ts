import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttemptReport } from '../../lms/attempt-report.ts';
import { startLms } from '../../lms/server.ts';
import type { RunningLms } from '../../lms/server.ts';
import { buildPackages } from '../../packaging/build.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { writeExampleUnit } from '../fixtures/example-unit.ts';
import { unitFrame } from './launch.ts';
import { Learner } from './learner.ts';

const title = 'Seen or not';
const unit = { id: 'u77', title, types: ['choice', 'matching', 'survey'] };
const levels = {
  status: {
    opens: 'Your trainer can see how far you are, not your score or your answers.',
    settings: ['but neither your score nor your answers', 'Not your score.', 'could unpack them.'],
  },
  score: {
    opens: 'Your trainer can see your score, not your answers.',
    settings: ['but not your answers to questions.', 'Your score from 0 to 100', 'could unpack them.'],
  },
} as const;
const launches = (['status', 'score'] as const).flatMap((level) =>
  (['SCORM 1.2', 'SCORM 2004 4th Edition', 'cmi5'] as const).map((standard) => ({ level, standard })),
);
const targets = { 'SCORM 1.2': 'scorm12', 'SCORM 2004 4th Edition': 'scorm2004-4th', cmi5: 'cmi5' } as const;

let folder: string;
let browser: Browser;
let page: Page;
const lmss = new Map<string, RunningLms>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-trainer-sees-'));
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/glossary.yaml'), '[]\n');
  await writeExampleUnit(folder, unit);
  for (const sees of ['status', 'score'] as const) {
    const to = join(folder, sees);
    const { problems } = await buildPackages({ from: folder, to, targets: Object.values(targets), sees });
    expect(problems).toEqual([]);
    lmss.set(sees, await startLms({ port: 0, furtherPorts: 0, packages: to, data: join(folder, `${sees}-data`) }));
  }
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
}, 300_000);

afterAll(async () => {
  await browser.close();
  for (const lms of lmss.values()) await lms.close();
  await rm(folder, { recursive: true });
});

const attempt = async (lms: string, key: string): Promise<AttemptReport> =>
  (await (await fetch(`${lms}/attempts/${key}/a.json`)).json()) as AttemptReport;

/** All that an LMS was told: what it has, every call, every statement. */
const told = ({ state, calls, cmi5 }: AttemptReport): string => JSON.stringify([state, calls, cmi5?.statements ?? []]);

describe.each(launches)('a package that tells a course the $level, in $standard', ({ level, standard }) => {
  it('says so before anything is answered, and then tells no more than that', async () => {
    const { url } = lmss.get(level)!;
    await page.goto(url);
    const card = page.getByRole('listitem').filter({ hasText: title }).first();
    const box = card.locator('details.package').filter({ has: page.locator('summary', { hasText: standard }) });
    if ((await box.getAttribute('open')) === null) await box.locator('> summary').click();
    await box.getByRole('button', { name: 'Launch as Learner A' }).click();
    const frame = await unitFrame(page);
    expect(await frame.locator('.facts').innerText()).toContain(levels[level].opens);
    await frame.getByRole('button', { name: 'Settings and safety' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByText('More about this').click();
    const words = await dialog.innerText();
    for (const text of levels[level].settings) expect(words).toContain(text);
    expect(words).not.toContain('Your latest answer to each question');
    await dialog.getByRole('button', { name: 'Close' }).click();

    const learner = new Learner(frame, (_prompt, options) => options.slice(0, 1));
    while (await learner.turn()) {
      await learner.answerAll();
      const survey = frame.locator('course-survey');
      if ((await survey.count()) > 0)
        expect(await survey.innerText()).toContain('Your trainer does not get to see your answers.');
    }
    await frame.getByText('You have completed this unit.').waitFor();
    await frame.locator('[data-saving=course]').waitFor({ timeout: 40_000 });
    await page.getByRole('link', { name: 'Back to all packages' }).click();
    await page.getByRole('heading', { level: 1, name: 'Try your packages' }).waitFor();

    const key = `u77-${targets[standard]}`.replace(/-scorm12$/, '');
    const isCompleted = async (): Promise<boolean> =>
      /"completed"|verbs\/completed/.test(told(await attempt(url, key)));
    await expect.poll(isCompleted).toBe(true);
    const report = await attempt(url, key);
    const all = told(report);
    expect(all).not.toMatch(/interactions\.\d|objectives\.\d|verbs\/answered/);
    const verdict = /score\.(raw|scaled)|success_status","(passed|failed)|verbs\/(passed|failed)/;
    if (level === 'status') expect(all).not.toMatch(verdict);
    else expect(all).toMatch(verdict);
    // What is kept for the learner is there at every level.
    expect(JSON.stringify([report.state, report.cmi5?.state ?? []])).toMatch(/suspend_?data/i);
    if (standard === 'cmi5') expect(all).toContain('satisfied');
  });
});
