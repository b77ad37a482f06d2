import { expect, type Locator, type Page } from '@playwright/test';

/** Proving a code is slow on purpose, and slower on a busy machine. */
const PROOF_MS = 60_000;

export interface ShownCode {
  readonly code: string;
  /** What the picture leads to. */
  readonly address: string;
}

/** Makes the group's circle on the page "Hvem er med"; the page stays there. */
export async function makeCircle(page: Page, networkId: string): Promise<void> {
  await page.goto(`/networks/${networkId}/circle`);
  await page.getByRole('button', { name: 'Lav kredsen' }).click();
  await expect(page.getByRole('button', { name: 'Luk ind', exact: true })).toBeVisible({ timeout: PROOF_MS });
}

/** Opens the door on a circle's page that is on the screen. */
export async function showCode(page: Page, button = 'Luk ind'): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const shown = page.getByRole('dialog').locator('.code');
  await expect(shown).toBeVisible({ timeout: PROOF_MS });
  return ((await shown.textContent()) ?? '').trim().replace(/\s+/g, ' ');
}

/** The leader's end: on the page "Kom ind" with the code typed, the name as others shall see it, and the agreement. */
export async function comeIn(page: Page, code: string, agrees = true): Promise<void> {
  await page.goto('/join');
  await page.locator('#join-code').fill(code);
  await finishJoin(page, agrees);
}

/** What is left of the page when the code is already there. */
export async function finishJoin(page: Page, agrees = true): Promise<void> {
  if (agrees) await page.getByText('Det siger jeg ja til').click();
  await page.locator('form').getByRole('button', { name: 'Kom ind' }).click();
  await expect(page.getByRole('heading', { name: 'Du er inde' })).toBeVisible({ timeout: PROOF_MS });
}

/** The name stands green in the door's list. */
export async function expectInside(page: Page, name: string): Promise<void> {
  const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Er inde', { timeout: PROOF_MS });
}

export async function closeDoor(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Færdig' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Types the passphrase where notes are locked. */
export async function unlockNotes(page: Page, passphrase: string): Promise<void> {
  const card = page.locator('notes-locked');
  await card.locator('input[type=password]').fill(passphrase);
  await card.getByRole('button', { name: 'Lås op' }).click();
  await expect(card).toBeHidden({ timeout: PROOF_MS });
}

/** Writes one line on a page of the group's notes and waits until it is saved. */
export async function writeGroupNote(page: Page, networkId: string, text: string): Promise<void> {
  await page.goto(`/networks/${networkId}/notes`);
  await page.getByRole('button', { name: 'Skriv et afsnit' }).click();
  await page.locator('notes-write-line textarea').fill(text);
  await page.locator('notes-write-line').getByRole('button', { name: 'Færdig' }).click();
  await expect(page.locator('notes-write-line')).toBeHidden();
  await expect(page.locator('notes-lines')).toContainText(text);
}

/** Somebody's row on the page "Hvem er med"; other rows name them too. */
export function circleRow(page: Page, name: string): Locator {
  const named = page.locator('.row__name').filter({ hasText: name });
  return page.locator('notes-circle-person').filter({ has: named });
}
