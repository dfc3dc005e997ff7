import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGallery } from '../../packaging/gallery/gallery.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { violations } from './axe.ts';

let browser: Browser;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-chart-'));
  const { html = '' } = await makeGallery();
  await writeFile(join(folder, 'gallery.html'), html);
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(pathToFileURL(join(folder, 'gallery.html')).href);
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The chart of the example in a language: the first is of bars, the second of a line. */
const chart = (language: string, kind: 'bars' | 'line'): Locator =>
  page.locator(`[aria-labelledby=chart] .prose[lang=${language}]`).nth(kind === 'bars' ? 0 : 1);

/** Where a bar begins and how long it is: what is drawn before the number. */
const bars = (of: Locator): Promise<{ numbers: string[]; lengths: number[] }> =>
  of.locator('tbody td').evaluateAll((cells) => ({
    numbers: cells.map(({ textContent }) => textContent),
    lengths: cells.map((cell) => parseFloat(getComputedStyle(cell, '::before').width)),
  }));

describe('bars', () => {
  it.each(['en', 'bn', 'ar'])('are as long as their numbers say, within a small phone, in %s', async (language) => {
    const { lengths } = await bars(chart(language, 'bars'));
    const [longest = 0] = lengths;
    expect(longest).toBeGreaterThan(100);
    [129, 68, 40, 26.9].forEach((value, index) => {
      expect((lengths[index] ?? 0) / longest).toBeCloseTo(value / 129, 2);
    });
    const box = await chart(language, 'bars').locator('table').boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(360);
  });

  it('have numbers in the digits of the language', async () => {
    expect((await bars(chart('bn', 'bars'))).numbers).toEqual(['১২৯', '৬৮', '৪০', '২৬.৯']);
    expect((await bars(chart('ar', 'bars'))).numbers).toEqual(['١٢٩', '٦٨', '٤٠', '٢٦٫٩']);
  });

  it('begin on the side where the text begins', async () => {
    for (const [language, side] of [
      ['en', 'left'],
      ['ar', 'right'],
    ] as const) {
      const cells = chart(language, 'bars').locator('tbody td');
      const axis = await cells
        .first()
        .evaluate((cell, name) => getComputedStyle(cell).getPropertyValue(`border-${name}-width`), side);
      expect(axis, language).toBe('1px');
      const name = await chart(language, 'bars').locator('tbody th').first().boundingBox();
      const bar = await cells.first().boundingBox();
      expect((name?.x ?? 0) < (bar?.x ?? 0), language).toBe(side === 'left');
    }
  });

  it('are a table by ear', async () => {
    const table = chart('en', 'bars').getByRole('table');
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Country', 'Billion US$']);
    expect(await table.getByRole('rowheader').allTextContents()).toEqual([
      'India',
      'Mexico',
      'Philippines',
      'Bangladesh',
    ]);
    await chart('en', 'bars').getByRole('figure', { name: 'Money that workers sent home in 2024' }).waitFor();
  });
});

describe('a line', () => {
  it.each(['en', 'bn', 'ar'])(
    'has its points where it is drawn, and time runs with the text, in %s',
    async (language) => {
      const box = await chart(language, 'line').locator('svg').boundingBox();
      const dots = await chart(language, 'line')
        .locator('b')
        .evaluateAll((points) =>
          points.map((point) => {
            const { left, width, bottom } = point.getBoundingClientRect();
            // The dot is the last thing in it, 0.3 rem high and low.
            return { x: left + width / 2, y: bottom - 0.3 * 16 };
          }),
        );
      if (box === null) expect.fail('The line is not drawn.');
      const isMirrored = language === 'ar';
      [1995, 1999, 2005, 2012].forEach((year, index) => {
        const at = (year - 1995) / 17;
        expect(dots[index]?.x).toBeCloseTo(box.x + box.width * (isMirrored ? 1 - at : at), 0);
        expect(dots[index]?.y).toBeCloseTo(box.y + box.height * (1 - [1, 3, 8, 10][index]! / 10), 0);
      });
      const turned = await chart(language, 'line')
        .locator('svg')
        .evaluate((svg) => getComputedStyle(svg).transform);
      expect(turned).toBe(isMirrored ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
    },
  );

  it('opens its table by keyboard', async () => {
    const table = chart('en', 'line').getByRole('table');
    expect(await table.count()).toBe(0);
    await chart('en', 'line').locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await table.getByRole('rowheader').allTextContents()).toEqual(['1995', '1999', '2005', '2012']);
    await page.keyboard.press('Enter');
    expect(await table.count()).toBe(0);
  });

  it('has its table on paper, open or not', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await chart('en', 'line').getByRole('table').isVisible()).toBe(true);
    expect(await chart('en', 'line').locator('summary').isVisible()).toBe(false);
  });
});

it('has bars on paper that are light within a line, whichever page is printed', async () => {
  await page.emulateMedia({ media: 'print' });
  for (const paper of ['prose', 'paper']) {
    const looks = await chart('en', 'bars').evaluate((figure, name) => {
      figure.setAttribute('class', name);
      return [...figure.querySelectorAll('tbody td')].map((cell) => {
        const { borderTopColor, outlineStyle } = getComputedStyle(cell, '::before');
        return `${borderTopColor} ${outlineStyle}`;
      });
    }, paper);
    expect(looks).toEqual([204, 204, 204, 119].map((grey) => `rgb(${[grey, grey, grey].join(', ')}) solid`));
  }
});

it.each(['light', 'dark'] as const)('charts are accessible in %s, with the tables open', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.locator('section:not([aria-labelledby=chart])').evaluateAll((others) => {
    for (const other of others) other.remove();
  });
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await violations(page)).toEqual([]);
});
