import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningLms } from '../../lms/server.ts';
import { violations } from './axe.ts';
import { inLms } from './in-lms.ts';
import { launchUnit, unitFrame } from './launch.ts';
import { Learner } from './learner.ts';
import { unzipped } from './unzipped.ts';

let lms: RunningLms;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let address: string;
let remove: () => Promise<void>;

inLms((given) => {
  ({ lms, browser } = given);
});

beforeAll(async () => {
  const { folder, ...rest } = await unzipped('u03');
  ({ remove } = rest);
  address = pathToFileURL(`${folder}/index.html`).href;
});

beforeEach(async () => {
  phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await phone.newPage();
});

afterEach(() => phone.close());

afterAll(() => remove());

const launch = (): Promise<Frame> => launchUnit(page, lms.url);

async function openSettings(frame: Page | Frame): Promise<void> {
  const button = frame.getByRole('button', { name: 'Settings and safety' });
  if ((await button.count()) === 0) await frame.getByRole('button', { name: 'Contents', exact: true }).click();
  await button.click();
  await frame.getByRole('dialog', { name: 'Settings and safety' }).waitFor();
}

/** What units keep in this browser, under whatever name, in both places. */
const kept = (frame: Page | Frame): Promise<unknown[]> =>
  frame.evaluate(async () => {
    const names = Object.keys(localStorage).filter((name) => name.startsWith('corridor'));
    const copies = await new Promise<unknown[]>((resolve) => {
      const opening = indexedDB.open('corridor');
      opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('kept').objectStore('kept').getAllKeys();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result);
        };
      };
    });
    // By these numbers the second copy says that the rest is gone on purpose.
    return [...names, ...copies].filter((name) => name !== 'corridor-count' && name !== 'corridor-gone');
  });

const first = (_prompt: string, options: readonly string[]): readonly string[] => options.slice(0, 1);

describe('a device that other people use', () => {
  it('keeps nothing, and the badge says so; the work goes home when the network is back', async () => {
    const frame = await launch();
    const learner = new Learner(frame, first);
    await learner.turn();
    await frame.locator('[data-saving=course]').waitFor();
    // Settings come by themselves, so that they are at hand without a network.
    await frame.waitForFunction(() => window.corridorPages?.settings !== undefined);
    await phone.setOffline(true);
    const [activity] = await learner.activities();
    await learner.answer(activity!);
    await frame.locator('[data-saving=waiting]').waitFor();
    expect((await kept(frame)).length).toBeGreaterThan(0);

    await openSettings(frame);
    await frame.getByRole('checkbox', { name: 'Other people use this device' }).check();
    await frame.getByRole('status').filter({ hasText: 'Nothing is kept on this device now.' }).waitFor();
    await expect.poll(() => kept(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await frame.locator('.saving').getByText('Not saved. Keep this page open.').isVisible()).toBe(true);

    await phone.setOffline(false);
    await frame.locator('[data-saving=course]').waitFor({ timeout: 20_000 });
    expect(await kept(frame)).toEqual([]);
    await page.reload();
    const again = await unitFrame(page);
    await openSettings(again);
    expect(await again.getByRole('checkbox', { name: 'Other people use this device' }).isChecked()).toBe(true);
    expect(await kept(again)).toEqual([]);
  });

  it('forgets private writing and does not offer to keep it', async () => {
    await page.goto(address);
    const learner = new Learner(page, first);
    const text = page.getByRole('textbox');
    while ((await text.count()) === 0) await learner.turn();
    await text.first().fill('Mine alone.');
    await page.getByLabel('Keep my text on this device').first().check();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('Mine alone.');
    await openSettings(page);
    await page.getByRole('checkbox', { name: 'Other people use this device' }).check();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await kept(page)).toEqual([]);
    expect(await page.getByLabel('Keep my text on this device').first().isVisible()).toBe(false);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Mine');
    await page.reload();
    await page.locator('course-player').waitFor();
    expect(await kept(page)).toEqual([]);
  });
});

