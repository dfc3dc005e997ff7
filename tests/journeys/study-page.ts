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

/** Opens the unit at an address in a language, and there the page "Search, notes, print". */
export async function openStudyIn(page: Page, address: string, language: string): Promise<Locator> {
  await page.goto(address);
  await page.locator('course-player').waitFor();
  await page.locator(`main button[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
  return openStudy(page);
}
