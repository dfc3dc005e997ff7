import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningLms } from '../../lms/server.ts';
import { inLms } from './in-lms.ts';
import { launchUnit } from './launch.ts';
import { Learner } from './learner.ts';

let lms: RunningLms;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

inLms((given) => {
  ({ lms, browser } = given);
});

beforeEach(async () => {
  phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await phone.newPage();
});

const launch = (learner: 'A' | 'B'): Promise<Frame> => launchUnit(page, lms.url, learner);

/** How many answers the LMS has, by its own record. */
async function stored(learner: 'a' | 'b'): Promise<number> {
  const answer = await fetch(`${lms.url}/attempts/u03/${learner}.json`);
  const { state } = (await answer.json()) as { state: Record<string, string> };
  return Object.keys(state).filter((element) => /^cmi\.interactions\.\d+\.result$/.test(element)).length;
}

/** What the phone keeps of the learner's work. */
const kept = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('corridor-kept:')));

const saving = (frame: Frame, word: string): Promise<void> =>
  frame.locator(`[data-saving="${word}"]`).waitFor({ timeout: 20_000 });

const first = (_prompt: string, options: readonly string[]): readonly string[] => options.slice(0, 1);

describe('a phone whose network goes', () => {
  it('says so, keeps the answers, and sends them when the network is back', async () => {
    const frame = await launch('A');
    const learner = new Learner(frame, first);
    await learner.turn();
    const activities = await learner.activities();
    await learner.answer(activities[0]!);
    await saving(frame, 'course');
    await phone.setOffline(true);
    await learner.answer(activities[1]!);
    await saving(frame, 'waiting');
    const badge = frame.locator('.saving');
    const heard = frame.getByRole('banner').getByRole('status');
    expect(await badge.innerText()).toBe('Kept on this device, will be sent');
    expect(await heard.innerText()).toBe('Kept on this device, will be sent');
    await phone.setOffline(false);
    await saving(frame, 'course');
    expect(await heard.innerText()).toBe('Saved to your course');
    await expect.poll(() => stored('a')).toBe(2);
    // The course has it; but it has not shown yet that it gives back what it takes.
    expect(await kept(frame)).toHaveLength(1);
    const again = await launch('A');
    await saving(again, 'course');
    expect(await again.getByRole('radio', { checked: true }).count()).toBe(2);
    expect(await kept(again)).toEqual([]);
    await phone.close();
  });

  it.each([
    { name: 'when the page dies while the network is away', who: 'B', before: 0, isEmptied: false },
    // Moodle 4.5 does so at each login and logout (measured).
    { name: 'when a login has emptied the storage of the site meanwhile', who: 'A', before: 2, isEmptied: true },
  ] as const)('brings the answers home at the next launch $name', async ({ who, before, isEmptied }) => {
    const frame = await launch(who);
    const learner = new Learner(frame, first);
    if (before === 0) await learner.turn();
    const activities = await learner.activities();
    await learner.answer(activities[before]!);
    await saving(frame, 'course');
    await phone.setOffline(true);
    await learner.answer(activities[before + 1]!);
    await saving(frame, 'waiting');
    if (isEmptied) {
      await frame.evaluate(() => {
        localStorage.clear();
      });
    }
    await page.close({ runBeforeUnload: false });
    await phone.setOffline(false);
    page = await phone.newPage();

    const again = await launch(who);
    expect(await again.getByRole('radio', { checked: true }).count()).toBe(before + 2);
    await saving(again, 'course');
    await expect.poll(() => stored(who === 'A' ? 'a' : 'b')).toBe(before + 2);
    await phone.close();
  });
});
