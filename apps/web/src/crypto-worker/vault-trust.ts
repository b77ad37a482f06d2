import type { VaultTrust } from '@kreds/notes/web';
import type { ReducedLog } from '@kreds/sealing';
import type { VaultRecord } from './vault-shelf';

/** Who is looking. Hex. */
export interface Viewer {
  readonly uidHex: string;
  readonly kidHex: string;
}

/**
 * How far a verified log may be believed to be what it says (confidentiality.md 5.1, 5.3): a log proves who signed what,
 * but only a code that people passed on themselves, or somebody checked that way, proves that it is theirs.
 */
export function trustOf(log: ReducedLog, proof: boolean, me: Viewer, checked: ReadonlySet<string>): VaultTrust {
  const own = log.genesisKid === me.kidHex;
  // A personal vault counts only when one began it oneself.
  const proven = own || (log.kind !== 'personal' && (proof || letInBy(log, me, checked)));
  if (!proven) return 'unchecked';
  if (isReplaced(log, me)) return 'replaced';
  return own ? 'own' : 'checked';
}

/**
 * Kids that this person may rely on: checked by a code, founders of vaults they trust, and whom they let in by a code.
 * None that a trusted log has replaced: whoever stole them could otherwise still show a vault of their own as genuine.
 */
export function reliedOn(
  explicit: ReadonlySet<string>,
  records: readonly VaultRecord[],
  me: Viewer,
): ReadonlySet<string> {
  const trusted = records.filter(({ trusted, pin }) => trusted || pin.genesisKid === me.kidHex);
  const logs = trusted.flatMap(({ log }) => log ?? []);
  const replaced = replacedKids(logs);
  const relied = [
    ...explicit,
    ...trusted.map(({ pin }) => pin.genesisKid),
    ...logs.flatMap((log) => checkedByMe(log, me)),
  ];
  return new Set(relied.filter((kid) => !replaced.has(kid)));
}

/** Kids that were followed by others of the same person in one of these logs. */
export function replacedKids(logs: readonly ReducedLog[]): ReadonlySet<string> {
  const followed = ({ keys }: ReducedLog) =>
    keys.filter(({ uid }, index) => keys.slice(index + 1).some((later) => later.uid === uid));
  return new Set(logs.flatMap(followed).map(({ kid }) => kid));
}

function letInBy(log: ReducedLog, me: Viewer, checked: ReadonlySet<string>): boolean {
  const member = log.members.find(({ uid, kid }) => uid === me.uidHex && kid === me.kidHex);
  const entry = member?.rekeyed ?? member?.admitted;
  return entry !== undefined && checked.has(entry.byKid);
}

function checkedByMe(log: ReducedLog, me: Viewer): readonly string[] {
  return log.members.flatMap(({ kid, admitted, rekeyed }) => {
    const { byKid, how } = rekeyed ?? admitted;
    return byKid === me.kidHex && (how === 'qr' || how === 'voice') ? [kid] : [];
  });
}

/** My keys stood here once and others stand in my place now. New keys of my own that never stood here are no such case. */
function isReplaced({ members, keys }: ReducedLog, me: Viewer): boolean {
  const place = members.find(({ uid }) => uid === me.uidHex);
  return place !== undefined && place.kid !== me.kidHex && keys.some(({ kid }) => kid === me.kidHex);
}
