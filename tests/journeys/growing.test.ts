import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { onPhone } from './on-phone.ts';
import { openStudy } from './study-page.ts';

/** Slower than any phone: even a short page takes longer than one task may. */
const slow = 20;

let phone: BrowserContext;
let page: Page;
let address: string;
onPhone((given) => ({ phone, page, address } = given));

beforeEach(async () => {
  await page.goto(address);
  await page.locator('course-player').waitFor();
});

const slowDown = async (rate: number): Promise<void> => {
  const session = await phone.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};
const whole = (): Promise<void> => page.locator('.lesson[aria-busy=false]').waitFor();
const turn = (): Promise<void> => page.getByRole('button', { name: 'Next', exact: true }).click();

/** What a learner sees of the lesson, frame by frame: how many parts, whether there is more to come, what has the focus. */
async function watch(): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = (): void => {
      const lesson = document.querySelector('.lesson');
      if (lesson?.ariaBusy === 'true') {
        seen.push(`${String(lesson.children.length)} parts, focus: ${String(document.activeElement?.tagName)}`);
      }
      requestAnimationFrame(look);
    };
    Object.assign(window, { seen });
    look();
  });
  return async () => [...new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))];
}

it('shows the title of a long page first on a slow phone, and all of it in the end', async () => {
  await turn();
  await whole();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const onComputer = await page.locator('.lesson').innerText();
  await turn();
  await whole();
  await slowDown(slow);
  const seen = await watch();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await whole();
  const steps = await seen();
  const parts = await page.locator('.lesson > *').count();
  expect(Number.parseInt(steps[0] ?? '')).toBeLessThan(parts);
  expect(steps[0]).toContain('focus: H1');
  expect(await page.locator('.lesson').innerText()).toBe(onComputer);
});

/** Where on the screen the last option to tick stands. */
const place = (): Promise<number> =>
  page
    .getByRole('radio')
    .last()
    .evaluate((option) => option.getBoundingClientRect().top);

it('keeps place and what is half done when the language changes in the middle of a page', async () => {
  while ((await page.getByRole('radio').count()) === 0) {
    await turn();
    await whole();
  }
  await page.getByRole('radio').last().check();
  await slowDown(slow);
  const before = await place();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  // By a script: a finger would have to go to the contents.
  await page.evaluate(() => document.querySelector<HTMLElement>('.languages [lang=bn]')?.click());
  await page.locator('html[lang=bn]').waitFor();
  await whole();
  // Not the same distance from the top, as lines are longer or higher: what is being answered stays where it is seen.
  expect(Math.abs((await place()) - before)).toBeLessThan(48);
  expect(await page.getByRole('radio').last().isChecked()).toBe(true);
});

it('is waited for by the search, which leads to words at the end of a page', async () => {
  const dialog = await openStudy(page);
  await dialog.getByRole('searchbox').fill('allows the person to enter, to stay');
  await slowDown(slow);
  await dialog.locator('.hits a').last().click();
  await page.locator('.found:focus').waitFor();
});
