import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Says in the page what its policy stopped: the event names the directive also where the browser's own line does not. */
const TELL_VIOLATIONS = `
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    console.error('policy violated: ' + effectiveDirective + ' by ' + blockedURI + ' in ' + sourceFile));
`;

/**
 * Collects what a page complained about, violations of its content security policy among it; `complaints` stays empty
 * on a healthy one.
 */
export class PageWatch {
  readonly complaints: string[] = [];

  /** @param expected complaints of the browser itself that belong to a journey, e.g. a server that is killed on purpose */
  constructor(
    private readonly page: Page,
    private readonly expected: readonly RegExp[] = [],
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.note(`${message.text()} (${message.location().url})`);
    });
    void page.addInitScript(TELL_VIOLATIONS);
    page.on('pageerror', (error) => this.note(error.message));
  }

  private note(text: string): void {
    if (!this.expected.some((pattern) => pattern.test(text))) this.complaints.push(`${this.page.url()}: ${text}`);
  }
}

/** No violation of WCAG 2.2 AA, and nothing sticks out sideways. */
export async function expectCalm(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .analyze();
  const said = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(said).toEqual([]);
  await expectNoSidewaysScroll(page, where);
}

/** Asked again until it is so: after a turn of the device a drawing finds its new size in the frame that follows. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over, { message: `${where}: pixels to scroll sideways` }).toBe(0);
}
