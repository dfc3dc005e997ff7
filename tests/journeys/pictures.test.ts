import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLms } from '../../lms/server.ts';
import type { RunningLms } from '../../lms/server.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { launchUnit } from './launch.ts';

let data: string;
let lms: RunningLms;
let browser: Browser;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'corridor-pictures-'));
  lms = await startLms({ port: 0, furtherPorts: 0, packages: 'dist/packages', data });
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});

afterAll(async () => {
  await browser.close();
  await lms.close();
  await rm(data, { recursive: true });
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
