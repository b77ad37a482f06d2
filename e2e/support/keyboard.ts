import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 120;

/** Somebody without a mouse: reaches things by Tab, presses them by key, and may never lose the place. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses a key where the focus is; afterwards the focus is somewhere. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.expectPlace(`after ${key}`);
  }

  /** Tabs on until the focus is on it. @throws when a whole way round does not lead there */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target.toString()}`);
  }

  /** Reaches a button or link and presses Enter on it. */
  async enter(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  /** The focus is on something that is there; a screen that took a button away has put it elsewhere. */
  async expectPlace(when: string): Promise<void> {
    const place = (): Promise<string> =>
      this.page.evaluate(() => (document.activeElement === document.body ? 'nowhere' : 'somewhere'));
    await expect.poll(place, { message: `focus ${when}` }).toBe('somewhere');
  }
}
