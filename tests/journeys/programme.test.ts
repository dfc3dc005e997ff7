import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { violations } from './axe.ts';

const address = pathToFileURL(fileURLToPath(new URL('../../dist/packages/programme/index.html', import.meta.url))).href;

describe('the programme as a folder', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, offline: true });
    page = await context.newPage();
  });

  afterAll(() => browser.close());

  it('leads from a module into its units, without a server', async () => {
    await page.goto(address);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(8);
    const units = page.locator('.units a');
    expect(await units.count()).toBe(20);
    await units.filter({ hasText: 'The Migrant Workers Convention at work' }).click();
    await page.locator('course-player').waitFor();
  });

  it('speaks the languages of the units, each a tap from the others, with the way to the notes and back', async () => {
    await page.goto(address);
    await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'বাংলা' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('bn');
    expect(await page.title()).toContain('অধিকার');
    expect(await page.locator('.draft-note').innerText()).toContain('খসড়া');
    await page.getByRole('navigation', { name: 'ভাষা' }).getByRole('link', { name: 'العربية' }).click();
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await page.locator('[aria-current="page"]').innerText()).toBe('العربية');
    expect(await page.locator('.units a').count()).toBe(20);
    await page.locator('.units a').first().click();
    await page.locator('course-player').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('heading', { name: 'People who move to work' }).first().waitFor();
    await page.goto(new URL('index.ar.html', address).href);
    // Nothing of the page is left in English but its name for it.
    expect(await page.locator('main [lang="en"]:not(:text-is("English"))').allInnerTexts()).toEqual([]);
    await page.getByRole('link', { name: 'الوحدة التدريبية ١: ' }).click();
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(page.url()).toBe(new URL('index.ar.html', address).href);
  });

  it('has notes for each day, and a way back', async () => {
    await page.goto(address);
    await page.getByRole('link', { name: 'Module 1: Rights, people, law' }).click();
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles.filter((title) => /^Day \d/.test(title))).toHaveLength(4);
    await page.getByRole('link', { name: 'The programme' }).click();
    expect(page.url()).toBe(address);
  });

  it('can be read by everybody, on a small screen too', async () => {
    for (const path of ['index.html', 'index.bn.html', 'index.ar.html', 'guides/m1.html', 'guides/u03.html']) {
      await page.goto(new URL(path, address).href);
      expect(await violations(page)).toEqual([]);
    }
  });

  it('fits a small screen with all notes for trainers, wide tables too', async () => {
    await page.goto(address);
    const links = await page
      .locator('a[href^="guides/"]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const wide: string[] = [];
    const translated = ['index.bn.html', 'index.ar.html'].map((path) => new URL(path, address).href);
    for (const link of [address, ...translated, ...new Set(links)]) {
      await page.goto(link);
      if (await page.evaluate(() => document.documentElement.scrollWidth > 360)) wide.push(link);
    }
    expect(links.length).toBeGreaterThan(20);
    expect(wide).toEqual([]);
  });

  it('says on a small screen, without a scroll to the side, where each promise is taught', async () => {
    await page.goto(new URL('../coverage.html', address).href);
    const widths = await page
      .locator('.wide')
      .evaluateAll((boxes) => boxes.slice(0, -1).map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(widths).toHaveLength(20);
    expect(widths.every((over) => over <= 0)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});
