import { expect, type Page } from '@playwright/test';
import type { RunningServer } from './server';

/** Making keys is slow on purpose, and slower on a busy machine. */
const KEYS_MS = 90_000;

export interface SignedUp {
  readonly email: string;
  readonly passphrase: string;
  /** What is printed on the recovery sheet; empty when none was made. */
  readonly sheet: string;
}

export interface SignUpWish {
  /** Types a passphrase of one's own instead of taking the suggested one. */
  readonly passphrase?: string;
  readonly sheet: boolean;
  readonly remember: boolean;
}

/** The first administrator of an empty server, without sheet and without a remembered device. */
export async function signUpFirst(page: Page, server: RunningServer): Promise<void> {
  await page.goto('/first-run');
  await page.getByLabel('Kode').fill(server.firstRunCode);
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByLabel('Dit navn').fill('Ada Administratsen');
  await page.getByLabel('Mail').fill('ada@demo.example');
  await page.getByRole('button', { name: 'Videre' }).click();
  await choosePassphrase(page);
  await page.getByRole('button', { name: 'Lav min konto' }).click();
  await safetySteps(page, { sheet: false, remember: false });
}

/** From a mailed link through every screen of the invitation to the home page. */
export async function signUp(page: Page, link: string, email: string, wish: SignUpWish): Promise<SignedUp> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Kom i gang' }).click();
  await page.getByRole('button', { name: 'Det passer' }).click();
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByRole('button', { name: 'Jeg er klar' }).click();
  const passphrase = await choosePassphrase(page, wish.passphrase);
  await page.getByRole('button', { name: 'Lav min konto' }).click();
  const sheet = await safetySteps(page, wish);
  await expect(page).toHaveURL(/\/$/);
  return { email, passphrase, sheet };
}

/** The suggested words, once they are there, or own ones. Answers what was chosen. */
export async function choosePassphrase(page: Page, own?: string): Promise<string> {
  const words = page.locator('identity-passphrase-chooser .words');
  if (own === undefined) {
    await expect(words).toHaveAttribute('translate', 'no', { timeout: KEYS_MS });
    await page.getByText('Jeg har gemt ordene').click();
    return ((await words.textContent()) ?? '').trim().replace(/\s+/g, ' ');
  }
  await page.locator('identity-passphrase-chooser button.link').click();
  await page.locator('input[name=new-passphrase]').fill(own);
  await page.locator('input[name=new-passphrase-again]').fill(own);
  return own;
}

/** "Hvis du glemmer den": a sheet, a remembered device, both or neither. Answers the code on the sheet. */
export async function safetySteps(page: Page, { sheet, remember }: Omit<SignUpWish, 'passphrase'>): Promise<string> {
  const heading = page.getByRole('heading', { name: 'Hvis du glemmer den', level: 1 });
  await expect(heading).toBeVisible({ timeout: KEYS_MS });
  if (remember) {
    await page.getByRole('button', { name: 'Husk denne enhed' }).click();
    await expect(page.getByText('Denne enhed er husket')).toBeVisible();
  }
  if (!sheet) {
    await page.getByRole('button', { name: remember ? 'Videre' : 'Spring over' }).click();
    if (!remember) await page.getByRole('button', { name: 'Gå videre uden' }).click();
    await expect(heading).toBeHidden();
    return '';
  }
  await page.getByRole('button', { name: 'Gem gendannelsesark' }).click();
  const code = await keepSheet(page);
  await page.getByRole('button', { name: 'Videre' }).click();
  await expect(heading).toBeHidden();
  return code;
}

/** Reads the code on the sheet that is shown and proves that it was kept. */
export async function keepSheet(page: Page): Promise<string> {
  const shown = page.locator('identity-sheet-view .code');
  await expect(shown).toBeVisible({ timeout: KEYS_MS });
  const code = ((await shown.textContent()) ?? '').trim().replace(/\s+/g, ' ');
  await page.locator('#sheet-last').fill(code.slice(-4));
  await page.getByRole('button', { name: 'Jeg har gemt arket' }).click();
  return code;
}
