import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningLms } from '../../lms/server.ts';
import { inLms } from './in-lms.ts';
import { launchUnit } from './launch.ts';

let lms: RunningLms;
let browser: Browser;

inLms((given) => {
  ({ lms, browser } = given);
});

describe('the pictures of a unit', () => {
  it('come soon after the first tap, in the language that is shown, and are there without a network', async () => {
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await phone.newPage();
    const pictureOf = (folder: string): Promise<unknown> => page.waitForResponse(`**/media/${folder}iceberg.svg`);
    const english = pictureOf('');
    const unit = await launchUnit(page, lms.url, 'A', 'Dialogue and negotiation');
    await unit.locator('.bar-bottom .primary').click();
    await english;
    const arabic = pictureOf('ar/');
    await unit.getByRole('button', { name: 'Contents' }).click();
    await unit.locator('nav [lang=ar]').click();
    await unit.locator('html[lang=ar]').waitFor();
    await arabic;
    await phone.setOffline(true);
    await unit.locator('.contents-button').click();
    await unit.locator('.bar-bottom .primary').click();
    const picture = unit.locator('main img');
    await picture.scrollIntoViewIfNeeded();
    const hasCome = (): Promise<boolean> => picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0);
    await expect.poll(hasCome).toBe(true);
    expect(await picture.getAttribute('src')).toBe('media/ar/iceberg.svg');
    await phone.close();
  });
});
