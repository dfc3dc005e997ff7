import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { hostileSco } from '../../lms/hostile-sample.ts';
import { droppedKey } from '../../lms/keys.ts';
import { samplePackage, zipOf } from '../../lms/sample-package.ts';
import { startLms } from '../../lms/server.ts';
import type { RunningLms } from '../../lms/server.ts';
import { chromeArguments, chromePath } from '../chrome.ts';

let data: string;
let lms: RunningLms;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Addresses that the browser asked for and that are not on this computer. */
let foreign: string[];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'corridor-local-lms-'));
  lms = await start(0);
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
});
afterAll(async () => {
  await browser.close();
  await lms.close();
  await rm(data, { recursive: true });
});
beforeEach(async () => {
  foreign = [];
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && !hostname.endsWith('.localhost'))
      foreign.push(request.url());
  });
  page = await context.newPage();
  await page.goto(lms.url);
});
afterEach(async () => {
  await context.close();
});

function start(port: number): Promise<RunningLms> {
  return startLms({ port, furtherPorts: 0, packages: join(data, 'packages'), data });
}

interface Attempt {
  readonly state: Readonly<Record<string, string>>;
  readonly launches: readonly { readonly launch: number; readonly mode: string }[];
  readonly calls: readonly {
    readonly launch: number;
    readonly call: string;
    readonly result: string;
    readonly error: string;
  }[];
}

async function attempt(item: string, learner: 'a' | 'b' = 'a'): Promise<Attempt> {
  return (await (await fetch(`${lms.url}/attempts/${droppedKey('org', item)}/${learner}.json`)).json()) as Attempt;
}

