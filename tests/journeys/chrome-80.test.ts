import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAll, turn } from './acts-in-page.ts';
import { Chrome80, chrome80Path } from './chrome-80.ts';
import { buildExamples, exampleUnits } from './example-course.ts';
import type { ExampleCourse } from './example-course.ts';
import { unzipped } from './unzipped.ts';

/** What looks broken on the page, in words. Runs in the page. */
function flaws(): string[] {
  const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
  const isSeen = (element: Element): boolean => boxOf(element).width > 1;
  const touching = [
    ...document.querySelectorAll(
      'label > input + *, .bar > * + *, .languages > * + *, .version > * + *, nav .sign + span, .own-page > button + *',
    ),
  ].filter((element) => {
    const before = element.previousElementSibling!;
    if (!isSeen(element) || !isSeen(before)) return false;
    const [one, other] = [boxOf(before), boxOf(element)];
    const isBeside = one.top < other.bottom - 1 && other.top < one.bottom - 1;
    return isBeside && Math.max(other.left - one.right, one.left - other.right) < 4;
  });
  const bare = [...document.querySelectorAll('.outcome:not([data-result=none])')].filter(
    (element) => boxOf(element).height > 1 && parseFloat(getComputedStyle(element).paddingTop) < 6,
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...touching.map((element) => `touches what is before it: ${element.outerHTML.slice(0, 80)}`),
    ...bare.map((element) => `stands in no box: ${element.outerHTML.slice(0, 80)}`),
    ...(scrollWidth > clientWidth ? [`scrolls sideways by ${String(scrollWidth - clientWidth)}`] : []),
  ];
}

/** What of the open dialog cannot be reached, in words. Runs in the page. */
function outOfReach(): string[] {
  const dialog = document.querySelector('dialog[open]')!;
  for (const part of dialog.querySelectorAll('details')) part.open = true;
  const { top, bottom } = dialog.getBoundingClientRect();
  dialog.scrollTop = dialog.scrollHeight;
  const last = [...dialog.querySelectorAll('button')].pop()!.getBoundingClientRect();
  return [
    ...(top < 0 || bottom > innerHeight ? ['the dialog is higher than the window'] : []),
    ...(last.bottom > bottom ? ['its end cannot be scrolled to'] : []),
  ];
}

const isThere = (): boolean => document.querySelector('course-player') !== null;

describe.skipIf(chrome80Path === undefined)('Chrome 80, the oldest browser', () => {
  let chrome: Chrome80;
  let course: ExampleCourse;
  let unit: string;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const { folder, ...rest } = await unzipped('u03', 'web');
    ({ remove } = rest);
    unit = pathToFileURL(`${folder}/index.html`).href;
    course = await buildExamples(exampleUnits, 'web');
    chrome = await Chrome80.start(chrome80Path!);
  }, 180_000);

  afterAll(async () => {
    await chrome.stop();
    await course.remove();
    await remove();
  });

  async function openUnit(address: string, language = 'en'): Promise<void> {
    await chrome.begin();
    await chrome.open(address);
    await chrome.until(isThere);
    await chrome.run((code: string) => {
      document.querySelector<HTMLElement>(`main button[lang=${code}]`)?.click();
    }, language);
    await chrome.until((code: string) => document.documentElement.lang === code, language);
  }

  it('is that one', async () => {
    expect(await chrome.version()).toContain('Chrome/80.');
  });

  it.each(['en', 'ar', 'bn'])(
    'shows a unit on a phone, untouched and answered, to its end, in %s',
    async (language) => {
      await openUnit(unit, language);
      await chrome.run(() => {
        document.querySelector<HTMLElement>('[aria-controls=contents]')?.click();
      });
      let pages = 1;
      do {
        expect(await chrome.run(flaws)).toEqual([]);
        await chrome.run(answerAll);
        expect(await chrome.run(flaws)).toEqual([]);
      } while ((await chrome.run(turn)) && pages++ < 20);
      expect(pages).toBe(8);
      expect(chrome.errors).toEqual([]);
    },
  );

  it.each(exampleUnits)('shows and takes every activity: $types', async ({ id, types }) => {
    await openUnit(await course.open(id));
    let pages = 0;
    while ((await chrome.run(turn)) && pages++ < 20) {
      expect(await chrome.run(flaws)).toEqual([]);
      await chrome.run(answerAll);
      expect(await chrome.run(flaws)).toEqual([]);
    }
    expect(pages).toBeGreaterThanOrEqual(types.length);
    expect(chrome.errors).toEqual([]);
  });

  it.each([0, 1, 2])('has the page on demand number %i within the window, all of it in reach', async (page) => {
    await openUnit(unit);
    await chrome.run((index: number) => {
      document.querySelectorAll<HTMLElement>('.version button')[index]?.click();
    }, page);
    await chrome.until(() => document.querySelector('dialog[open] form') !== null);
    expect(await chrome.run(outOfReach)).toEqual([]);
    expect(await chrome.run(flaws)).toEqual([]);
    expect(chrome.errors).toEqual([]);
  });
});
