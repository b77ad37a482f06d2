import { vaultKindOf, type Check, type VaultAbout, type VaultRole } from '@kreds/notes/model';
import { VaultKeysError } from '../keys/vault-keys-codes';
import type { Admission, VaultChange, VaultMember } from '../keys/vault-shapes';

/** Somebody in a test. */
export interface FakePerson {
  readonly uid: string;
  readonly kid: string;
  readonly name: string;
}

/** An entry of a log as the fake writes it: plain JSON, signed by nobody. */
export interface FakeEntry {
  readonly seq: number;
  readonly by: FakePerson;
  readonly at: number;
  readonly change:
    | {
        readonly op: 'genesis';
        readonly about: VaultAbout;
        readonly history: 'from-join' | 'full';
        readonly keepUntil: string;
      }
    | (VaultChange & { readonly who?: FakePerson });
}

/** What follows from the entries so far. */
export interface FakeLog {
  readonly about: VaultAbout;
  readonly history: 'from-join' | 'full';
  readonly keepUntil: string;
  readonly founder: string;
  readonly seq: number;
  readonly epoch: number;
  readonly stale: boolean;
  readonly closed: boolean;
  readonly members: readonly VaultMember[];
  readonly grants: readonly { readonly uid: string; readonly epochs: readonly number[] }[];
  /** Who was present when an epoch began; index 0 is epoch 1. */
  readonly epochs: readonly (readonly string[])[];
}

/** JSON in base64url: what stands in for sealed and signed bytes. */
export function fakeBytes(value: unknown): string {
  return btoa(encodeURIComponent(JSON.stringify(value)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads {@link fakeBytes}; undefined for anything else. */
export function readFakeBytes(bytes: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(atob(bytes.replaceAll('-', '+').replaceAll('_', '/'))));
  } catch {
    return undefined;
  }
}

/** The entries of a vault that `founder` began and then let the others into, for a server's answer. */
export function fakeVaultEntries(
  about: VaultAbout,
  founder: FakePerson,
  others: readonly (FakePerson & { readonly role?: VaultRole; readonly how?: Check })[] = [],
  at = Date.UTC(2026, 8, 1, 7),
): string[] {
  const genesis: FakeEntry = {
    seq: 0,
    by: founder,
    at,
    change: { op: 'genesis', about, history: 'full', keepUntil: '2027-09-01' },
  };
  const adds = others.map(({ uid, kid, name, role = 'member', how = 'qr' }, index): FakeEntry => {
    return { seq: index + 1, by: founder, at, change: { op: 'add', uid, role, how, who: { uid, kid, name } } };
  });
  return [genesis, ...adds].map(fakeBytes);
}

/** Reduces entries; refuses one out of place with `LOG_SEQ` and anything that is no entry with `LOG_PARSE`. */
export function followFakeLog(log: FakeLog | undefined, bytes: string): FakeLog {
  const entry = readFakeBytes(bytes) as FakeEntry | undefined;
  if (!entry?.change) throw new VaultKeysError('LOG_PARSE');
  if (entry.seq !== (log?.seq ?? -1) + 1) throw new VaultKeysError('LOG_SEQ');
  const { by, at, change, seq } = entry;
  if (change.op === 'genesis') {
    if (log) throw new VaultKeysError('LOG_GENESIS');
    const self = member(by, 'admin', 1, { byName: by.name, at, how: null });
    const { about, history, keepUntil } = change;
    const start = { about, history, keepUntil, founder: by.uid, stale: false, closed: false, grants: [] };
    return { ...start, seq, epoch: 1, members: [self], epochs: [[by.uid]] };
  }
  if (!log) throw new VaultKeysError('LOG_GENESIS');
  return {
    ...log,
    ...changed(log, change, { byName: by.name, at, how: 'how' in change ? change.how : null }, by),
    seq,
  };
}

export function fakeKindOf(log: FakeLog) {
  return vaultKindOf(log.about);
}

function changed(
  log: FakeLog,
  change: Exclude<FakeEntry['change'], { op: 'genesis' }>,
  admission: Admission,
  by: FakePerson,
): Partial<FakeLog> {
  const { members, grants, epoch } = log;
  const without = (uid: string) => ({
    members: members.filter((other) => other.uid !== uid),
    grants: grants.filter((grant) => grant.uid !== uid),
  });
  const rotated = (now: readonly VaultMember[]) => ({
    members: now,
    epoch: epoch + 1,
    stale: false,
    epochs: [...log.epochs, now.map(({ uid }) => uid)],
  });
  switch (change.op) {
    case 'add': {
      const who = change.who ?? { uid: change.uid, kid: 'a2lk', name: 'Ny Nysen' };
      return rotated([...members, member(who, change.role, epoch + 1, admission)]);
    }
    case 'rekey':
      return rotated(
        members.map((old) => (old.uid === change.uid ? { ...old, ...change.who, rekeyed: admission } : old)),
      );
    case 'remove':
      return { ...without(change.uid), ...rotated(without(change.uid).members) };
    case 'leave':
      return { ...without(by.uid), stale: true };
    case 'rotate':
      return rotated(members);
    case 'role':
      return { members: members.map((old) => (old.uid === change.uid ? { ...old, role: change.role } : old)) };
    case 'grant': {
      const more = Array.from({ length: change.to - change.from + 1 }, (_, index) => change.from + index);
      const had = grants.find((grant) => grant.uid === change.uid)?.epochs ?? [];
      const epochs = [...new Set([...had, ...more])].sort((one, other) => one - other);
      return { grants: [...grants.filter((grant) => grant.uid !== change.uid), { uid: change.uid, epochs }] };
    }
    case 'close':
      return { closed: true };
    case 'evalkey':
      return {};
  }
}

function member(who: FakePerson, role: VaultRole, since: number, admitted: Admission): VaultMember {
  const { uid, kid, name } = who;
  return { uid, kid, name, role, since, admitted, rekeyed: null };
}