async function drop(zip: Uint8Array): Promise<void> {
  await page
    .getByLabel('A package for SCORM 1.2')
    .setInputFiles({ name: 'sample.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await page.getByRole('button', { name: 'Add package' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Launches the package with this title and gives the SCO's own page. */
async function launch(title: string, learner: 'A' | 'B' = 'A'): Promise<FrameLocator> {
  await cardOf(title)
    .getByRole('button', { name: `Launch as Learner ${learner}` })
    .click();
  return page.frameLocator('#stage').frameLocator('iframe');
}

function cardOf(title: string): ReturnType<Page['getByRole']> {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
}

/** Calls the API as the SCO's page would. */
function callApi(sco: FrameLocator, name: string, ...given: string[]): Promise<string> {
  return sco
    .locator('body')
    .evaluate(
      (_body, { name, given }) =>
        (window.parent as unknown as { API: Record<string, (...given: string[]) => string> }).API[name]!(...given),
      { name, given },
    );
}

describe('a trainer tries a package', () => {
  const item = 'tried';
  const title = 'Tried course';

  it('adds it, and sees that nobody has started', async () => {
    await drop(samplePackage({ item, title }));
    await page.getByRole('status').filter({ hasText: '“Tried course” was added.' }).waitFor();
    expect(await cardOf(title).getByText('Not started').count()).toBe(2);
  });

  it('can also drop the zip on the form', async () => {
    const dropped = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'sample.zip', { type: 'application/zip' }));
        return transfer;
      },
      [...samplePackage({ item, title })],
    );
    await page.dispatchEvent('form.drop', 'drop', { dataTransfer: dropped });
    await page.getByText('“Tried course” was replaced.').waitFor();
  });

  it('launches it by keyboard alone and sees every call as it happens', async () => {
    await cardOf(title).getByRole('button', { name: 'Launch as Learner A' }).focus();
    await page.keyboard.press('Enter');
    const sco = page.frameLocator('#stage').frameLocator('iframe');
    await sco.getByText('entry: ab-initio').waitFor();
    await sco.getByRole('button', { name: 'Answer' }).press('Enter');
    const inspector = page.getByRole('region', { name: 'What the LMS sees' });
    await inspector
      .getByText(
        'Status: completed. Score: 85 of 100. Place: lesson 3. One answer recorded. Suspend data: 9 of 4,096 characters.',
      )
      .waitFor();
    await inspector.getByText('("cmi.core.lesson_status", "completed")').waitFor();

    expect(await callApi(sco, 'LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
    await inspector.getByText('✗ Refused: Incorrect data type (code 405).').waitFor();
    await inspector.getByText('4,097 characters').waitFor();
  });

  it('copies the calls as JSON', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const sco = await launch(title, 'B');
    await sco.getByText('entry: ab-initio').waitFor();
    await page.getByRole('button', { name: 'Copy calls as JSON' }).click();
    await page.getByText(/calls were copied/).waitFor();
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<string, unknown>[];
    const [first] = copied;
    expect(first).toEqual({
      at: expect.any(Number) as number,
      call: 'LMSInitialize',
      arguments: [''],
      result: 'true',
      error: '0',
    });
  });

  it('goes back, and the home page already knows the last words of the package', async () => {
    const sco = await launch(title);
    await sco.getByText('entry: resume').waitFor();
    await sco.getByText('data: answers:1').waitFor();
    const before = await attempt(item);
    await page.getByRole('link', { name: 'Back to all packages' }).click();
    await page.waitForURL(`${lms.url}/#${droppedKey('org', item)}`);
    expect(await cardOf(title).getByText('Completed, score 85').count()).toBe(1);
    const after = await attempt(item);
    expect(secondsOf(after) - secondsOf(before)).toBe(90);
    expect(after.calls.at(-1)).toMatchObject({ call: 'LMSFinish', result: 'true', error: '0' });
  });

  it('reloads in the middle of a lesson and loses nothing', async () => {
    const sco = await launch(title);
    await sco.getByRole('button', { name: 'Answer' }).click();
    await sco.getByRole('button', { name: 'Answer' }).click();
    const before = await attempt(item);
    await page.reload();
    await sco.getByText('data: answers:3').waitFor();
    const after = await attempt(item);
    expect(after.launches.length).toBe(before.launches.length + 1);
    expect(secondsOf(after) - secondsOf(before)).toBe(90);
    expect(await callApi(sco, 'LMSGetValue', 'cmi.interactions._count')).toBe('3');
  });

  it('leaves by the Back button of the browser, and the home page catches up', async () => {
    const sco = await launch(title, 'B');
    await sco.getByRole('button', { name: 'Answer' }).click();
    await page.goBack();
    await expect.poll(() => cardOf(title).getByText('Completed, score 85').count()).toBe(2);
  });

  it('reviews it, and nothing changes', async () => {
    const before = await attempt(item);
    await cardOf(title).getByLabel('Launch mode').selectOption('review');
    const sco = await launch(title);
    await page.getByText('Review: nothing is stored.').waitFor();
    await sco.getByRole('button', { name: 'Answer' }).click();
    await page.getByText(/The package set \d+ values all the same\./).waitFor();
    expect(await callApi(sco, 'LMSGetValue', 'cmi.core.lesson_mode')).toBe('review');
    await page.goto('about:blank');
    await expect.poll(async () => (await attempt(item)).calls.at(-1)?.call).toBe('LMSFinish');
    expect((await attempt(item)).state).toEqual(before.state);
  });

  it('looks at it on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const sco = await launch(title);
    await sco.getByRole('button', { name: 'Answer' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByLabel('360 × 740').check();
    await expect.poll(() => sco.locator('body').evaluate(() => [innerWidth, innerHeight])).toEqual([360, 740]);
    await page.getByLabel('320 × 400').check();
    await expect.poll(() => sco.locator('body').evaluate(() => [innerWidth, innerHeight])).toEqual([320, 400]);
    await page.getByLabel('Full').check();
    expect(await sco.locator('body').evaluate(() => innerHeight)).toBeGreaterThanOrEqual(598);
  });

  it('resets one learner after being asked, and no other', async () => {
    const other = await attempt(item, 'b');
    await cardOf(title).getByText('Reset Learner A').click();
    await cardOf(title).getByRole('button', { name: 'Delete the progress of Learner A' }).click();
    await page.getByText('The progress of Learner A in “Tried course” was deleted.').waitFor();
    expect(await attempt(item)).toMatchObject({ state: {}, launches: [], calls: [] });
    expect(await attempt(item, 'b')).toEqual(other);
  });

  it('loads nothing from anywhere else', async () => {
    const sco = await launch(title);
    await sco.getByRole('button', { name: 'Answer' }).click();
    await page.getByText('Status: completed.').waitFor();
    expect(foreign).toEqual([]);
  });
});

describe('the LMS', () => {
  it('says "false" when it cannot store, and takes everything once it is back', async () => {
    await drop(samplePackage({ item: 'cut', title: 'Cut course' }));
    const sco = await launch('Cut course');
    await sco.getByText('entry: ab-initio').waitFor();
    const port = Number(new URL(lms.url).port);
    await lms.close();
    await callApi(sco, 'LMSSetValue', 'cmi.suspend_data', 'kept');
    expect([await callApi(sco, 'LMSCommit', ''), await callApi(sco, 'LMSGetLastError')]).toEqual(['false', '101']);
    lms = await start(port);
    expect([await callApi(sco, 'LMSCommit', ''), await callApi(sco, 'LMSGetLastError')]).toEqual(['true', '0']);
    expect((await attempt('cut')).state['cmi.suspend_data']).toBe('kept');
  });

  it('grants a package its own localStorage, as every LMS does', async () => {
    await drop(samplePackage({ item: 'mirror', title: 'Mirror course' }));
    const sco = await launch('Mirror course');
    await sco.getByText('entry:').waitFor();
    const kept = await sco.locator('body').evaluate(() => {
      localStorage.setItem('mirror', 'kept');
      return localStorage.getItem('mirror');
    });
    expect(kept).toBe('kept');
  });
});

describe('a hostile package', () => {
  it('reaches neither the desk nor another package, and cannot lead the trainer away', async () => {
    await drop(samplePackage({ item: 'victim', title: 'Victim course' }));
    const victim = await launch('Victim course');
    await victim.getByRole('button', { name: 'Answer' }).click();
    await page.getByText('Status: completed.').waitFor();
    await page.goto('about:blank');
    await expect.poll(async () => (await attempt('victim')).calls.at(-1)?.call).toBe('LMSFinish');
    const before = await attempt('victim');

    await page.goto(lms.url);
    await drop(
      samplePackage({
        item: 'hostile',
        title: 'Hostile course',
        body: hostileSco(lms.url, droppedKey('org', 'victim')),
        files: { 'sw.js': '' },
      }),
    );
    const asked: string[] = [];
    const answered: number[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().startsWith(lms.url)) asked.push(new URL(request.url()).pathname);
    });
    context.on('response', (response) => {
      if (response.request().method() === 'POST' && response.url().startsWith(lms.url))
        answered.push(response.status());
    });
    const sco = await launch('Hostile course');
    const view = page.url();
    asked.length = answered.length = 0;
    // A click allows the package to open a window.
    await sco.getByRole('button', { name: 'Try everything' }).click();
    await sco.locator('#done').waitFor();
    expect(JSON.parse((await sco.locator('#done').textContent()) ?? '')).toEqual({
      'reads its own file': 'yes',
      'reads the desk': 'no',
      'reads the desk without asking': 'no',
      'reads an attempt': 'no',
      'reads an attempt as a script': 'no',
      'frames the desk': 'no',
      'opens the desk': 'no',
      'reaches the page around the stage': 'no',
      'reads the page around the stage with its own ticket': 'no',
      'reads a file of another package': 'no',
      'reads the record store of another package': 'no',
      'frames another package': 'no',
      'begins a launch of another package': 'no',
      'widens its origin': 'no',
      'takes over its whole origin with a service worker': 'no',
      'posts to the desk and hears back': 'no',
      'posts a form to the desk and hears back': 'no',
      'leads the trainer away': 'no',
    });
    expect(page.url()).toBe(view);
    expect(asked).toEqual(['/packages/remove', '/attempts/reset']);
    // The browser keeps the answer to the form to itself: the desk cannot be framed.
    expect(answered).toEqual([403]);
    expect(context.pages()).toHaveLength(2);
    expect(await attempt('victim')).toEqual(before);
    await page.goto(lms.url);
    await cardOf('Victim course').waitFor();
  });
});

describe('the pages', () => {
  const title = 'Course for the eyes';
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  async function violations(): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const result = await axe.run({ iframes: false });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
  }

  it.each(['light', 'dark'] as const)('can be used by everyone in %s colours', async (colorScheme) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme });
      await page.goto(lms.url);
      await drop(samplePackage({ item: 'eyes', title }));
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      expect(await violations()).toEqual([]);
      await drop(zipOf({ 'a.txt': 'a', 'A.txt': 'a' }));
      await page.getByRole('heading', { name: 'The zip was not added' }).waitFor();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

      const sco = await launch(title);
      await sco.getByRole('button', { name: 'Answer' }).click();
      await page.getByText('Status: completed.').waitFor();
      await callApi(sco, 'LMSGetValue', 'cmi.nonsense');
      await page.getByText('Every stored value').click();
      await page.getByText(/^Answers \(\d\)$/).click();
      await page.getByText('q0: Answer: b. Result: correct.').waitFor();
      await page.getByText('✗ Refused').waitFor();
      expect(await violations()).toEqual([]);
    }
  });
});

function secondsOf({ state }: Attempt): number {
  const [hours = 0, minutes = 0, seconds = 0] = (state['cmi.core.total_time'] ?? '0:0:0').split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
