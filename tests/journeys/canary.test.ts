import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { startLms } from '../../lms/server.ts';
import type { RunningLms } from '../../lms/server.ts';
import { buildPackages } from '../../packaging/build.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { writeExampleUnit } from '../fixtures/example-unit.ts';
import { exampleActivities } from '../fixtures/examples.ts';
import { unitFrame } from './launch.ts';
import { Learner } from './learner.ts';
import { openStudy } from './study-page.ts';
import { unzipped } from './unzipped.ts';

/** Types of which an LMS hears nothing: whatever is written in them is nobody else's. A new one is found by that. */
const silent = exampleActivities().flatMap(({ type, question }) => {
  const { toPattern, longest, accept } = activityTypes[type]!;
  if (toPattern(question, longest(question)) !== undefined) return [];
  return [{ type, isWritten: accept(question, true) === true }];
});
/** Types in one unit: as many as its player may carry. */
const together = 4;
const units = Array.from({ length: Math.ceil(silent.length / together) }, (_, index) => ({
  unit: `u${String(70 + index)}`,
  title: `Private things ${String(index + 1)}`,
  types: silent.slice(index * together, (index + 1) * together),
}));

/** What the learner writes for nobody else; each sings its own song, so that a leak says where it is. */
const songOf = (type: string): string => `KANARIE${type.replace(/\W/g, '').toUpperCase()}`;
const canaries = { note: 'KANARIENOTE', search: 'KANARIESEARCH', name: 'KANARIENAME' };
/** What fields take that take no text; and what the options are called that can be chosen. */
const [day, count, option] = ['2031-07-19', '73190519', 'kanarie-'];

/** A text as it may be hidden in another one: as it is, backwards, or in base64, which has three ways to begin. */
const guises = (text: string): string[] => [
  text,
  Array.from(text).reverse().join(''),
  ...['', ' ', '  '].map((before) =>
    Buffer.from(before + text)
      .toString('base64')
      .slice(before.length === 0 ? 0 : 4, -4),
  ),
];

const songs = [...silent.map(({ type }) => songOf(type)), ...Object.values(canaries), day, count, option].flatMap(
  guises,
);
const songsIn = (texts: readonly string[]): string[] =>
  texts.filter((text) => songs.some((song) => text.toLowerCase().includes(song.toLowerCase())));

let browser: Browser;
let lms: RunningLms;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-canary-'));
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/glossary.yaml'), '[]\n');
  for (const { unit, title, types } of units) {
    // Options have names by which they would be heard.
    const change = (block: string): string => block.replace(/^(\s*- .*\{#)/gm, `$1${option}`);
    await writeExampleUnit(folder, { id: unit, title, types: types.map(({ type }) => type), change });
  }
  const { problems } = await buildPackages({
    from: folder,
    to: join(folder, 'packages'),
    targets: ['scorm12', 'scorm2004-4th', 'cmi5', 'web'],
  });
  expect(problems).toEqual([]);
  lms = await startLms({ port: 0, furtherPorts: 0, packages: join(folder, 'packages'), data: join(folder, 'data') });
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await lms.close();
  await rm(folder, { recursive: true });
});

/** Every byte that leaves the page, by whatever door: requests, calls to an LMS, beacons, clipboard, messages. */
async function listenTo(context: BrowserContext): Promise<string[]> {
  const heard: string[] = [];
  await context.exposeFunction('corridorHeard', (text: string) => heard.push(text));
  await context.addInitScript(() => {
    const tell = (...parts: unknown[]): void => {
      const { corridorHeard } = window as unknown as { corridorHeard?: (text: string) => void };
      corridorHeard?.(JSON.stringify(parts));
    };
    const tapped = (object: object | undefined, name: string): void => {
      const original = (object as Record<string, ((...given: unknown[]) => unknown) | undefined> | undefined)?.[name];
      if (object === undefined || original === undefined) return;
      Object.defineProperty(object, name, {
        configurable: true,
        value(this: unknown, ...given: unknown[]) {
          tell(name, ...given);
          return original.apply(this, given);
        },
      });
    };
    tapped(Navigator.prototype, 'sendBeacon');
    tapped((globalThis as { Clipboard?: { prototype: object } }).Clipboard?.prototype, 'writeText');
    tapped(Document.prototype, 'execCommand');
    tapped(History.prototype, 'pushState');
    tapped(History.prototype, 'replaceState');
    tapped(Window.prototype, 'postMessage');
    tapped(XMLHttpRequest.prototype, 'send');
    tapped(window, 'fetch');
    for (const name of ['API', 'API_1484_11']) {
      let api: object | undefined;
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => api,
        set(given: object) {
          api = given;
          for (const call of ['LMSSetValue', 'LMSCommit', 'SetValue', 'Commit']) tapped(given, call);
        },
      });
    }
  });
  context.on('request', (request) => heard.push(`${request.url()} ${request.postData() ?? ''}`));
  return heard;
}

