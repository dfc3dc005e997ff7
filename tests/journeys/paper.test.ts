import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bank } from '../../core/bank.ts';
import type { Unit } from '../../core/programme.ts';
import { violations } from './axe.ts';
import { buildExamples } from './example-course.ts';
import type { ExampleCourse } from './example-course.ts';
import { Learner } from './learner.ts';
import { onPhone } from './on-phone.ts';
import { openStudy, openStudyIn } from './study-page.ts';
import { unzipped } from './unzipped.ts';

let page: Page;
let address: string;

onPhone((given) => {
  ({ page, address } = given);
});

/** How many sheets of A4 the page takes. */
async function countSheets(): Promise<number> {
  const margin = '15mm';
  const pdf = await page.pdf({ format: 'A4', margin: { top: margin, bottom: margin, left: margin, right: margin } });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

const openIn = (language: string): Promise<Locator> => openStudyIn(page, address, language);

describe('print', () => {
  const private1 = 'KANARIE-8';
  /** What is on the sheets that the browser is asked to print. */
  const sheets = async (): Promise<string> => {
    await page.waitForFunction(() => (window as { printed?: number }).printed === 1);
    await page.evaluate(() => ((window as { printed?: number }).printed = 0));
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    await page.emulateMedia({ media: null });
    return text;
  };

  beforeEach(async () => {
    await page.addInitScript(() => {
      window.print = () => {
        const counted = window as { printed?: number };
        counted.printed = (counted.printed ?? 0) + 1;
      };
    });
  });

  it.each(['en', 'bn', 'ar'])(
    'has every question of the unit in a form for a pen, without answers, in %s',
    async (language) => {
      const dialog = await openIn(language);
      await dialog.locator('summary').nth(2).click();
      await dialog.locator('.buttons button').last().click();
      const text = await sheets();
      expect(text).not.toContain(await dialog.locator('h2').first().textContent());
      const found = await page.evaluate(async (code) => {
        const player = document.querySelector('course-player')! as unknown as {
          load(language: string): Promise<{ unit: Unit }>;
        };
        const { unit } = await player.load(code);
        return {
          titles: unit.lessons.map(({ title }) => title),
          activities: unit.lessons.flatMap(({ blocks }) =>
            blocks.flatMap((block) => (block.kind === 'activity' ? [block.activity] : [])),
          ),
        };
      }, language);
      for (const title of found.titles) expect(text).toContain(title);
      const questions = page.locator('.paper .on-a-sheet');
      // Of the bank there are as many as a learner is asked.
      const { draw, points } = found.activities.find(({ type }) => type === 'gain')!.question as Bank;
      expect(await questions.count()).toBe(found.activities.length - 2 * (points.length - draw));
      const empty = await questions.evaluateAll((all) =>
        all
          .filter((one) => one.querySelector('.boxes, .blank, .gap, .point, .line, dl, ol, table') === null)
          .map((one) => one.textContent),
      );
      expect(empty).toEqual([]);
      expect(await page.locator('.paper [id]').count()).toBe(0);
      // On the screen there is still the page, and when the learner goes on the sheets are gone.
      expect(await dialog.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('.paper').count()).toBe(0);
    },
  );

  it('takes no more sheets than it needs: a lesson begins where the one before it ends', async () => {
    const dialog = await openIn('en');
    await dialog.getByText('Print', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Print the whole unit' }).click();
    await sheets();
    expect(await countSheets()).toBeLessThanOrEqual(17);
  });

  it('leaves private writing and notes out, unless the learner asks', async () => {
    await page.goto(address);
    await page.locator('course-player').waitFor();
    const text = page.locator('course-reflect textarea').first();
    while ((await text.count()) === 0) await page.getByRole('button', { name: 'Next', exact: true }).click();
    await text.fill(`${private1} written`);
    const dialog = await openStudy(page);
    await dialog.getByText('Bookmarks and notes', { exact: true }).click();
    await dialog.getByRole('textbox').fill(`${private1} noted`);
    await dialog.getByText('Print', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Print this lesson' }).click();
    expect(await sheets()).not.toContain(private1);
    await dialog.getByLabel('With my notes and my private writing').check();
    await dialog.getByRole('button', { name: 'Print this lesson' }).click();
    const asked = await sheets();
    expect(asked).toContain(`${private1} written`);
    expect(asked).toContain(`${private1} noted`);
  });

  it('waits for the pictures of a unit, and prints them with its charts', async () => {
    const { folder, remove } = await unzipped('u04', 'web');
    await page.goto(pathToFileURL(`${folder}/index.html`).href);
    await page.locator('course-player').waitFor();
    const dialog = await openStudy(page);
    await dialog.getByText('Print', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Print the whole unit' }).click();
    expect(await sheets()).toContain('What people paid, on average');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper .chart').getByRole('rowheader', { name: 'Singapore' }).isVisible()).toBe(true);
    const widths = await page
      .locator('.paper img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths.length).toBeGreaterThan(0);
    expect(widths).not.toContain(0);
    await remove();
  });
});

describe('what the browser prints by itself', () => {
  const areForOneself = ['reflect', 'plan', 'session-plan', 'assignment', 'discuss'];
  const seven = Array.from(
    { length: 7 },
    (_, index) => `:::choice{#q${String(index)}}\nWhere to?\n\n- [x] To the left\n- [ ] To the right\n- [ ] Up\n:::\n`,
  ).join('\n');
  let course: ExampleCourse;

  beforeAll(async () => {
    course = await buildExamples(
      [
        { id: 'u70', title: 'Examples', types: [...areForOneself, 'gaps', 'matching'] },
        {
          id: 'u71',
          title: 'More examples',
          types: ['survey', 'ordering'],
          further: { 'en/z-questions.md': `---\ntitle: Seven questions\nminutes: 5\n---\n\n${seven}` },
        },
      ],
      'web',
    );
  }, 120_000);

  beforeEach(async () => {
    await page.goto(await course.open('u70'));
    await page.locator('course-player').waitFor();
  });

  afterAll(() => course.remove());

  /** Turns to the lesson of an activity type, as it is printed. */
  async function onPaper(type: string): Promise<Locator> {
    const learner = new Learner(page, (_prompt, options) => options);
    const activity = page.locator(`course-${type}`);
    while ((await activity.count()) === 0) await learner.turn();
    await page.emulateMedia({ media: 'print' });
    return activity;
  }

  it.each(areForOneself)(
    'has room for a pen where something is written for oneself, and nothing of it: %s',
    async (type) => {
      const fields = (await onPaper(type)).locator('textarea, select, input:not([type=checkbox])');
      const looks = await fields.evaluateAll((all) =>
        all.map((field) => ({ size: getComputedStyle(field).fontSize, isTall: field.clientHeight > 35 })),
      );
      expect(looks.length).toBeGreaterThan(0);
      // Letters without a colour can still be copied from a PDF; those without a size are not in it.
      expect(looks).toEqual(looks.map(() => ({ size: '0px', isTall: true })));
    },
  );

  it('has what was written in its lines, and a line where nothing was, by a button of its own', async () => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.reload();
    await page.locator('course-player').waitFor();
    const plan = await onPaper('plan');
    await page.emulateMedia({ media: null });
    await plan.locator('textarea').first().fill('One\nTwo');
    await plan.getByRole('button', { name: 'Print', exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    const answers = page.locator('.own-paper dd');
    expect((await answers.allInnerTexts()).map((text) => text.trim())).toEqual(['One\nTwo', '', '', '']);
    const edges = await answers.evaluateAll((all) => all.map((one) => getComputedStyle(one).borderBottomWidth));
    expect(edges).toEqual(['0px', '1px', '1px', '1px']);
  });

  it('has a line for each gap, and what there is to choose from', async () => {
    const gaps = await onPaper('gaps');
    const lists = await gaps
      .locator('select')
      .evaluateAll((all) => all.map((list) => [...list.children].slice(1).map(({ textContent }) => textContent)));
    expect(await gaps.locator('.on-paper li').allInnerTexts()).toEqual(lists.map((options) => options.join(' / ')));
    expect(
      await gaps
        .locator('select')
        .first()
        .evaluate((list) => getComputedStyle(list).borderTopWidth),
    ).toBe('0px');
  });

  it.each(['matching', 'plan', 'session-plan'])('has what can be chosen from the lists of a %s', async (type) => {
    const activity = await onPaper(type);
    const names = await activity.locator('select').first().locator('option').allTextContents();
    expect(names.length).toBeGreaterThan(2);
    const inPrint = (await activity.locator('.on-paper li').allInnerTexts()).map((text) => text.trim());
    expect(inPrint).toEqual(names.slice(1).map((text) => text.trim()));
  });

  it('has what the trainer is told, which is not private', async () => {
    await page.goto(await course.open('u71'));
    const field = (await onPaper('survey')).locator('textarea');
    expect(await field.evaluate((one) => getComputedStyle(one).fontSize)).not.toBe('0px');
  });

  it('has the number of each step in ink, as printers leave grounds out', async () => {
    await page.goto(await course.open('u71'));
    const ordering = await onPaper('ordering');
    await page.emulateMedia({ media: null });
    for (const step of await ordering.locator('.step').all()) await step.click();
    await page.emulateMedia({ media: 'print' });
    const looks = await ordering.locator('.position').evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, borderTopStyle, color } = getComputedStyle(one);
        return [one.textContent.trim(), backgroundColor, borderTopStyle, color];
      }),
    );
    const ink = 'rgb(29, 39, 51)';
    expect(looks).toEqual(['1', '2', '3'].map((number) => [number, 'rgba(0, 0, 0, 0)', 'solid', ink]));
  });

  it('keeps a question on one page, but not what may be longer than a page', async () => {
    const breaks = async (type: string): Promise<string> =>
      (await onPaper(type)).locator('.activity').evaluate((card) => getComputedStyle(card).breakInside);
    for (const { type, how } of [
      { type: 'assignment', how: 'auto' },
      { type: 'gaps', how: 'avoid' },
      { type: 'plan', how: 'auto' },
    ]) {
      expect(await breaks(type), type).toBe(how);
      await page.emulateMedia({ media: null });
    }
  });

  it('has questions in a row one below the other, as many as a sheet has room for', async () => {
    await page.goto(await course.open('u71'));
    await page.locator('course-player').waitFor();
    const last = page.getByRole('heading', { level: 1, name: 'Seven questions' });
    while ((await last.count()) === 0) await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.locator('[aria-busy=false]').waitFor();
    expect(await countSheets()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    const displays = await page
      .locator('course-lesson, .lesson > *')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).display));
    expect(new Set(displays), 'Browsers part badly what is in a line').toEqual(new Set(['block']));
  });
});

describe('the certificate', () => {
  it('is there once the unit is completed, with the name that is typed, which is kept nowhere', async () => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(address);
    await page.locator('course-player').waitFor();
    expect(await (await openStudy(page)).getByText('Certificate', { exact: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
    const learner = new Learner(page, (_prompt, options) => options);
    do await learner.answerAll();
    while (await learner.turn());
    // On the results, which lead here, it is open.
    const dialog = await openStudy(page);
    await dialog.getByRole('textbox', { name: 'Name on the certificate' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Name on the certificate' }).fill('KANARIE-9');
    await dialog.getByRole('button', { name: 'Print the certificate' }).click();
    await page.locator('.certificate').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const part of ['Certificate of completion', 'KANARIE-9', 'The Migrant Workers Convention at work']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/%|Score/);
    const kept = await page.evaluate(() =>
      [localStorage, sessionStorage].map((store) => JSON.stringify(store)).join(' '),
    );
    expect(kept).not.toContain('KANARIE');
    await page.emulateMedia({ media: null });
    await page.keyboard.press('Escape');
    const again = await openStudy(page);
    expect(await again.getByRole('textbox', { name: 'Name on the certificate' }).inputValue()).toBe('');
  });
});
