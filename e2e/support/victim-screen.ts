import { expect, type Locator, type Page } from '@playwright/test';

/** A page of somebody to whom the server lies, and what stands on it. */
export class VictimScreen {
  constructor(readonly page: Page) {}

  /** Goes to another address without loading the app anew: the keys stay open. */
  async walk(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, path);
    await this.page.waitForURL((url) => `${url.pathname}${url.search}` === path);
  }

  /** Leaves and comes back, so that the vault is read once more. */
  async readAgain(path: string): Promise<void> {
    await this.walk('/me');
    await expect(this.page.locator('identity-me-page')).toBeVisible();
    await this.walk(path);
  }

  /** Everything that somebody could read here, in fields too. */
  async words(): Promise<string> {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
      const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      );
      return [document.title, document.body.textContent, ...fields.map(({ value }) => value), ...labels].join('\n');
    });
  }

  async expectNowhere(texts: readonly string[]): Promise<void> {
    const words = await this.words();
    expect(texts.filter((text) => words.includes(text))).toEqual([]);
  }

  line(text: string): Locator {
    return this.page.locator('notes-lines li').filter({ hasText: text });
  }

  async expectLines(texts: readonly string[]): Promise<void> {
    for (const text of texts) await expect(this.line(text)).toBeVisible();
  }

  /** The banner above notes of which some could not be confirmed, with their codes. */
  unconfirmed(codes: string): Locator {
    return this.page.locator('notes-unconfirmed').filter({ hasText: `Kode: ${codes}` });
  }

  /** The banner in the place of notes that could not be confirmed at all. @param code or how it begins */
  closed(code: string): Locator {
    return this.page
      .locator('notes-shelf-state')
      .filter({ hasText: 'Noterne kunne ikke bekræftes' })
      .filter({ hasText: `Kode: ${code}` });
  }
}
