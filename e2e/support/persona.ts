import type { Browser, BrowserContext, Page } from '@playwright/test';
import { PageWatch } from './calm-page';
import type { RunningServer, SignIn } from './server';

export interface Device {
  readonly width: number;
  readonly height: number;
}

export const LAPTOP: Device = { width: 1440, height: 900 };
export const PHONE: Device = { width: 390, height: 844 };
export const WALL: Device = { width: 1920, height: 1080 };

/** Somebody with a browser of their own: nothing is shared with anybody else's. */
export interface Persona {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: PageWatch;
}

/**
 * What the browser itself logs although the page did right: a server that is killed on purpose, a command that is
 * refused because the facilitator is asked first, and what a personal vault is asked for before it was first written.
 */
const BROWSERS_OWN = [
  /status of 409/,
  /status of 404.*\/api\/vaults\/[\w-]+\/objects\/[\w-]+\)$/,
  /ERR_CONNECTION_REFUSED/,
  /ERR_CONNECTION_RESET/,
  /ERR_EMPTY_RESPONSE/,
  /ERR_INTERNET_DISCONNECTED/,
  /WebSocket connection/,
];

/**
 * A new browser in front of the start page, signed in nowhere.
 * @param serviceWorkers blocked unless a journey is about being offline: then a page never comes from an earlier visit
 */
export async function newcomer(
  browser: Browser,
  server: RunningServer,
  device: Device,
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<Persona> {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport: { width: device.width, height: device.height },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    serviceWorkers,
    hasTouch: device === PHONE,
  });
  const page = await context.newPage();
  return { context, page, watch: new PageWatch(page, BROWSERS_OWN) };
}

/** The sign-in that the server printed for a demo person. @throws Error when it printed none */
export function signInOf(server: RunningServer, name: string): SignIn {
  const found = server.signIns.find(({ email }) => email.startsWith(`${name}@`));
  if (!found) throw new Error(`the server printed no sign-in for ${name}`);
  return found;
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, { email, passphrase }: SignIn): Promise<void> {
  await page.goto('/signin');
  await page.locator('input[autocomplete=username]').fill(email);
  await page.locator('input[autocomplete=current-password]').fill(passphrase);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
}

export async function signedIn(
  browser: Browser,
  server: RunningServer,
  name: string,
  device: Device,
): Promise<Persona> {
  const persona = await newcomer(browser, server, device);
  await signIn(persona.page, signInOf(server, name));
  return persona;
}
