import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { startPreview } from '../../packaging/dev/start.ts';
import type { RunningPreview } from '../../packaging/dev/start.ts';
import { writingPlace } from '../../packaging/dev/units.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { violations } from './axe.ts';

const folder = 'u05-un-mechanisms';
const lesson = `content/${folder}/en/02-two-families.md`;

let project: string;
let preview: RunningPreview;
let browser: Browser;
let page: Page;
let unit: FrameLocator;
const remarks: string[] = [];

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'corridor-preview-'));
  await cp('content', join(project, 'content'), { recursive: true });
  preview = (await startPreview({ place: await writingPlace(project), port: 0, furtherPorts: 0 }))!;
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('pageerror', (error) => remarks.push(error.message));
  await page.goto(`${preview.url}/units/u05`);
  unit = page.frameLocator('#unit');
  await unit.locator('course-player').getByRole('heading', { level: 1 }).waitFor();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await preview.close();
  await rm(project, { recursive: true });
});

const title = (): Promise<string> => unit.getByRole('heading', { level: 1 }).innerText();
const change = async (edit: (text: string) => string): Promise<void> => {
  const file = join(project, lesson);
  await writeFile(file, edit(await readFile(file, 'utf8')));
};

describe('the preview', () => {
  it('shows a change of a lesson where the writer is, and keeps the place', async () => {
    await unit.getByRole('button', { name: 'Next', exact: true }).click();
    await unit.getByRole('button', { name: 'Next', exact: true }).click();
    await expect.poll(title).toBe('Two families, four doors');
    const scrolled = await scrollTo(600);
    await change((text) => text.replace(/\n---\n/, '\n---\n\nA sentence that was not there before.\n'));
    await unit.getByText('A sentence that was not there before.').waitFor();
    await expect.poll(title).toBe('Two families, four doors');
    await expect.poll(top).toBe(scrolled);
  });

  it('says all that is to be mended, with the line, over the unit as it was; it is gone when it is mended', async () => {
    const before = await readFile(join(project, lesson), 'utf8');
    const broken = before.replace(':::', ':::chioce').replace('title:', 'titel:');
    await change(() => broken);
    const problems = page.getByRole('region', { name: /things to mend/ });
    await problems.waitFor();
    const lines = await problems.getByRole('listitem').allInnerTexts();
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines[0]).toContain(`${lesson}:3`);
    expect(lines[0]).toContain('titel: Two families, four doors');
    const fence = broken.split('\n').findIndex((line) => line.startsWith(':::chioce')) + 1;
    expect(lines.join('\n')).toContain(`${lesson}:${String(fence)}`);
    expect(await title()).toBe('Two families, four doors');
    await change(() => before);
    await problems.waitFor({ state: 'hidden' });
  });

  it('turns the unit round, also where nobody has translated it', async () => {
    await page.getByRole('button', { name: /العربية/ }).click();
    await expect.poll(() => unit.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await unit.getByRole('button', { name: 'التالي' }).count()).toBe(1);
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await expect.poll(() => unit.locator('html').getAttribute('dir')).toBe('ltr');
  });

  it('gives it the width of a phone, and a screen that is wider than the window', async () => {
    const width = (): Promise<number> => unit.locator('html').evaluate((html) => html.clientWidth);
    for (const wanted of [320, 768, 1280]) {
      await page.getByText(String(wanted), { exact: true }).click();
      await expect.poll(width).toBe(wanted);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  it.each([
    { weather: 'offline', says: 'Kept on this device, will be sent' },
    { weather: 'all is well', says: 'Saved to your course' },
    { weather: 'session expired', says: 'Not saved: sign in again' },
    { weather: 'LMS refuses to save', says: 'Kept on this device, will be sent' },
    { weather: 'slow network', says: 'Saved to your course' },
  ])('lets the unit live through it: $weather', async ({ weather, says }) => {
    await page.getByText(weather, { exact: true }).click();
    const back = unit.getByRole('button', { name: 'Back', exact: true });
    await ((await back.count()) > 0 ? back : unit.getByRole('button', { name: 'Next', exact: true })).click();
    await unit.locator('.saving').getByText(says).waitFor({ timeout: 40_000 });
  });

  it('opens the unit again where the learner was, and says what the LMS has', async () => {
    await page.getByText('all is well', { exact: true }).click();
    const before = await title();
    await page.getByRole('button', { name: 'Open again' }).click();
    await unit.locator('course-player').waitFor();
    await expect.poll(title).toBe(before);
    await page.getByText(/^The LMS has: incomplete, \d+ characters of suspend data\.$/).waitFor();
  });

  it('can itself be used by everybody', async () => {
    expect(await violations(page)).toEqual([]);
    await page.goto(preview.url);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${preview.url}/units/${folder}`);
    await unit.locator('course-player').waitFor();
  });

  it('starts over with a learner who has done nothing', async () => {
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(title).toBe('Who checks governments? UN mechanisms');
    // A login page that comes instead of a script is the one thing that cannot run.
    expect(remarks.filter((remark) => remark !== "Unexpected token '<'")).toEqual([]);
  });

  it('has a gallery of every activity type, in each state and language', async () => {
    const gallery = await page.context().newPage();
    const said: string[] = [];
    gallery.on('pageerror', (error) => said.push(error.message));
    await gallery.goto(`${preview.url}/gallery`);
    for (const type of Object.keys(activityTypes)) {
      const shown = gallery.getByRole('region', { name: type, exact: true });
      const states = shown.locator('[data-state]');
      expect(await states.count(), type).toBeGreaterThanOrEqual(3);
      expect(await states.locator('fieldset').first().isVisible(), type).toBe(true);
      expect(await shown.locator('pre').innerText()).toMatch(new RegExp(`^:+${type}\\b`));
    }
    await gallery.getByRole('button', { name: 'العربية' }).click();
    expect(await gallery.getByRole('button', { name: 'التحقق' }).count()).toBeGreaterThan(0);
    const first = gallery.getByRole('region', { name: 'choice' }).locator('[data-state]').first();
    await first.getByRole('radio').first().check();
    await first.getByRole('button').click();
    await expect.poll(() => first.getByRole('status').innerText()).not.toBe('');
    expect(said).toEqual([]);
    expect(await violations(gallery)).toEqual([]);
    await gallery.setViewportSize({ width: 360, height: 740 });
    const isWide = await first.evaluate((state) => state.clientWidth > (state.parentElement?.clientWidth ?? 0));
    expect(isWide, 'a card is wider than the column of a phone').toBe(false);
    await gallery.close();
  });

  it('answers to this computer only', async () => {
    expect(await statusFor(new URL(preview.url).host)).toBe(200);
    expect(await statusFor('evil.example')).toBe(421);
    expect((await fetch(`${preview.url}/weather`, { method: 'POST', body: 'offline' })).status).toBe(400);
  });
});

/** What the preview answers to a request that was addressed to a host by this name. */
const statusFor = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(preview.url, { headers: { host } }, ({ statusCode }) => {
      resolve(statusCode);
    }).on('error', reject);
  });

const top = (): Promise<number> => unit.locator('html').evaluate(() => Math.round(window.scrollY));

/** Scrolls the unit, as far as it goes. */
async function scrollTo(y: number): Promise<number> {
  await unit.locator('html').evaluate((_html, to) => {
    window.scrollTo(0, to);
  }, y);
  return top();
}
