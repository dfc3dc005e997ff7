import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { onPhone } from './on-phone.ts';
import { openStudy, openStudyIn } from './study-page.ts';

let page: Page;
let address: string;

onPhone((given) => {
  ({ page, address } = given);
});

const openIn = (language: string): Promise<Locator> => openStudyIn(page, address, language);

const sideways = (): Promise<number> =>
  page.evaluate(() => {
    const dialog = document.querySelector('dialog');
    return Math.max(...[document.documentElement, dialog!].map((one) => one.scrollWidth - one.clientWidth));
  });

describe('the search', () => {
  it.each([
    { language: 'en', query: 'PASSPORT', found: 'passport' },
    { language: 'bn', query: 'পাসপোর্ট', found: 'পাসপোর্ট' },
    { language: 'ar', query: 'الاتفاقيه', found: 'الاتفاقية' },
  ])(
    'finds $query in $language, by keyboard, and opens the lesson at the place',
    async ({ language, query, found }) => {
      const dialog = await openIn(language);
      await dialog.getByRole('searchbox').focus();
      await page.keyboard.type(query);
      await dialog.locator('mark').first().waitFor();
      expect(await dialog.getByRole('status').innerText()).toMatch(/[\d০-৯٠-٩]/);
      expect((await dialog.locator('mark').first().innerText()).toLowerCase()).toBe(found);
      expect(await violations(page)).toEqual([]);
      expect(await sideways()).toBeLessThanOrEqual(0);
      const last = dialog.locator('.hits a').last();
      const [, title] = (await last.locator('.muted').innerText()).split(' — ');
      await last.focus();
      await page.keyboard.press('Enter');
      await page.locator('.found').waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(await page.evaluate(() => document.activeElement?.classList.contains('found'))).toBe(true);
      expect((await page.locator('.found').innerText()).toLowerCase()).toContain(found);
      expect(await page.locator('.found').isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      // Who comes back finds the results as they were.
      expect(await (await openStudy(page)).locator('mark').count()).toBeGreaterThan(0);
    },
  );

  it('finds what there is to choose from in a question, and leads to the question', async () => {
    const dialog = await openIn('en');
    await dialog.getByRole('searchbox').fill('Part VI cooperation between');
    const [hit] = await dialog.locator('.hits a').all();
    // Where one thing to choose ends and the next one begins can be seen.
    expect(await hit!.innerText()).toMatch(
      / · Part\sIV, which is for people in a regular situation\. · Part\sVI, which is for/,
    );
    await hit!.click();
    await page.locator('.found').waitFor();
    expect(await page.locator('.activity', { has: page.locator('.found') }).innerText()).toMatch(/Part\sVI/);
  });

  it('tells nothing of a role play before the learner has come to it', async () => {
    const find = async (text: string): Promise<number> => {
      const dialog = await openStudy(page);
      await dialog.getByRole('searchbox').fill(text);
      await dialog.getByText(/found/).waitFor();
      const count = await dialog.locator('.hits a').count();
      await dialog.getByRole('button', { name: 'Close', exact: true }).click();
      return count;
    };
    await page.goto(address);
    await page.locator('course-player').waitFor();
    const next = page.getByRole('button', { name: 'Next', exact: true });
    while ((await page.locator('course-scenario').count()) === 0) await next.click();
    expect(await find('Ratification opens our borders')).toBe(1);
    expect(await find('Who will pay for that')).toBe(0);
    await page.getByRole('button', { name: 'Your State still decides who enters.' }).click();
    expect(await find('Who will pay for that')).toBe(1);
    expect(await find('Our members want to know')).toBe(0);
    // It leads to the words themselves, however far down the story they stand.
    const dialog = await openStudy(page);
    await dialog.getByRole('searchbox').fill('pay for that');
    await dialog.locator('.hits a').filter({ hasText: 'Role play' }).click();
    expect(await page.locator('.found').innerText()).toBe(
      'Irregular workers would get everything. Who will pay for that?',
    );
  });

  it('says when there is nothing, and asks nobody outside', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const dialog = await openIn('en');
    await dialog.getByRole('searchbox').fill('giraffe');
    await dialog.getByText('Nothing was found.').waitFor();
    expect(asked.filter((url) => !url.startsWith('file:') || url.includes('giraffe'))).toEqual([]);
  });
});

