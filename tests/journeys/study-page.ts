import type { Frame, Locator, Page } from 'playwright-core';

/** Opens the page "Search, notes, print", in whatever language. */
export async function openStudy(page: Page | Frame): Promise<Locator> {
  const button = page.locator('.version button').first();
  if (!(await button.isVisible())) await page.locator('[aria-controls=contents]').click();
  await button.click();
  const dialog = page.locator('dialog.study');
  await dialog.waitFor();
  return dialog;
}
