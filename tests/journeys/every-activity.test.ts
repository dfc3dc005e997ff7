import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { buildPackages } from '../../packaging/build.ts';
import { chromeArguments, chromePath } from '../chrome.ts';
import { writeExampleUnit } from '../fixtures/example-unit.ts';
import { Learner } from './learner.ts';

/** Types in one unit: as many as its player may carry. */
const together = 4;
const types = Object.keys(activityTypes);
const units = Array.from({ length: Math.ceil(types.length / together) }, (_, index) =>
  types.slice(index * together, (index + 1) * together),
);

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-every-activity-'));
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/glossary.yaml'), '[]\n');
  await cp('modules', join(folder, 'modules'), { recursive: true });
  for (const [index, names] of units.entries())
    await writeExampleUnit(folder, { id: `u${String(70 + index)}`, title: 'Examples', types: names });
  const { problems } = await buildPackages({ from: folder, to: join(folder, 'packages'), targets: ['scorm12'] });
  expect(problems).toEqual([]);
  browser = await chromium.launch({ executablePath: chromePath(), args: [...chromeArguments] });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

describe('a unit with the example of each activity type', () => {
  it.each(units.map((names, index) => ({ names, unit: `u${String(70 + index)}` })))(
    'is taken by roles and names alone, and shows the same when it is opened again: $names',
    async ({ unit }) => {
      const address = await unzip(unit);
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const remarks: string[] = [];
      page.on('pageerror', (error) => remarks.push(error.message));
      await page.goto(address);
      const learner = new Learner(page, (_prompt, options) => options);
      const told: string[] = [];
      while (await learner.turn()) {
        await learner.answerAll();
        told.push(...(await page.getByRole('main').getByRole('status').allInnerTexts()));
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      }
      expect(await page.getByRole('main').innerText()).toContain('You have completed this unit.');
      await page.getByText('Kept on this device only').waitFor();

      await page.reload();
      await page.locator('course-player').waitFor();
      const again: string[] = [];
      while ((await page.getByRole('button', { name: 'Back', exact: true }).count()) > 0) {
        await learner.press('Back');
        again.unshift(...(await page.getByRole('main').getByRole('status').allInnerTexts()));
      }
      // Where the learner is in a process is shown, and said only as they go.
      const lasting = (texts: readonly string[]): string[] => texts.filter((text) => !/^(Step \d.*)?$/.test(text));
      expect(lasting(again)).toEqual(lasting(told));
      expect(remarks).toEqual([]);
      await context.close();
    },
    60_000,
  );
});

async function unzip(unit: string): Promise<string> {
  const packages = join(folder, 'packages');
  const entries = JSON.parse(await readFile(join(packages, 'index.json'), 'utf8')) as { unit: string; file: string }[];
  const { file } = entries.find((entry) => entry.unit === unit)!;
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(packages, file))))) {
    const path = join(folder, unit, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes);
  }
  return pathToFileURL(join(folder, unit, 'index.html')).href;
}
