import type { Admission, VaultMember, VaultView } from '@kreds/notes/web';
import {
  epochEntitlement,
  fromHex,
  hexToUuid,
  toBase64url,
  type Admission as LogAdmission,
  type LogMember,
} from '@kreds/sealing';
import { memberOf, type OpenVault } from './open-vaults';
import type { Viewer } from './vault-trust';

/** What pages are told of an open vault: facts of the verified log, and which epochs open here. No key. */
export function viewOf(open: OpenVault, viewer: Viewer): VaultView {
  const { log, about, trust } = open;
  const me = memberOf(log, viewer);
  const mine = log.epochs.map(({ epoch }) => epoch).filter((epoch) => isEntitled(open, viewer, epoch));
  return {
    vault: hexToUuid(open.vault),
    kind: log.kind,
    about,
    seq: log.seq,
    head: spell(log.head),
    epoch: log.epoch,
    stale: log.stale,
    closed: log.closed,
    history: log.history,
    keepUntil: log.keepUntil,
    trust,
    me: me ? shown(me) : null,
    members: log.members.map(shown),
    grants: log.grants.map(({ uid, epochs }) => ({ uid: hexToUuid(uid), epochs })),
    readable: mine.filter((epoch) => open.epochKeys.has(epoch)),
    missing: mine.filter((epoch) => !open.epochKeys.has(epoch)),
  };
}

/** Nothing of a vault without proof is asked for. */
function isEntitled({ log, trust }: OpenVault, { uidHex }: Viewer, epoch: number): boolean {
  if (trust === 'unchecked') return false;
  const right = epochEntitlement(log, uidHex, epoch);
  return right === 'member' || right === 'granted';
}

/** Hex of the log as pages read it. */
export function spell(hex: string): string {
  return toBase64url(fromHex(hex) ?? new Uint8Array());
}

function shown({ uid, kid, name, role, since, admitted, rekeyed }: LogMember): VaultMember {
  const person = { uid: hexToUuid(uid), kid: spell(kid), name, role, since };
  return { ...person, admitted: admission(admitted), rekeyed: rekeyed ? admission(rekeyed) : null };
}

function admission({ byName, ts, how }: LogAdmission): Admission {
  return { byName, at: ts, how };
}
