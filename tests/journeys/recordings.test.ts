import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLms } from '../../lms/server.ts';
import type { RunningLms } from '../../lms/server.ts';
import { buildPackages } from '../../packaging/build.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { violations } from './axe.ts';
import { unitFrame } from './launch.ts';
import { Learner } from './learner.ts';

let folder: string;
let lms: RunningLms;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
/** Files of the unit's media that were asked for. */
let asked: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-recordings-'));
  const packages = join(folder, 'packages');
  const { problems } = await buildPackages({
    from: 'tests/fixtures/reader/recordings',
    to: packages,
    targets: ['scorm12', 'web'],
  });
  expect(problems).toEqual([]);
  lms = await startLms({ port: 0, furtherPorts: 0, packages, data: join(folder, 'data') });
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
}, 120_000);

beforeEach(async () => {
  phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await phone.newPage();
  asked = [];
  page.on('request', (request) => {
    const [, path] = /\/(media\/[^?]+)/.exec(request.url()) ?? [];
    if (path !== undefined) asked.push(path);
  });
});

afterEach(() => phone.close());

afterAll(async () => {
  await browser.close();
  await lms.close();
  await rm(folder, { recursive: true });
});

/** Opens the lesson with the recordings, in the frame of an LMS. */
async function openInLms(learner: 'A' | 'B'): Promise<Frame> {
  await page.goto(lms.url);
  await page
    .getByRole('button', { name: `Launch as Learner ${learner}` })
    .first()
    .click();
  const frame = await unitFrame(page);
  // Who comes back is there already, once the page is whole.
  await frame.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  if (!(await frame.locator('course-recording').first().isVisible())) await new Learner(frame, () => []).turn();
  return frame;
}

const playing = (frame: Frame | Page, medium: 'audio' | 'video'): Promise<void> =>
  expect
    .poll(() => frame.locator(medium).evaluate((media: HTMLMediaElement) => !media.paused && media.currentTime > 0.1))
    .toBe(true);

describe('a unit with sound and film', () => {
  it('says on its first page what they cost, asks for nothing before a tap, and plays in the frame of an LMS', async () => {
    const frame = await openInLms('A');
    expect(asked).toEqual([]);
    expect(await violations(frame)).toEqual([]);
    const stage = frame.locator('.playback').nth(1);
    const { height } = (await stage.boundingBox())!;
    await frame.getByRole('button', { name: 'Listen: 0.1 MB, 7 seconds A melody that comes home' }).click();
    await playing(frame, 'audio');
    await frame.getByRole('button', { name: /^Watch: 0.1 MB, 8 seconds/ }).click();
    await playing(frame, 'video');
    expect(await frame.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
    expect(new Set(asked)).toEqual(new Set(['media/melody.mp3', 'media/door.mp4']));
    expect((await stage.boundingBox())!.height).toBeCloseTo(height, 0);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await violations(frame)).toEqual([]);
  });

  it('tells in plain words that there is no network, can be read all the same, and plays when it is back', async () => {
    const frame = await openInLms('B');
    await phone.setOffline(true);
    await frame.getByRole('button', { name: /^Listen/ }).press('Enter');
    await frame.getByRole('alert').getByText('This could not be loaded.').waitFor();
    expect(await frame.evaluate(() => document.activeElement?.textContent.trim())).toMatch(/^Listen/);
    await frame.locator('summary').first().click();
    await frame.getByText('It climbs five steps').waitFor();
    await phone.setOffline(false);
    await frame.getByRole('button', { name: /^Listen/ }).press('Enter');
    await playing(frame, 'audio');
    expect(await frame.getByText('This could not be loaded.').count()).toBe(0);
  });

  it('is completed by whoever reads, for listening is not counted', async () => {
    const frame = await openInLms('B');
    const learner = new Learner(frame, (_prompt, options) => options.slice(0, 1));
    await learner.answerAll();
    await learner.turn();
    await frame.getByText('You have completed this unit.').waitFor();
    expect(asked).toEqual([]);
  });

  it('falls silent in the moment in which the learner leaves', async () => {
    const frame = await openInLms('A');
    await frame.getByRole('button', { name: /^Listen/ }).click();
    await playing(frame, 'audio');
    const leave = frame.getByRole('link', { name: 'Leave this page quickly' });
    const isSilent = await leave.evaluate((button: HTMLElement) => {
      const audio = document.querySelector('audio');
      button.click();
      return audio?.paused;
    });
    expect(isSilent).toBe(true);
  });

  it('plays from a folder too, in the language of the page where there is one, with captions', async () => {
    const home = join(folder, 'web');
    const list = JSON.parse(await readFile(join(folder, 'packages/index.json'), 'utf8')) as {
      target: string;
      file: string;
    }[];
    const { file } = list.find(({ target }) => target === 'web')!;
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(folder, 'packages', file))))) {
      await mkdir(dirname(join(home, name)), { recursive: true });
      await writeFile(join(home, name), bytes);
    }
    await page.goto(pathToFileURL(join(home, 'index.html')).href);
    await page.getByRole('button', { name: 'বাংলা' }).click();
    await page.locator('html[lang=bn] .facts').waitFor();
    expect(await page.locator('.facts').innerText()).toContain('অডিও: আরও ০.১ MB, শুধু আপনি চাপলে');
    await page.getByRole('button', { name: 'পরবর্তী', exact: true }).click();
    await page.locator('.playback button').first().click();
    await playing(page, 'audio');
    await page.locator('.playback button').click();
    await playing(page, 'video');
    const caption = await page.locator('video').evaluate((video: HTMLVideoElement) => {
      const cue = video.textTracks[0]?.activeCues?.[0] as VTTCue | undefined;
      return cue?.text;
    });
    expect(caption).toBe('[শব্দ নেই]');
    expect(new Set(asked)).toEqual(new Set(['media/melody.bn.mp3', 'media/door.mp4']));
  });
});
