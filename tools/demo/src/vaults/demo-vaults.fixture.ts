import type { Vault } from '@kreds/notes/api';
import { type NoteBody, OBJECT_TYPES } from '@kreds/notes/model';
import {
  applyLog,
  type EnvelopeType,
  fromBase64url,
  fromUtf8,
  openEnvelope,
  openEpochKey,
  type PinsBody,
  type ReducedLog,
  uuidToHex,
} from '@kreds/sealing';
import { NOTE_TEXTS } from '../../data/notes';
import { type Keyholder, keyholder } from '../../../vaults/src';
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
export function verified({ log }: VaultRows, { id, reduced: { kind, subject } }: Vault): ReducedLog {
  const entries = log.filter(({ vaultId }) => vaultId === id).map(({ bytes }) => bytesOf(bytes));
  return applyLog(entries, { vault: uuidToHex(id), kind, subject });
}

export type Opened = { readonly id: string; readonly author: string; readonly at: number; readonly body: NoteBody };

/** Everything in a vault as one person's device opens it, and their pins. Throws the code of whatever does not open. */
export function openedBy(
  who: Keyholder,
  rows: VaultRows,
  vault: Vault,
): { readonly notes: readonly Opened[]; readonly pins: PinsBody | undefined } {
  const log = verified(rows, vault);
  const keys = new Map(
    rows.seals
      .filter(({ vaultId, personId }) => vaultId === vault.id && personId === who.id)
      .map(({ epoch, bytes }) => [epoch, openEpochKey({ log, me: who.keys, epoch, sealed: bytesOf(bytes) })]),
  );
  let pins: PinsBody | undefined;
  const notes = rows.objects
    .filter(({ vaultId }) => vaultId === vault.id)
    .flatMap(({ objectId, type, bytes }): Opened[] => {
      const want = { vault: log.vault, object: uuidToHex(objectId), type: type as EnvelopeType };
      const { body, author, header } = openEnvelope({ bytes: bytesOf(bytes), want, log, ek: (at) => keys.get(at) });
      const said: unknown = JSON.parse(fromUtf8(body) ?? '');
      if (type === OBJECT_TYPES.settings) {
        pins = said as PinsBody;
        return [];
      }
      return [{ id: objectId, author: author.name, at: header.ts, body: said as NoteBody }];
    });
  return { notes, pins };
}

export function bytesOf(base64url: string): Uint8Array {
  const bytes = fromBase64url(base64url);
  if (!bytes) throw new Error('no base64url');
  return bytes;
}

/** What a vault is about in words that stay the same from one build to the next. */
export function labelOf({ running, people }: DemoOfADay, vault: Vault): string {
  const who = (id: string | null) => [...people].find(([, one]) => one.id === id)?.[0] ?? '';
  const network = running.networks.find(({ networkId }) => networkId === vault.networkId);
  return [vault.aboutKind, network?.rhythm ?? '', who(vault.personId), who(vault.facilitatorId)]
    .filter((word) => word !== '')
    .join(' ');
}
