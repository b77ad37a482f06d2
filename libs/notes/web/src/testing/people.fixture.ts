import type { PersonId } from '@kreds/programmes/model';
import { Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, FakeSockets } from '@kreds/platform-web/testing';
import { TestBed } from '@angular/core/testing';
import { FakeVaultKeys } from './fake-vault-keys';
import type { FakePerson } from './fake-vault-log';
import { FakeVaultServer } from './fake-vault-server';

const person = (digit: string, name: string): FakePerson => ({
  uid: `00000000-0000-4000-8000-00000000000${digit}`,
  kid: `a2lk${digit}`,
  name,
});

export const ALMA = person('1', 'Alma Almsen');
export const OLA = person('2', 'Ola Olsen');
export const MIRA = person('3', 'Mira Miersen');

/** One signed-in person's device with open keys, a server with a memory, and sockets that a test feeds. */
export function deviceOf(who: FakePerson, vaults?: FakeVaultServer) {
  const server = new FakeServer();
  const account = new FakeAccountKeys();
  const keys = new FakeVaultKeys(who);
  const sockets = new FakeSockets();
  account.openUid = who.uid;
  const me = { personId: who.uid as PersonId, displayName: who.name, email: 'x@eksempel.dk', phone: null };
  const wraps = { uid: who.uid, kdf: '{}', serverSalt: 'c2FsdA', wrapPw: 'd3JhcA' };
  server.on('GET /api/auth/me', () => ({
    me: { ...me, language: 'da', administrator: false, failedAttempts: 0 },
    keys: wraps,
  }));
  const world = vaults ?? new FakeVaultServer(server, who.uid);
  TestBed.configureTestingModule({
    providers: [server.provider, account.provider, keys.provider, sockets.provider],
  });
  return { server, account, keys, sockets, world, signIn: () => TestBed.inject(Session).ready() };
}
