import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
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
  await new Learner(page, () => []).turn();
});

describe('the contents on a phone', () => {
  it('are in sight wherever one has read to, and lead back there', async () => {
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
