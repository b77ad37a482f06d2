import type { NetworkCircle, VaultRole } from '@kreds/notes/model';
import type { Admission, VaultMember, VaultView } from '../keys/vault-shapes';

/**
 * `ready`: nothing is missing but the code. `keys-changed`: inside, with keys that are no longer the person's.
 * `left-network`: still in the log although no longer in the network.
 */
export type CircleState =
  'no-account' | 'agreement' | 'ready' | 'founder' | 'in-room' | 'by-phone' | 'known' | 'keys-changed' | 'left-network';

export interface CircleRow {
  readonly uid: string;
  /** From the log for who is inside; from the account before that. */
  readonly name: string;
  readonly part: 'leader' | 'facilitator';
  readonly state: CircleState;
  readonly inside: boolean;
  readonly role: VaultRole | null;
  /** The newest check: of new keys, when there were any. */
  readonly checked: Admission | null;
  readonly rekeyed: boolean;
  /** Epochs from before they came that they may not read yet. */
  readonly closedBefore: boolean;
  readonly me: boolean;
}

/**
 * Everybody who is in, and everybody who should be: those inside first, in the order of the log. A leader is told of
 * nobody but themselves, so that who is missing in the list says nothing there.
 */
export function circleRows(circle: NetworkCircle, view: VaultView | null, me: string): readonly CircleRow[] {
  const people = new Map<string, NetworkCircle['people'][number]>(circle.people.map((one) => [one.personId, one]));
  const seesAll = people.get(me)?.part === 'facilitator';
  const inside = (view?.members ?? []).map((member): CircleRow => {
    const person = people.get(member.uid);
    const granted = view?.grants.find(({ uid }) => uid === member.uid)?.epochs ?? [];
    return {
      uid: member.uid,
      name: member.name,
      part: person?.part ?? 'leader',
      state: insideState(member, person, seesAll),
      inside: true,
      role: member.role,
      checked: member.rekeyed ?? member.admitted,
      rekeyed: member.rekeyed !== null,
      closedBefore: granted.length < member.since - 1,
      me: member.uid === me,
    };
  });
  const known = new Set(inside.map(({ uid }) => uid));
  const outside = circle.people
    .filter(({ personId }) => !known.has(personId))
    .map((person): CircleRow => {
      const nothing = { inside: false, role: null, checked: null, rekeyed: false, closedBefore: false };
      const { personId: uid, name, part } = person;
      return { uid, name, part, state: outsideState(person, circle.agreementVersion), ...nothing, me: uid === me };
    });
  return [...inside, ...outside];
}

function insideState(
  member: VaultMember,
  person: NetworkCircle['people'][number] | undefined,
  seesAll: boolean,
): CircleState {
  if (!person && seesAll) return 'left-network';
  if (person?.keysChanged) return 'keys-changed';
  const { how } = member.rekeyed ?? member.admitted;
  if (how === 'voice') return 'by-phone';
  if (how === 'known') return 'known';
  return how === 'qr' ? 'in-room' : 'founder';
}

function outsideState(person: NetworkCircle['people'][number], version: number): CircleState {
  if (!person.hasAccount) return 'no-account';
  // Facilitators run the group by other agreements; the tick is the leaders'.
  if (person.part === 'leader' && person.acceptedVersion !== version) return 'agreement';
  return 'ready';
}

/** A second one who can let people in, from the second meeting on (5.1). */
export function needsSecondKeeper(circle: NetworkCircle, view: VaultView): boolean {
  return circle.firstMeetingEnded && view.members.filter(({ role }) => role === 'admin').length < 2;
}

/** Facilitators let people in; a leader does when made keeper. */
export function roleFor(circle: NetworkCircle): (uid: string) => VaultRole {
  return (uid) => (circle.people.find(({ personId }) => personId === uid)?.part === 'facilitator' ? 'admin' : 'member');
}
