import { randomUUID } from 'node:crypto';
import type { KeyDevice } from './key-device';
import { VaultOnServer, type Change } from './vault-on-server';

/** Somebody in a trial of the crypto worker. */
export interface KeyOwner {
  readonly uid: string;
  readonly email: string;
  readonly passphrase: string;
}

/** What the server keeps of an account. */
export interface Account {
  readonly kdf: string;
  readonly serverSalt: string;
  readonly wrapPw: string;
  readonly kid: string;
}

/** Begins a personal vault and opens it. */
export async function personalVault(device: KeyDevice, { uid }: KeyOwner): Promise<VaultOnServer> {
  const vault = new VaultOnServer(randomUUID(), { kind: 'personal', personId: uid });
  const { about } = vault;
  const begun = { vault: vault.vault, about, history: 'full', keepUntil: '2027-09-01', name: 'Alma Almsen' };
  vault.take(await device.ask<Change>('makeVault', begun));
  await vault.openOn(device, uid);
  return vault;
}

export async function typePassphrase(device: KeyDevice, owner: KeyOwner, account: Account): Promise<void> {
  const { kdf, serverSalt, wrapPw } = account;
  await device.ask('signIn', { email: owner.email, passphrase: owner.passphrase, kdf, serverSalt });
  await device.ask('unlock', { uid: owner.uid, wrapPw, kdf });
}
