import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { chromeArguments, chromePath } from '../chrome.ts';
import { unzipped } from './unzipped.ts';

/** A new phone, and where the unit is that it is to open. */
export interface OnPhone {
  readonly phone: BrowserContext;
  readonly page: Page;
  readonly address: string;
}

/** Gives every test of a file a phone of its own, with u03 in a folder, without an LMS. */
export function onPhone(take: (given: OnPhone) => void): void {
  let browser: Browser;
  let phone: BrowserContext;
  let address: string;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const { folder, ...rest } = await unzipped('u03', 'web');
    ({ remove } = rest);
    address = pathToFileURL(`${folder}/index.html`).href;
    browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
  });

  beforeEach(async () => {
    phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
    take({ phone, page: await phone.newPage(), address });
  });

  afterEach(() => phone.close());

  afterAll(async () => {
    await browser.close();
    await remove();
  });
}
