import type { Vault } from '@kreds/notes/api';
import { type NoteBody, OBJECT_TYPES, type VaultAbout } from '@kreds/notes/model';
import type { PinsBody, ReducedLog } from '@kreds/sealing';
import { NOTE_TEXTS } from '../../data/notes';
import { type Keyholder, keyholder, readLog, readVault } from '../../../vaults/src';
import { type RunningRows, runningRows } from '../running/running-rows';
import { demoVaults } from './demo-vaults';
import { networkScenes } from './network-scene';
import type { VaultRows } from './vault-rows';

export interface DemoOfADay {
  readonly running: RunningRows;
  readonly rows: VaultRows;
  /** By the first part of their address. */
  readonly people: ReadonlyMap<string, Keyholder>;
}

/** The vaults of the demo as they would be on a day, of people whose keys need no password. */
export function demoOf(today: string): DemoOfADay {
  const running = runningRows(today);
  const people = new Map(
    running.signingIn.map(({ id, name, email }, at) => [
      email.split('@')[0] ?? '',
      keyholder(id, name, new Uint8Array(32).fill(at + 1)),
    ]),
  );
  const rows = demoVaults(networkScenes(running, people, today), ({ rhythm }) => NOTE_TEXTS[rhythm]);
  return { running, rows, people };
}

/** The log of a vault, verified from its stored entries. Throws a LOG_ code. */
export function verified(rows: VaultRows, vault: Vault): ReducedLog {
  return readLog(storedOf(rows, vault));
}

export interface Opened {
  readonly id: string;
  readonly author: string;
  readonly at: number;
  readonly body: NoteBody;
}

/** Everything in a vault as one person's device opens it, and their pins. Throws the code of whatever does not open. */
export function openedBy(
  who: Keyholder,
  rows: VaultRows,
  vault: Vault,
): { readonly notes: readonly Opened[]; readonly pins: PinsBody | undefined } {
  const seals = rows.seals.filter(({ vaultId, personId }) => vaultId === vault.id && personId === who.id);
  const read = readVault(who.keys, { ...storedOf(rows, vault), seals });
  const pins = read.find(({ type }) => type === OBJECT_TYPES.settings);
  return {
    notes: read
      .filter((one) => one !== pins)
      .map(({ id, author, at, text }) => ({ id, author, at, body: JSON.parse(text) as NoteBody })),
    pins: pins && (JSON.parse(pins.text) as PinsBody),
  };
}

function storedOf({ log, objects }: VaultRows, vault: Vault) {
  return {
    id: vault.id,
    about: aboutOf(vault),
    entries: log.filter(({ vaultId }) => vaultId === vault.id),
    objects: objects
      .filter(({ vaultId }) => vaultId === vault.id)
      .map(({ objectId, type, bytes }) => ({ id: objectId, type, bytes })),
  };
}

function aboutOf({ aboutKind: kind, networkId, personId, facilitatorId }: Vault): VaultAbout {
  if ((kind === 'group' || kind === 'facilitators') && networkId) return { kind, networkId };
  if (kind === 'personal' && personId) return { kind, personId };
  if (kind === 'conversation' && personId && facilitatorId) return { kind, leaderId: personId, facilitatorId };
  throw new Error('no vault of the demo');
}

/** What a vault is about in words that stay the same from one build to the next. */
export function labelOf({ running, people }: DemoOfADay, vault: Vault): string {
  const who = (id: string | null) => [...people].find(([, one]) => one.id === id)?.[0] ?? '';
  const network = running.networks.find(({ networkId }) => networkId === vault.networkId);
  return [vault.aboutKind, network?.rhythm ?? '', who(vault.personId), who(vault.facilitatorId)]
    .filter((word) => word !== '')
    .join(' ');
}
