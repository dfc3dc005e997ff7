import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { Learner } from './learner.ts';
import { onPhone } from './on-phone.ts';

let page: Page;
let address: string;

onPhone((given) => {
  ({ page, address } = given);
});

beforeEach(async () => {
  await page.goto(address);
  await page.locator('course-player').waitFor();
});

async function openSettings(): Promise<Locator> {
  const button = page.getByRole('button', { name: 'Settings and safety' });
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Contents', exact: true }).click();
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Settings and safety' });
  await dialog.waitFor();
  return dialog;
}

const close = (): Promise<void> => page.getByRole('button', { name: 'Close', exact: true }).click();

const shown = (): Promise<{ size: number; paper: string; ink: string }> =>
  page.evaluate(() => {
    const { fontSize, backgroundColor, color } = getComputedStyle(document.body);
    return { size: Math.round(parseFloat(fontSize) * 10) / 10, paper: backgroundColor, ink: color };
  });

describe('reading comfort', () => {
  it('is chosen by keyboard, seen at once, and there at the next launch before any other script', async () => {
    const dialog = await openSettings();
    await dialog.getByRole('radio', { name: 'Usual' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('radio', { name: 'As this device' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await dialog.getByRole('radio', { name: 'Larger' }).isChecked()).toBe(true);
    const chosen = { size: 23.4, paper: 'rgb(18, 24, 31)', ink: 'rgb(237, 239, 242)' };
    expect(await shown()).toEqual(chosen);

    await page.route(/player[\w-]*\.js$/, (route) => route.abort());
    await page.reload();
    expect(await page.locator('course-player').count()).toBe(0);
    expect(await shown()).toEqual(chosen);
    await page.unroute(/player[\w-]*\.js$/);
    await page.reload();
    await page.locator('course-player').waitFor();
    expect(await shown()).toEqual(chosen);
    const again = await openSettings();
    expect(await again.getByRole('radio', { name: 'Larger' }).isChecked()).toBe(true);
    expect(await again.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await again.getByRole('radio', { name: 'Usual' }).check();
    await again.getByRole('radio', { name: 'As this device' }).check();
    expect(await shown()).toEqual({ size: 18, paper: 'rgb(251, 250, 247)', ink: 'rgb(29, 39, 51)' });
  });

  it.each(['light', 'dark'] as const)(
    'has a stronger contrast in %s, and stays accessible on every page',
    async (device) => {
      await page.emulateMedia({ colorScheme: device });
      const dialog = await openSettings();
      await dialog.getByLabel('Stronger contrast').check();
      await dialog.getByRole('radio', { name: 'Largest' }).check();
      expect(await violations(page)).toEqual([]);
      await close();
      const { paper, ink } = await shown();
      expect([paper, ink]).toEqual(
        device === 'light' ? ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'] : ['rgb(18, 18, 18)', 'rgb(255, 255, 255)'],
      );
      const next = page.getByRole('button', { name: 'Next', exact: true });
      while ((await next.count()) > 0) {
        await next.click();
        for (const box of await page.locator('.option:first-child input').all()) await box.check();
        for (const check of await page.locator('.activity .primary').all()) await check.click();
        expect(await violations(page)).toEqual([]);
        const sideways = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(sideways).toBeLessThanOrEqual(0);
      }
    },
  );

  it('leaves room to read on a small phone with the largest text, and what stands in the top bar stays in reach', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await (await openSettings()).getByRole('radio', { name: 'Largest' }).check();
    await close();
    for (const language of ['en', 'bn', 'ar']) {
      await page.locator(`.languages:visible [lang=${language}]`).first().click();
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight / 2 - innerHeight);
      });
      const shares = await page.locator('.bar').evaluateAll((bars) =>
        bars.map((bar) => {
          const { top, bottom } = bar.getBoundingClientRect();
          return Math.max(0, Math.min(bottom, innerHeight) - Math.max(0, top)) / innerHeight;
        }),
      );
      expect(shares[0]! + shares[1]!).toBeLessThan(0.2);
      const tops = await page
        .locator('.bar-top > :is(button, .saving, .leave)')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops.length).toBe(3);
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
    }
  });

  it('comes back after a login has emptied the browser’s storage', async () => {
    await (await openSettings()).getByRole('radio', { name: 'Dark' }).check();
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
    await page.locator('course-player').waitFor();
    await openSettings();
    expect((await shown()).paper).toBe('rgb(18, 24, 31)');
  });

  it('leaves nothing on a device that other people use', async () => {
    const dialog = await openSettings();
    await dialog.getByRole('radio', { name: 'Dark' }).check();
    await dialog.getByRole('checkbox', { name: 'Other people use this device' }).check();
    // How many changes there were is no more than a number: without it, what was deleted could come back.
    const kept = (): Promise<string[]> =>
      page.evaluate(() => Object.keys(localStorage).filter((name) => name !== 'corridor-count'));
    expect(await kept()).toEqual([]);
    await dialog.getByRole('radio', { name: 'Large', exact: true }).check();
    await dialog.getByText('This lasts until you close this page').waitFor();
    expect(await shown()).toMatchObject({ size: 20.7, paper: 'rgb(18, 24, 31)' });
    expect(await kept()).toEqual([]);
    await page.reload();
    await page.locator('course-player').waitFor();
    expect(await shown()).toMatchObject({ size: 18 });
  });

  it('is as usual where storage is refused', async () => {
    const remarks: string[] = [];
    page.on('pageerror', ({ message }) => remarks.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.locator('course-player').waitFor();
    await (await openSettings()).getByRole('radio', { name: 'Dark' }).check();
    expect((await shown()).paper).toBe('rgb(18, 24, 31)');
    expect(remarks).toEqual([]);
  });
});

describe('the contents on a phone', () => {
  it('are in sight wherever one has read to, and lead back there', async () => {
    await new Learner(page, () => []).turn();
    await page.evaluate(() => {
      scrollTo(0, 700);
    });
    const place = (): Promise<number> =>
      page
        .locator('main p')
        .last()
        .evaluate((text) => text.getBoundingClientRect().top);
    const before = await place();
    const button = await page.getByRole('button', { name: 'Contents', exact: true }).boundingBox();
    // By the mouse itself: the bar stays where it is, and nothing is to be scrolled to.
    const press = (): Promise<void> => page.mouse.click(button!.x + 20, button!.y + 20);
    await press();
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await contents.waitFor();
    await expect.poll(() => contents.evaluate((nav) => nav.getBoundingClientRect().top)).toBeGreaterThan(40);
    await press();
    await contents.waitFor({ state: 'hidden' });
    await expect.poll(place).toBe(before);
  });
});
