import type { VaultMember, VaultView } from '../keys/vault-shapes';

/** Who may not read what was written before they came, and which epochs would have to be granted for it. */
export interface EarlierNotes {
  readonly uid: string;
  /** From the log. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What tells when something was sealed. */
export interface WrittenThen {
  readonly epoch: number;
}

/** The other one of a conversation; null while its vault has one person in it. */
export function counterpartOf(view: VaultView): VaultMember | null {
  return view.members.find(({ uid }) => uid !== view.me?.uid) ?? null;
}

/** Everybody of the log who cannot read what was sealed in that epoch: they came later, and nobody granted it. */
export function cannotRead(view: VaultView, epoch: number): readonly VaultMember[] {
  return view.members.filter(({ uid, since }) => since > epoch && !grantedTo(view, uid).includes(epoch));
}

/**
 * The one question when somebody has joined (confidentiality.md 5.3): null when there is nothing to ask. It is asked of
 * an admin who can read what the other cannot, and only when something was written then.
 */
export function earlierNotes(view: VaultView, notes: readonly WrittenThen[]): EarlierNotes | null {
  const { me, closed, trust } = view;
  if (!me || me.role !== 'admin' || closed || trust === 'unchecked' || trust === 'replaced') return null;
  for (const member of view.members) {
    if (member.uid === me.uid) continue;
    const hidden = notes.some(({ epoch }) => cannotRead(view, epoch).includes(member));
    const range = hidden ? rangeToGrant(view, member) : null;
    if (range) return { uid: member.uid, name: member.name, ...range };
  }
  return null;
}

/** The newest unbroken run of epochs before somebody came that this device can hand over. */
function rangeToGrant(view: VaultView, { uid, since }: VaultMember): { from: number; to: number } | null {
  const granted = grantedTo(view, uid);
  const open = (epoch: number) => view.readable.includes(epoch) && !granted.includes(epoch);
  let to = since - 1;
  while (to >= 1 && !open(to)) to--;
  if (to < 1) return null;
  let from = to;
  while (from > 1 && open(from - 1)) from--;
  return { from, to };
}

function grantedTo(view: VaultView, uid: string): readonly number[] {
  return view.grants.find((grant) => grant.uid === uid)?.epochs ?? [];
}