/** Takes the unit to its end, and on the way writes something private wherever that is possible; gives the types. */
async function takeUnit(page: Page | Frame): Promise<Set<string>> {
  const learner = new Learner(page, (_prompt, options) => options);
  const written = new Set<string>();
  do {
    // Questions of a bank come with the type that shows what came of them.
    for (const choice of await page.locator('course-choice').all())
      await learner.answer(choice.getByRole('group').first());
    for (const { type } of silent) {
      for (const activity of await page.locator(`course-${type}`).all()) {
        if ((await writeInto(activity, songOf(type))) > 0) written.add(type);
      }
    }
    if ((await page.locator('course-lesson').count()) > 0) await writeNote(page);
  } while (await learner.turn());
  const dialog = await openStudy(page);
  await dialog.getByRole('searchbox').fill(canaries.search);
  await dialog.getByRole('textbox', { name: 'Name on the certificate' }).fill(canaries.name);
  await dialog.getByRole('button', { name: 'Print the certificate' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  return written;
}

/** Fills in every field of an activity, whatever it takes; gives their number. */
async function writeInto(activity: Locator, song: string): Promise<number> {
  const add = activity.getByRole('button', { name: 'Add a part' });
  if ((await add.count()) > 0) await add.click();
  const fields = await activity.locator('textarea, select, input:not([type=checkbox], [type=radio])').all();
  for (const field of fields) {
    const kind = await field.evaluate((node) => (node as HTMLInputElement).type);
    if (kind === 'select-one') await field.selectOption({ index: 1 });
    else if (kind === 'date') await field.fill(day);
    else if (kind === 'number') await field.fill(count);
    else await field.fill(song);
  }
  if (fields.length === 0) return 0;
  await activity.getByLabel('Keep my text on this device').check();
  await activity.getByRole('button', { name: 'Done' }).click();
  const print = activity.getByRole('button', { name: 'Print', exact: true });
  if ((await print.count()) > 0) await print.click();
  return fields.length;
}

async function writeNote(page: Page | Frame): Promise<void> {
  const dialog = await openStudy(page);
  await dialog.getByText('Bookmarks and notes', { exact: true }).click();
  await dialog.getByRole('textbox').fill(canaries.note);
  await dialog.getByLabel('Keep my bookmarks and notes on this device').check();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

/** What a trainer copies for support. */
async function supportText(page: Page | Frame): Promise<string> {
  if (!(await page.locator('.version button').last().isVisible()))
    await page.locator('[aria-controls=contents]').click();
  await page.locator('.version button').last().click();
  const dialog = page.locator('dialog.doctor');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Copy for support' }).click();
  const text = `${await dialog.innerText()} ${await dialog.locator('textarea').inputValue()}`;
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  return text;
}

/** What is kept on the device under other names than private writing, and what stands in addresses and titles. */
const leftBehind = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => [
    ...[localStorage, sessionStorage].flatMap((store) =>
      Object.entries(store as unknown as Record<string, string>)
        .filter(([name]) => !name.startsWith('corridor-private:'))
        .map(([name, text]) => `${name}=${text}`),
    ),
    location.href,
    document.title,
    document.cookie,
    window.name,
  ]);

async function withLearner(take: (page: Page, heard: string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const heard = await listenTo(context);
  await context.addInitScript(() => {
    window.print = () => undefined;
  });
  await take(await context.newPage(), heard);
  await context.close();
}

/** The types of a unit in which one writes for oneself. */
const writtenIn = ({ types }: (typeof units)[number]): string[] =>
  types
    .filter(({ isWritten }) => isWritten)
    .map(({ type }) => type)
    .sort();

const launches = units
  .filter((unit) => writtenIn(unit).length > 0)
  .flatMap((unit) =>
    ['SCORM 1.2', 'SCORM 2004 4th Edition', 'cmi5'].map((standard) => ({
      standard,
      ...unit,
      written: writtenIn(unit),
    })),
  );

describe('what a learner writes for nobody else', () => {
  it.each(launches)('never leaves the device in $standard: $written', async ({ standard, title, written }) => {
    await withLearner(async (page, heard) => {
      await page.goto(lms.url);
      const card = page.getByRole('listitem').filter({ hasText: title }).first();
      const box = card.locator('details.package').filter({ has: page.locator('summary', { hasText: standard }) });
      if ((await box.getAttribute('open')) === null) await box.locator('> summary').click();
      await box.getByRole('button', { name: 'Launch as Learner A' }).click();
      const frame = await unitFrame(page);
      expect([...(await takeUnit(frame))].sort()).toEqual(written);
      const copied = await supportText(frame);
      const left = await leftBehind(frame);
      await page.getByRole('link', { name: 'Back to all packages' }).click();
      await page.getByRole('heading', { level: 1, name: 'Try your packages' }).waitFor();
      // The net catches what is sent: that the unit is completed has gone home.
      expect(heard.some((text) => text.includes('completed'))).toBe(true);
      expect(heard.length).toBeGreaterThan(20);
      expect(songsIn([...heard, copied, ...left])).toEqual([]);
    });
  });

  it.each(units)('never leaves the private store in a package for the web: $unit', async (given) => {
    const { folder: opened, remove } = await unzipped(given.unit, 'web', join(folder, 'packages'));
    await withLearner(async (page, heard) => {
      await page.goto(pathToFileURL(`${opened}/index.html`).href);
      await page.locator('course-player').waitFor();
      expect([...(await takeUnit(page))].sort()).toEqual(writtenIn(given));
      const copied = await supportText(page);
      const left = await leftBehind(page);
      expect(left.some((text) => text.startsWith(`corridor:${given.unit}=`))).toBe(true);
      expect(songsIn([...heard, copied, ...left])).toEqual([]);
      const all = await page.evaluate(() => JSON.stringify(localStorage));
      for (const type of writtenIn(given)) expect(all).toContain(songOf(type));
      expect(all).toContain(canaries.note);
      expect(all).not.toContain(canaries.name);
      expect(all).not.toContain(canaries.search);
    });
    await remove();
  });

  it('is written in every type in which one writes for oneself', () => {
    const types = units.flatMap(writtenIn);
    expect(types).toEqual(expect.arrayContaining(['reflect', 'plan', 'session-plan', 'discuss', 'assignment']));
    // Where an LMS is told something, the type has an answer; a text of its own is then no secret.
    expect(silent.map(({ type }) => type)).not.toEqual(expect.arrayContaining(['choice', 'survey']));
  });

  it('would be heard if it did', () => {
    for (const guise of guises(canaries.note)) expect(songsIn([`cmi.suspend_data=${guise}`])).toHaveLength(1);
    expect(songsIn([Buffer.from(`before ${canaries.note} after`).toString('base64')])).toHaveLength(1);
  });
});
