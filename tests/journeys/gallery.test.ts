import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeGallery } from '../../packaging/gallery/gallery.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { violations } from './axe.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-gallery-'));
  await writeFile(join(folder, 'gallery.html'), (await makeGallery()).html ?? '');
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

it.each([
  { language: 'en', colorScheme: 'light' },
  { language: 'ar', colorScheme: 'dark' },
] as const)(
  'the gallery can be read by everybody, with every type in every state, in $language, $colorScheme',
  async ({ language, colorScheme }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme });
    await page.goto(pathToFileURL(join(folder, 'gallery.html')).href);
    await page.locator(`.languages [lang=${language}]`).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  },
);

it.each([
  { type: 'scale', says: /\d before, \d now/ },
  { type: 'slider', says: /\d before, \d+ now/ },
  { type: 'gain', says: /Before: 0 of 2 right[^]*Now: 1 of 2 right/ },
])('the gallery shows a $type in which something is compared', async ({ type, says }) => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'gallery.html')).href);
  const state = page.getByRole('region', { name: type, exact: true }).locator('.state', { hasText: 'Compared' });
  expect(await state.innerText()).toMatch(says);
  await page.close();
});
