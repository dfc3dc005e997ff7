import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLms } from '../../lms/server.ts';
import { answerAll, turn } from './acts-in-page.ts';
import { Firefox, firefoxPath } from './firefox.ts';
import { unzipped } from './unzipped.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds. It runs beside the page's own scripts: the policy of a package lets none be put in. */
async function violations(firefox: Firefox): Promise<readonly string[]> {
  interface Found {
    violations: { id: string; nodes: { html: string }[] }[];
  }
  const { violations: found } = (await firefox.runScript(`${axe}; return window.axe.run()`)) as Found;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const isThere = (): boolean => document.querySelector('course-player') !== null;
const sideways = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

describe.skipIf(firefoxPath === undefined)('Firefox', () => {
  let firefox: Firefox;
  let folder: string;
  let remove: () => Promise<void>;
  let address: string;
  /** The unit in a frame as narrow as a phone: no window of Firefox is. */
  let phone: string;

  beforeAll(async () => {
    ({ folder, remove } = await unzipped('u03', 'web'));
    address = pathToFileURL(join(folder, 'index.html')).href;
    const frame =
      '<!doctype html><meta charset="utf-8"><title>phone</title><iframe src="index.html" width="360" height="740">';
    await writeFile(join(folder, 'phone.html'), frame);
    phone = pathToFileURL(join(folder, 'phone.html')).href;
    firefox = await Firefox.start(firefoxPath!);
  });

  afterAll(async () => {
    await firefox.stop();
    await remove();
  });

  async function openOnPhone(language: string): Promise<void> {
    await firefox.open(phone);
    await firefox.enterFrame();
    await firefox.until(isThere);
    // The learner may have been further on: back to the first page, where the languages are.
    await firefox.run(() => {
      document.querySelector<HTMLElement>('[aria-controls=contents][aria-expanded=false]')?.click();
    });
    await firefox.until(() => document.querySelector('nav li button') !== null);
    await firefox.run(() => {
      document.querySelector<HTMLElement>('nav li button')?.click();
    });
    await firefox.until(() => document.querySelector('.opening') !== null);
    await firefox.run((code: string) => {
      document.querySelector<HTMLElement>(`main button[lang=${code}]`)?.click();
    }, language);
    await firefox.until((code: string) => document.documentElement.lang === code, language);
  }

  it('is used by keyboard, and left by it', async () => {
    await firefox.open(address);
    await firefox.until(isThere);
    const focused = (): string => document.activeElement?.textContent.trim() ?? '';
    for (let presses = 0; presses < 40 && (await firefox.run(focused)) !== 'Next'; presses++)
      await firefox.press('Tab');
    await firefox.press('Enter');
    await firefox.until(
      () => document.activeElement?.tagName === 'H1' && document.querySelector('course-lesson') !== null,
    );
    await firefox.run(() => {
      document.querySelector<HTMLElement>('main input[type=radio]')?.focus();
    });
    await firefox.press('ArrowDown');
    expect(await firefox.run(() => document.querySelectorAll('main input:checked').length)).toBe(1);
    for (let presses = 0; presses < 10 && (await firefox.run(focused)) !== 'Check'; presses++)
      await firefox.press('Tab');
    await firefox.press('Enter');
    await firefox.until(() => document.querySelector('[role=status] .mark') !== null);
    await firefox.press('Shift', 'Shift', 'Shift');
    await firefox.until(() => location.href === 'about:blank');
  });

  it.each(['ar', 'bn', 'en'])(
    'shows every page on a phone, untouched and answered, accessible, in %s',
    async (language) => {
      await openOnPhone(language);
      expect(await firefox.run(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
      let pages = 1;
      do {
        expect(await violations(firefox)).toEqual([]);
        await firefox.run(answerAll);
        expect(await violations(firefox)).toEqual([]);
        expect(await firefox.run(sideways)).toBeLessThanOrEqual(0);
      } while ((await firefox.run(turn)) && pages++ < 20);
      expect(pages).toBe(8);
    },
  );

  it('takes a unit to its end, and knows so at the next launch', async () => {
    await firefox.open(address);
    await firefox.until(isThere);
    const isComplete = (): boolean => document.body.textContent.includes('You have completed this unit.');
    do await firefox.run(answerAll);
    while (await firefox.run(turn));
    await firefox.until(isComplete);
    await firefox.reload();
    await firefox.until(isThere);
    await firefox.until(isComplete);
  });

  it('has the pages on demand: search, reading comfort that is there at the next launch', async () => {
    await firefox.open(address);
    await firefox.until(isThere);
    const press = (name: string): void => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button')];
      buttons.find((button) => button.textContent.trim() === name && button.offsetParent !== null)?.click();
    };
    const isMissing = (): boolean => document.querySelector('.version button') === null;
    if (await firefox.run(isMissing)) await firefox.run(press, 'Contents');
    await firefox.run(press, 'Search, notes, print');
    await firefox.until(() => document.querySelector('dialog[open] [type=search]') !== null);
    await firefox.run(() => {
      const field = document.querySelector<HTMLInputElement>('dialog [type=search]')!;
      field.value = 'PASSPORT';
      field.dispatchEvent(new Event('input'));
    });
    await firefox.until(() => document.querySelectorAll('dialog mark').length > 5);
    expect(await violations(firefox)).toEqual([]);
    await firefox.press('Escape');
    await firefox.until(() => document.querySelector('dialog') === null);
    await firefox.run(press, 'Settings and safety');
    await firefox.until(() => document.querySelector('dialog[open] .comfort') !== null);
    await firefox.run(() => {
      document.querySelectorAll<HTMLElement>('.comfort [name=colours]')[2]?.click();
    });
    expect(await violations(firefox)).toEqual([]);
    await firefox.reload();
    await firefox.until(isThere);
    expect(await firefox.run(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(18, 24, 31)');
  });

  it('reports to an LMS, and goes on there', async () => {
    const data = await mkdtemp(join(tmpdir(), 'corridor-firefox-lms-'));
    const lms = await startLms({ port: 0, furtherPorts: 0, packages: 'dist/packages', data });
    try {
      await firefox.open(lms.url);
      await firefox.run(() => {
        const title = 'The Migrant Workers Convention at work';
        const card = [...document.querySelectorAll('li')].find((item) => item.textContent.includes(title));
        const button = [...(card?.querySelectorAll('button') ?? [])].find((one) => /learner A/i.test(one.textContent));
        button?.click();
      });
      await firefox.until(() => document.querySelector('iframe') !== null);
      // A frame of the LMS, and in it the unit's.
      for (let depth = 0; depth < 3 && !(await firefox.run(isThere)); depth++) {
        await firefox.enterFrame();
        await firefox.until(() => document.querySelector('iframe, course-player') !== null);
      }
      await firefox.until(isThere);
      await firefox.run(turn);
      await firefox.run(answerAll);
      await firefox.until(() => document.querySelector('[data-saving=course]') !== null);
    } finally {
      await firefox.open('about:blank');
      await lms.close();
      await rm(data, { recursive: true });
    }
  });
});
