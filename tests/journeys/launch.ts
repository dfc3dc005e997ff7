import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The frame of the unit that is open in the local LMS. */
export async function unitFrame(page: Page): Promise<Frame> {
  const isUnit = (frame: Frame): boolean => frame.url().includes('/files/index.html');
  // The first launch of all compiles the LMS's own scripts.
  await expect.poll(() => page.frames().some(isUnit), { timeout: 15_000 }).toBe(true);
  const frame = page.frames().find(isUnit)!;
  await frame.locator('course-player').waitFor();
  return frame;
}

/** Opens a unit in the local LMS, by the first standard that it is built for there: SCORM 1.2. */
export async function launchUnit(
  page: Page,
  lms: string,
  learner: 'A' | 'B' = 'A',
  title = 'The Migrant Workers Convention at work',
): Promise<Frame> {
  await page.goto(lms);
  const card = page.getByRole('listitem').filter({ hasText: title }).first();
  await card
    .getByRole('button', { name: new RegExp(`learner ${learner}`, 'i') })
    .first()
    .click();
  return unitFrame(page);
}
