import type { VaultTrust, VaultView } from '../keys/vault-shapes';
import { fakeBytes, fakeKindOf, type FakeLog } from './fake-vault-log';

/** What stands in for the hash of the newest entry. */
export function fakeHead(vault: string, { seq }: FakeLog): string {
  return fakeBytes({ vault, seq });
}

/** A vault as somebody's device would tell of it; `missing` are epochs whose seals have not come. */
export function fakeView(
  vault: string,
  log: FakeLog,
  uid: string,
  trust: VaultTrust,
  missing: readonly number[],
): VaultView {
  const { about, seq, epoch, stale, closed, history, keepUntil, members, grants } = log;
  const me = members.find((member) => member.uid === uid) ?? null;
  const granted = grants.find((grant) => grant.uid === uid)?.epochs ?? [];
  const entitled = log.epochs.flatMap((present, index) =>
    me && (present.includes(uid) || granted.includes(index + 1)) ? [index + 1] : [],
  );
  const readable = trust === 'unchecked' ? [] : entitled.filter((one) => !missing.includes(one));
  const facts = { kind: fakeKindOf(log), about, seq, head: fakeHead(vault, log), epoch, stale, closed };
  return { vault, ...facts, history, keepUntil, trust, me, members, grants, readable, missing };
}
