import { expect, type Page } from '@playwright/test';

/** Writes one line in the log on the page of reflections and finishes it; the page stays there. */
export async function writeReflection(page: Page, text: string): Promise<void> {
  await page.goto('/reflections');
  const card = page.locator('notes-writing-card');
  await card.locator('textarea').fill(text);
  await expect(card.locator('.writing__saved')).toHaveText('Gemt');
  await card.getByRole('button', { name: 'Færdig', exact: true }).click();
  await expect(page.locator('notes-log-list')).toContainText(text);
}

/** The row of the log with this text. */
export function logLine(page: Page, text: string) {
  return page.locator('notes-log-list article').filter({ hasText: text });
}

/**
 * The second step: a copy for whom the log of their common vault names. Answers what stood on the screen about who will
 * read it, before it was shared.
 */
export async function shareLine(page: Page, text: string, target: string | RegExp): Promise<string> {
  const line = logLine(page, text);
  await line.getByRole('button', { name: /^Flere valg/ }).click();
  await line.getByRole('button', { name: 'Del en kopi' }).click();
  await line.locator('.option').filter({ hasText: target }).first().click();
  const said = (await line.locator('.reads').first().textContent()) ?? '';
  await line.getByRole('button', { name: 'Del kopien' }).click();
  await expect(line.locator('notes-share-panel')).toBeHidden();
  return said.trim();
}
