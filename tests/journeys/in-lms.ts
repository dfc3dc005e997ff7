import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startLms } from '../../lms/server.ts';
import type { RunningLms } from '../../lms/server.ts';
import { chromeArguments, chromePath } from '../chrome.ts';

/** The local LMS with all built packages and no work of anybody yet, and a browser. */
export interface InLms {
  readonly lms: RunningLms;
  readonly browser: Browser;
}

/** Gives the tests of a file an LMS of their own. */
export function inLms(take: (given: InLms) => void): void {
  let data: string;
  let lms: RunningLms;
  let browser: Browser;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'corridor-in-lms-'));
    lms = await startLms({ port: 0, furtherPorts: 0, packages: 'dist/packages', data });
    browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
    take({ lms, browser });
  });

  afterAll(async () => {
    await browser.close();
    await lms.close();
    await rm(data, { recursive: true });
  });
}
