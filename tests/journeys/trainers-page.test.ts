import { pathToFileURL } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningLms } from '../../lms/server.ts';
import { violations } from './axe.ts';
import { inLms } from './in-lms.ts';
import { launchUnit } from './launch.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

let lms: RunningLms;
let browser: Browser;
let folder: string;
let remove: () => Promise<void>;

inLms((given) => {
  ({ lms, browser } = given);
});

beforeAll(async () => {
  ({ folder, remove } = await unzipped('u03'));
});

afterAll(() => remove());

/** What the page says of one thing. */
const fact = (dialog: Locator, name: string): Promise<string> =>
  dialog.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd').innerText();

describe('the trainer’s page', () => {
  it('says how a unit in an LMS stands, in facts, in words and in calls, and disturbs nothing', async () => {
    const page = await browser.newPage();
    const frame = await launchUnit(page, lms.url);
    const learner = new Learner(frame, (_prompt, options) => options.slice(0, 1));
    await learner.turn();
    await learner.answerAll();
    await frame.locator('[data-saving=course]').waitFor();
    await frame.getByRole('button', { name: 'Contents', exact: true }).click();
    await frame.getByRole('button', { name: /^Version \d/ }).click();
    const dialog = frame.getByRole('dialog', { name: 'For trainers: saving' });
    await dialog.waitFor();
    expect(await fact(dialog, 'Standard')).toBe('SCORM 1.2');
    expect(await fact(dialog, 'LMS found')).toBe('1 window further up');
    expect(await fact(dialog, 'May this learner save?')).toContain('when the unit is opened again');
    expect(await fact(dialog, 'Room for the state')).toBe('4096 characters or more');
    expect(await fact(dialog, 'The server answers within')).toMatch(/^\d+ ms, \d+ ms, \d+ ms$/);
    expect(await fact(dialog, 'Kept on this device')).toBe('a copy of the work');
    const said = await dialog.innerText();
    expect(said).toContain('Nothing wrong was found.');
    expect(said).toMatch(/\d+ of \d+ questions answered/);
    expect(said).toMatch(/: chose [a-z-]+ \((right|wrong|partly right)\)/);
    expect(said).toContain('LMSCommit("")');
    expect(await violations(frame)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });

    const again = await launchUnit(page, lms.url);
    await again.locator('[data-saving=course]').waitFor();
    expect(await again.getByRole('radio', { checked: true }).count()).toBeGreaterThan(0);
    await again.getByRole('button', { name: 'Contents', exact: true }).click();
    await again.getByRole('button', { name: /^Version \d/ }).click();
    await again.getByRole('dialog').waitFor();
    expect(await fact(again.getByRole('dialog'), 'May this learner save?')).toMatch(/^Yes/);
    await page.close();
  });

  it('copies a report for support that does not say who the learner is', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const frame = await launchUnit(page, lms.url);
    await new Learner(frame, (_prompt, options) => options.slice(0, 1)).turn();
    await frame.locator('[data-saving=course]').waitFor();
    await frame.getByRole('button', { name: 'Contents', exact: true }).click();
    await frame.getByRole('button', { name: /^Version \d/ }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Copy for support' }).click();
    await dialog.getByRole('status').filter({ hasText: /\S/ }).waitFor();
    const text = await dialog.locator('textarea').inputValue();
    expect(text).toContain('Standard: SCORM 1.2');
    expect(text).toContain('LMSSetValue("cmi.suspend_data", "…")');
    expect(text).not.toMatch(/learner-a|Learner A|student_name/i);
    expect(text).not.toContain('127.0.0.1');
    expect(text).not.toMatch(/A[\w-]{20,}/);
    await context.close();
  });

  it('opens from a folder, by keyboard, in every language, and offline once it was loaded', async () => {
    for (const language of ['en', 'bn', 'ar']) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(pathToFileURL(`${folder}/index.html`).href);
      await page.locator(`main button[lang=${language}]`).click();
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.locator('.version button').last().focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.closest('.version') !== null)).toBe(true);
      await context.setOffline(true);
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      await context.close();
    }
  });

  it.each([
    { what: 'it', file: 'doctor.js', button: /^Version \d/, says: 'This part could not be loaded.' },
    { what: 'a language', file: 'bn.js', button: 'বাংলা', says: 'This language could not be loaded.' },
  ])('says so, where it is seen, when $what cannot be loaded', async ({ file, button, says }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.route(`**/${file}`, (route) => route.abort());
    const frame = await launchUnit(page, lms.url);
    await new Learner(frame, () => []).turn();
    await frame.getByRole('button', { name: 'Contents', exact: true }).click();
    await frame.locator('#contents').getByRole('button', { name: button }).click();
    const notice = frame.getByRole('alert').getByText(says);
    await notice.waitFor();
    const isSeen = (): Promise<boolean> =>
      notice.evaluate((text) => {
        const { top, bottom } = text.getBoundingClientRect();
        return top >= 48 && bottom <= innerHeight - 48;
      });
    await expect.poll(isSeen).toBe(true);
    await page.close();
  });
});
