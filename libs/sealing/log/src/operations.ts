import { admissionBy, checkReuse, withKeys, withKid } from './admission';
import type { AddOp, EpochMade, EvalkeyOp, GrantOp, LogEntryHead, LogOp, RekeyOp, RemoveOp, RoleOp } from './entry';
import { refuse } from './errors';
import { isSealingKey } from './public-keys';
import { MAX_EPOCHS, MAX_MEMBERS, type LogMember, type ReducedLog } from './reduced-log';

/** A log before an entry, the entry's signer as a member of it, and what the entry says. */
interface Step<Op> {
  readonly log: ReducedLog;
  readonly signer: LogMember;
  readonly entry: LogEntryHead & Op;
}

type Change = Partial<ReducedLog>;

/**
 * What an operation changes (table in 5.1), after its signature was verified. Refuses what the signer may not do, with
 * the codes of the row "later entries" in 6.5.
 */
export function change(log: ReducedLog, signer: LogMember, entry: LogEntryHead & LogOp): Change {
  switch (entry.op) {
    case 'genesis':
      return refuse('LOG_GENESIS');
    case 'add':
      return add({ log, signer, entry });
    case 'grant':
      return grant({ log, signer, entry });
    case 'remove':
      return remove({ log, signer, entry });
    case 'leave':
      return leave({ log, signer, entry });
    case 'rotate':
      if (!log.stale) checkAdmin(signer);
      return newEpoch(log, log.members, entry);
    case 'rekey':
      return rekey({ log, signer, entry });
    case 'role':
      return changeRole({ log, signer, entry });
    case 'evalkey':
      return addEvalkey({ log, signer, entry });
    case 'close':
      checkAdmin(signer);
      return { closed: true };
  }
}

function add({ log, signer, entry }: Step<AddOp>): Change {
  checkAdmin(signer);
  const who = withKid(entry.who);
  if (log.members.some((member) => member.uid === who.uid)) refuse('LOG_DUP');
  if (log.kind === 'personal') refuse('LOG_KIND');
  if (log.members.length >= MAX_MEMBERS[log.kind]) refuse('LOG_LIMIT');
  checkReuse(log, who);
  const admitted = admissionBy(signer, entry, entry.how);
  const newcomer = { ...who, role: entry.role, since: entry.epoch, admitted, rekeyed: null };
  return { ...newEpoch(log, [...log.members, newcomer], entry), keys: withKeys(log.keys, who) };
}

function grant({ log, signer, entry }: Step<GrantOp>): Change {
  checkAdmin(signer);
  const { uid, from, to } = entry;
  memberOf(log, uid);
  if (from < 1 || from > to || to > log.epoch) refuse('LOG_GRANT');
  const granted = new Set(log.grants.find((row) => row.uid === uid)?.epochs);
  for (let epoch = from; epoch <= to; epoch++) granted.add(epoch);
  const row = { uid, epochs: [...granted].sort((left, right) => left - right) };
  const grants = [...log.grants.filter((other) => other.uid !== uid), row];
  return { grants: log.members.flatMap((member) => grants.filter((other) => other.uid === member.uid)) };
}

function remove({ log, signer, entry }: Step<RemoveOp>): Change {
  checkAdmin(signer);
  memberOf(log, entry.uid);
  const left = without(log, entry.uid);
  return { ...newEpoch(log, left.members, entry), grants: left.grants };
}

function leave({ log, signer, entry }: Step<LogOp>): Change {
  const staleNow = log.epochs.map((epoch) =>
    epoch.epoch === log.epoch ? { ...epoch, staleFrom: epoch.staleFrom ?? entry.seq } : epoch,
  );
  return { ...without(log, signer.uid), stale: true, epochs: staleNow };
}

function rekey({ log, signer, entry }: Step<RekeyOp>): Change {
  checkAdmin(signer);
  const before = memberOf(log, entry.who.uid);
  if (entry.how === 'known') refuse('LOG_UNVERIFIED');
  const who = withKid(entry.who);
  checkReuse(log, who);
  if (before.uid === signer.uid) refuse('LOG_SELF');
  const after = { ...before, ...who, rekeyed: admissionBy(signer, entry, entry.how) };
  const members = log.members.map((member) => (member.uid === who.uid ? after : member));
  return { ...newEpoch(log, members, entry), keys: withKeys(log.keys, who) };
}

function changeRole({ log, signer, entry }: Step<RoleOp>): Change {
  checkAdmin(signer);
  const before = memberOf(log, entry.uid);
  const members = log.members.map((member) => (member === before ? { ...before, role: entry.role } : member));
  return { members: withAdmin(members) };
}

function addEvalkey({ log, signer, entry }: Step<EvalkeyOp>): Change {
  checkAdmin(signer);
  const { x, label, seq } = entry;
  if (!isSealingKey(x)) refuse('LOG_EVALKEY');
  return { evalkeys: [...log.evalkeys, { x, label, seq, byName: signer.name }] };
}

/** A new epoch for these members; whatever was stale ends with it. */
function newEpoch(log: ReducedLog, members: readonly LogMember[], entry: LogEntryHead & EpochMade): Change {
  const { epoch, commit, seq } = entry;
  if (epoch !== log.epoch + 1) refuse('LOG_EPOCH');
  if (epoch > MAX_EPOCHS) refuse('LOG_LIMIT');
  const uids = members.map((member) => member.uid);
  const kids = members.map((member) => member.kid);
  const made = { epoch, fromSeq: seq, commit, members: uids, kids, staleFrom: null };
  return { members, epoch, stale: false, epochs: [...log.epochs, made] };
}

/** Somebody is gone, and their grants with them. */
function without(log: ReducedLog, uid: string): Pick<ReducedLog, 'members' | 'grants'> {
  return {
    members: withAdmin(log.members.filter((member) => member.uid !== uid)),
    grants: log.grants.filter((row) => row.uid !== uid),
  };
}

function withAdmin(members: readonly LogMember[]): readonly LogMember[] {
  return members.some((member) => member.role === 'admin') ? members : refuse('LOG_LAST_ADMIN');
}

function checkAdmin(signer: LogMember): void {
  if (signer.role !== 'admin') refuse('LOG_ROLE');
}

function memberOf(log: ReducedLog, uid: string): LogMember {
  return log.members.find((member) => member.uid === uid) ?? refuse('LOG_NOT_MEMBER');
}