describe('the words of the unit', () => {
  it('stand side by side in all languages, each in its own direction', async () => {
    const dialog = await openIn('en');
    await dialog.getByText('Words of this unit').click();
    const entry = dialog.locator('.glossary li').first();
    await entry.locator('[lang=ar]').waitFor();
    const forms = entry.locator('[dir]');
    expect(await forms.evaluateAll((all) => (all as HTMLElement[]).map(({ lang, dir }) => `${lang} ${dir}`))).toEqual([
      'en ltr',
      'ar rtl',
      'bn ltr',
    ]);
    const terms = await dialog.locator('.glossary [lang=en] dfn').allInnerTexts();
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')));
    expect(terms).toContain('State party');
    expect(await violations(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
  });

  it('are there in one language when the others cannot be had', async () => {
    await page.route(/assets\/(bn|ar)\.js$/, (route) => route.abort());
    await page.goto(address);
    await page.locator('course-player').waitFor();
    const dialog = await openStudy(page);
    await dialog.getByText('Words of this unit').click();
    await dialog.getByText('বাংলা could not be loaded.').waitFor();
    expect(await dialog.locator('.glossary [lang=en] dfn').count()).toBeGreaterThan(3);
  });
});

describe('bookmarks and notes', () => {
  const canary = 'KANARIE-7 আমার নোট';
  const stored = (): Promise<Record<string, string>> =>
    page.evaluate(() => Object.fromEntries(Object.entries(localStorage) as [string, string][]));

  /** Opens the first lesson, and there the notes. */
  async function openNotes(): Promise<Locator> {
    if (!(await page.locator('course-lesson').isVisible())) {
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await page.locator('course-lesson').waitFor();
    }
    const dialog = await openStudy(page);
    await dialog.getByText('Bookmarks and notes', { exact: true }).click();
    return dialog;
  }

  beforeEach(async () => {
    await page.goto(address);
    await page.locator('course-player').waitFor();
  });

  it('last as long as the page, unless the learner asks to keep them on the device', async () => {
    const dialog = await openNotes();
    await dialog.getByRole('checkbox', { name: 'Bookmark “Before you start”' }).check();
    await dialog.getByRole('textbox', { name: 'My note on “Before you start”' }).fill(canary);
    await dialog.getByText('They are gone when you close this page.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
    expect(JSON.stringify(await stored())).not.toContain('KANARIE');
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await (await openNotes()).getByRole('link', { name: canary }).click();
    await page.getByText('Lesson 1').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    expect(await (await openNotes()).getByRole('textbox').inputValue()).toBe('');
  });

  it('come back when they are kept, even if a login has emptied the first copy', async () => {
    const dialog = await openNotes();
    await dialog.getByLabel('Keep my bookmarks and notes on this device').check();
    await dialog.getByRole('textbox').fill(canary);
    await dialog.getByRole('textbox').blur();
    await dialog.getByText('They are kept on this device.').waitFor();
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
    await page.locator('course-player').waitFor();
    const again = await openNotes();
    expect(await again.getByRole('textbox').inputValue()).toBe(canary);
    await again.getByLabel('Keep my bookmarks and notes on this device').uncheck();
    expect(JSON.stringify(await stored())).not.toContain('KANARIE');
    await page.waitForTimeout(300);
    await page.reload();
    expect(await (await openNotes()).getByRole('textbox').inputValue()).toBe('');
  });

  it('that are kept are the same in two tabs: what was written last in one is not undone in the other', async () => {
    let dialog = await openNotes();
    await dialog.getByRole('textbox').fill('First');
    await dialog.getByLabel('Keep my bookmarks and notes on this device').check();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      // As another tab does it.
      const name = Object.keys(localStorage).find((key) => key.includes('notebook'))!;
      localStorage.setItem(name, localStorage.getItem(name)!.replace('First', 'Second'));
    });
    dialog = await openNotes();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Second');
  });

  it('are a file when the learner asks for one', async () => {
    const dialog = await openNotes();
    await dialog.getByRole('textbox').fill(canary);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save as a text file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('notes.txt');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toBe(`The Migrant Workers Convention at work\n\n1. Before you start\n${canary}`);
  });

  it.each(['Other people use this device', 'Delete everything on this device'])(
    'are taken away from the device by “%s”, also beside work that waits for others',
    async (way) => {
      await page.evaluate(() => {
        localStorage.setItem('corridor-kept:x:y', 'of somebody else');
      });
      const dialog = await openNotes();
      await dialog.getByLabel('Keep my bookmarks and notes on this device').check();
      await dialog.getByRole('textbox').fill(canary);
      await dialog.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: 'Settings and safety' }).click();
      const isAll = way.startsWith('Delete');
      if (isAll) {
        await page.getByRole('button', { name: way }).click();
        await page.getByRole('button', { name: 'Delete now' }).click();
        await page.getByText('Deleted. Nothing more').waitFor();
      } else {
        await page.getByRole('checkbox', { name: way }).check();
      }
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      expect(JSON.stringify(await stored())).not.toContain('KANARIE');
      const copies = (): Promise<unknown[]> =>
        page.evaluate(
          () =>
            new Promise<unknown[]>((resolve) => {
              const opening = indexedDB.open('corridor');
              opening.onsuccess = () => {
                const reading = opening.result.transaction('kept').objectStore('kept').getAll();
                reading.onsuccess = () => {
                  opening.result.close();
                  resolve(reading.result);
                };
              };
            }),
        );
      await expect.poll(async () => JSON.stringify(await copies())).not.toContain('KANARIE');
      // On the screen, what is being written stays; what was deleted does not come back.
      const again = await openNotes();
      expect(await again.getByRole('textbox').inputValue()).toBe(isAll ? '' : canary);
      expect(await again.getByLabel('Keep my bookmarks and notes on this device').isVisible()).toBe(false);
      await again.getByRole('textbox').fill(`${canary} again`);
      expect(JSON.stringify(await stored())).not.toContain('KANARIE');
      await page.reload();
      expect(await (await openNotes()).getByRole('textbox').inputValue()).toBe('');
    },
  );
});
