import { subjectOf } from '@kreds/notes/api/about';
import { type AppendLog, type MakeVault, type SealBody, vaultKindOf, type VaultAbout } from '@kreds/notes/model';
import { makeEntry, makeGenesis, newEpochKey, nextEpoch, sealEpochKey, sealToMembers } from '@kreds/sealing';
import {
  fromHex,
  hexToUuid,
  toBase64url,
  uuidToHex,
  type EpochMade,
  type GenesisOp,
  type LogOp,
  type MemberRole,
  type RandomBytes,
  type ReducedLog,
  type VaultKind,
} from '@kreds/sealing/log';
import { randomBytes, randomUUID } from 'node:crypto';
import { entryPerson, type Keyholder } from './keyholder';

const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));

/** A vault as somebody knows it who has all of its keys. Values: a refused request leaves the one before to go on from. */
export interface MadeVault {
  readonly id: string;
  readonly about: VaultAbout;
  readonly log: ReducedLog;
  /** Key of every epoch. */
  readonly epochKeys: ReadonlyMap<number, Uint8Array>;
}

/** A request for the server, and the vault as it stands when the server has taken it. */
export interface Step<Body> {
  readonly body: Body;
  readonly vault: MadeVault;
}

type Op = Exclude<LogOp, GenesisOp>;

/** Begins a vault: `POST /api/vaults`. */
export function beginVault(given: {
  readonly about: VaultAbout;
  readonly by: Keyholder;
  /** YYYY-MM-DD */
  readonly keepUntil: string;
  readonly id?: string;
  readonly now?: number;
  /** For tests of what is refused. */
  readonly kind?: VaultKind;
  readonly subject?: string;
}): Step<MakeVault> {
  const { about, by, keepUntil, now = Date.now() } = given;
  const id = given.id ?? randomUUID();
  const ek = newEpochKey(random);
  const { entry, log } = makeGenesis({
    vault: uuidToHex(id),
    kind: given.kind ?? vaultKindOf(about),
    subject: given.subject ?? subjectOf(about),
    history: 'from-join',
    keepUntil,
    name: by.name,
    me: by.keys,
    now,
    ek,
  });
  const seals = sealsOf(log, ek);
  return {
    body: { id, about, entry: toBase64url(entry), seals: [...seals] },
    vault: { id, about, log, epochKeys: new Map([[1, ek]]) },
  };
}

/** Any operation that makes no epoch. */
export function appendOp(vault: MadeVault, by: Keyholder, op: Op, now = Date.now()): Step<AppendLog> {
  const { entry, log } = makeEntry({ log: vault.log, me: by.keys, now, op });
  return { body: { seq: log.seq, entry: toBase64url(entry), seals: [] }, vault: { ...vault, log } };
}

export function addPerson(
  vault: MadeVault,
  by: Keyholder,
  who: Keyholder,
  given: { readonly role?: MemberRole; readonly how?: 'qr' | 'voice' | 'known'; readonly now?: number } = {},
): Step<AppendLog> {
  const { role = 'member', how = 'qr', now } = given;
  return withNewEpoch(vault, by, (made) => ({ op: 'add', who: entryPerson(who), role, how, ...made }), now);
}

export function removePerson(vault: MadeVault, by: Keyholder, who: Keyholder): Step<AppendLog> {
  return withNewEpoch(vault, by, (made) => ({ op: 'remove', uid: uuidToHex(who.id), ...made }));
}

export function rekeyPerson(vault: MadeVault, by: Keyholder, who: Keyholder): Step<AppendLog> {
  return withNewEpoch(vault, by, (made) => ({ op: 'rekey', who: entryPerson(who), how: 'voice', ...made }));
}

export function setRole(vault: MadeVault, by: Keyholder, who: Keyholder, role: MemberRole): Step<AppendLog> {
  return appendOp(vault, by, { op: 'role', uid: uuidToHex(who.id), role });
}

export function rotate(vault: MadeVault, by: Keyholder): Step<AppendLog> {
  return withNewEpoch(vault, by, (made) => ({ op: 'rotate', ...made }));
}

export function leave(vault: MadeVault, by: Keyholder): Step<AppendLog> {
  return appendOp(vault, by, { op: 'leave' });
}

export function close(vault: MadeVault, by: Keyholder): Step<AppendLog> {
  return appendOp(vault, by, { op: 'close' });
}

/** Grants earlier epochs, with the seals that make the grant useful. */
export function grantEpochs(
  vault: MadeVault,
  by: Keyholder,
  to: Keyholder,
  range: { readonly from: number; readonly to: number },
  now?: number,
): Step<AppendLog> {
  const step = appendOp(vault, by, { op: 'grant', uid: uuidToHex(to.id), ...range }, now);
  const epochs = Array.from({ length: range.to - range.from + 1 }, (_, at) => range.from + at);
  return { ...step, body: { ...step.body, seals: epochs.map((epoch) => sealFor(step.vault, to, epoch)) } };
}

/** The key of one epoch for one member. */
export function sealFor({ log, epochKeys }: MadeVault, who: Keyholder, epoch: number): SealBody {
  const ek = epochKeys.get(epoch);
  const to = log.members.find((member) => member.uid === uuidToHex(who.id));
  if (!ek || !to) throw new RangeError('a key and a member are needed');
  const sealed = sealEpochKey({ ek, vault: log.vault, epoch, to }, random);
  return { epoch, uid: who.id, kid: wire(to.kid), bytes: toBase64url(sealed) };
}

function withNewEpoch(vault: MadeVault, by: Keyholder, op: (made: EpochMade) => Op, now?: number): Step<AppendLog> {
  const { ek, made } = nextEpoch(vault.log, random);
  const step = appendOp(vault, by, op(made), now);
  const { log } = step.vault;
  return {
    body: { ...step.body, seals: [...sealsOf(log, ek)] },
    vault: { ...step.vault, epochKeys: new Map([...vault.epochKeys, [made.epoch, ek]]) },
  };
}

function sealsOf(log: ReducedLog, ek: Uint8Array): readonly SealBody[] {
  return sealToMembers(log, ek, random).map(({ epoch, uid, kid, sealed }) => ({
    epoch,
    uid: hexToUuid(uid),
    kid: wire(kid),
    bytes: toBase64url(sealed),
  }));
}

function wire(hex: string): string {
  const bytes = fromHex(hex);
  if (!bytes) throw new RangeError('hex is needed');
  return toBase64url(bytes);
}