describe('search and notes', () => {
  it('are at hand without a network, some seconds after the first tap', async () => {
    const frame = await launch();
    await new Learner(frame, first).turn();
    await frame.waitForFunction(() => window.corridorPages?.study !== undefined);
    await phone.setOffline(true);
    await frame.getByRole('button', { name: 'Contents', exact: true }).click();
    await frame.getByRole('button', { name: 'Search, notes, print' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Search, notes, print' });
    await dialog.getByRole('searchbox').fill('passport');
    await dialog.locator('mark').first().waitFor();
  });
});

describe('Delete everything on this device', () => {
  it('asks first, works without a network, and takes all units and people with it', async () => {
    const frame = await launch();
    const learner = new Learner(frame, first);
    await learner.turn();
    await frame.waitForFunction(() => window.corridorPages?.settings !== undefined);
    await frame.evaluate(() => {
      localStorage.setItem('corridor-kept:another:person', 'A');
      localStorage.setItem('of the LMS', 'stays');
    });
    await phone.setOffline(true);
    const [activity] = await learner.activities();
    await learner.answer(activity!);
    await frame.locator('[data-saving=waiting]').waitFor();
    await openSettings(frame);
    await frame.getByRole('button', { name: 'Delete everything on this device' }).click();
    await frame.getByText('It cannot be undone.').waitFor();
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Delete now' }).click();
    await frame.getByText('Deleted. Nothing more is kept on this device').waitFor();
    await expect.poll(() => kept(frame)).toEqual([]);
    expect(await frame.evaluate(() => localStorage.getItem('of the LMS'))).toBe('stays');
    // What the learner does now is not kept either.
    await frame.getByRole('button', { name: 'Close', exact: true }).click();
    await learner.turn();
    expect(await kept(frame)).toEqual([]);
    expect(await frame.locator('.saving').getByText('Not saved. Keep this page open.').isVisible()).toBe(true);
    // When the disk knows of it, not even a number tells that a unit was here.
    const names = (): Promise<string[]> => frame.evaluate(() => Object.keys(localStorage));
    await expect.poll(names, { timeout: 20_000 }).toEqual(['of the LMS']);
  });
});

describe('another open tab of the unit', () => {
  it('does not write back what was deleted, keeps nothing more, and says why', async () => {
    const other = await phone.newPage();
    for (const tab of [other, page]) {
      await tab.goto(address);
      await tab.locator('course-player').waitFor();
    }
    const learner = new Learner(other, first);
    await learner.turn();
    await learner.answer((await learner.activities())[0]!);
    await other.locator('[data-saving=device]').waitFor();
    await openSettings(page);
    await page.getByRole('button', { name: 'Delete everything on this device' }).click();
    await page.getByRole('button', { name: 'Delete now' }).click();
    await page.getByText('Deleted. Nothing more is kept on this device').waitFor();
    await other.getByRole('dialog').getByText('Nothing is kept on this device now.').waitFor();
    expect(await other.getByLabel('Other people use this device').isChecked()).toBe(true);
    await other.getByRole('button', { name: 'Close', exact: true }).click();
    await learner.answer((await learner.activities())[1]!);
    await learner.turn();
    await other.locator('[data-saving=failed]').waitFor();
    for (const tab of [other, page]) await tab.close({ runBeforeUnload: true });
    const next = await phone.newPage();
    await next.goto(address);
    await next.locator('course-player').waitFor();
    expect(await kept(next)).toEqual([]);
    expect(await next.locator('.saving').innerText()).toBe('');
  });
});

describe('what was written for oneself', () => {
  const mine = 'Mine alone.';

  beforeEach(async () => {
    await page.goto(address);
    const learner = new Learner(page, first);
    while ((await page.getByRole('textbox').count()) === 0) await learner.turn();
    await page.getByRole('textbox').first().fill(mine);
    await page.getByLabel('Keep my text on this device').first().check();
    await openSettings(page);
  });

  const deleteAll = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Delete everything on this device' }).click();
    await page.getByRole('button', { name: 'Delete now' }).click();
    await page.getByText('Deleted. Nothing more').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  };

  it('is gone from the screen as well, and does not come back with a turn of the page or the next launch', async () => {
    await deleteAll();
    const text = page.getByRole('textbox').first();
    expect(await text.inputValue()).toBe('');
    const learner = new Learner(page, first);
    await learner.turn();
    await learner.press('Back');
    await text.waitFor();
    expect(await text.inputValue()).toBe('');
    await page.reload();
    await page.locator('course-player').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(mine);
  });

  /** The learner says that others use the device, while the work of one of them waits on it. */
  const shareWhileOthersWait = async (): Promise<void> => {
    await page.getByRole('checkbox', { name: 'Other people use this device' }).check();
    // As long as a database may take to write.
    await page.waitForTimeout(300);
  };

  it.each([
    { how: 'everything was deleted', forget: () => deleteAll(), isOthers: false },
    { how: 'others use the device, and their work waits on it', forget: shareWhileOthersWait, isOthers: true },
  ])('does not come back when $how and a killed browser finds its storage as it was', async ({ forget, isOthers }) => {
    await page.evaluate(() => {
      localStorage.setItem('corridor-kept:another:person', '1~A');
    });
    // By their numbers: the number of changes is as it was, too.
    const before = await page.evaluate(() => Object.entries(localStorage));
    expect(JSON.stringify(before)).toContain(mine);
    await forget();
    await page.evaluate((entries) => {
      localStorage.clear();
      for (const [name, text] of entries) localStorage.setItem(name, String(text));
    }, before);
    await page.close();
    const next = await phone.newPage();
    await next.goto(address);
    await next.locator('course-player').waitFor();
    expect(await next.evaluate(() => JSON.stringify(localStorage))).not.toContain(mine);
    expect(await next.evaluate(() => localStorage.getItem('corridor-kept:another:person') !== null)).toBe(isOthers);
  });
});

describe('the page itself', () => {
  it.each(['en', 'bn', 'ar'])('is accessible and used by keyboard in %s', async (language) => {
    await page.goto(address);
    await page.locator(`main button[lang=${language}]`).click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.locator('.version button').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    // The way out and its limits come first.
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('.version') !== null)).toBe(true);
  });

  it('says in an LMS what the trainer sees, and without one that nobody sees anything', async () => {
    const frame = await launch();
    await openSettings(frame);
    await frame.getByText('Your trainer can see how far you are').waitFor();
    await frame.getByText('More about this').click();
    expect(await frame.getByText('This unit never asks for it.').isVisible()).toBe(true);
    await page.goto(address);
    await openSettings(page);
    await page.getByText('Nothing: in this visit nothing is sent to a course.').waitFor();
  });
});
