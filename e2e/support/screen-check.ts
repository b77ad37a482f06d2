import type { Page } from '@playwright/test';
import { expectCalm, expectNoSidewaysScroll } from './calm-page';
import type { Device } from './persona';

export const DEEP = process.env['KREDS_DEEP'] === '1';

type Language = 'da' | 'en';

interface Look {
  readonly width: number;
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
}

const PAGE_WIDTHS = [390, 1280] as const;
const NARROWEST = 320;

/**
 * Every way a screen is looked at. The everyday run takes each screen once, turning through languages and widths; the deep
 * run takes all widths, languages and both schemes.
 */
function looksAt(at: number, widths: readonly number[]): readonly Look[] {
  if (DEEP) {
    return widths.flatMap((width) =>
      (['da', 'en'] as const).flatMap((language) =>
        (['light', 'dark'] as const).map((scheme): Look => ({ width, language, scheme })),
      ),
    );
  }
  const width = widths[(at >> 1) % widths.length] ?? 390;
  return [{ width, language: at % 2 === 0 ? 'da' : 'en', scheme: 'light' }];
}

let screens = 0;

/**
 * Looks at the screen that stands: no violation, nothing sticks out sideways.
 * @param widths other than a page's own 390 and 1280, for screens that are made for one device
 */
export async function lookAtScreen(page: Page, name: string, widths: readonly number[] = PAGE_WIDTHS): Promise<void> {
  const before = page.viewportSize() ?? { width: 390, height: 844 };
  for (const look of looksAt(screens++, widths)) {
    await page.setViewportSize({ width: look.width, height: before.height });
    await page.emulateMedia({ colorScheme: look.scheme });
    await speak(page, look.language);
    await settled(page);
    await expectCalm(page, `${name}, ${look.width} px, ${look.language}, ${look.scheme}`);
  }
  await speak(page, 'da');
  if (DEEP && widths === PAGE_WIDTHS) {
    await page.setViewportSize({ width: NARROWEST, height: 640 });
    await expectNoSidewaysScroll(page, `${name}, ${NARROWEST} px`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

/** Colours that were on their way from one scheme to the other have come. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const under = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(under.map(({ finished }) => finished));
  });
}

/**
 * Switches the language of the page that stands, without a reload: by its own button where it has one, else as another
 * tab of the same browser would.
 */
export async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  const button = page.getByRole('button', { name: language === 'en' ? 'English' : 'Dansk', exact: true });
  if (await button.isVisible()) await button.click();
  else await switchElsewhere(page, language);
  await page.locator(`html[lang=${language}]`).waitFor();
}

async function switchElsewhere(page: Page, language: Language): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('kreds.language', chosen);
    dispatchEvent(new StorageEvent('storage', { key: 'kreds.language', newValue: chosen, storageArea: localStorage }));
  }, language);
}

export const TABLET: Device = { width: 1024, height: 768 };
