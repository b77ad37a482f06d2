import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Me } from '@kreds/identity/model';
import { LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, type FakeServer } from '@kreds/platform-web/testing';
import { PageDriver } from './page-driver';

const ada: Me = {
  personId: '00000000-0000-4000-8000-00000000000a' as Me['personId'],
  displayName: 'Ada Administratsen',
  email: 'ada@demo.example',
  phone: null,
  language: 'da',
  administrator: true,
  failedAttempts: 0,
};

/** Opens a page in Danish as an administrator, or as somebody who is none. For spec files. */
export async function openPage(
  page: Type<unknown>,
  server: FakeServer,
  wish: { readonly inputs?: Readonly<Record<string, unknown>>; readonly administrator?: boolean } = {},
): Promise<PageDriver> {
  const me = { ...ada, administrator: wish.administrator ?? true };
  const keys = { uid: me.personId, kdf: '{"k":1}', serverSalt: 'c2FsdA', wrapPw: 'd3JhcA' };
  server.on('GET /api/auth/me', () => ({ me, keys }));
  TestBed.configureTestingModule({
    providers: [provideRouter([]), server.provider, new FakeAccountKeys().provider],
  });
  TestBed.inject(LanguageStore).choose('da');
  TestBed.inject(Session).adopt({ me, keys });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(wish.inputs ?? {})) fixture.componentRef.setInput(name, value);
  const driver = new PageDriver(fixture);
  await driver.settle();
  return driver;
}
