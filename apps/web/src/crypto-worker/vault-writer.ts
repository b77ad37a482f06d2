import type { Seal, VaultChange } from '@kreds/notes/web';
import {
  SealingError,
  epochEntitlement,
  fromBase64url,
  hexToUuid,
  makeEntry,
  makeGenesis,
  newEpochKey,
  nextEpoch,
  sealEpochKey,
  sealToMembers,
  toBase64url,
  toHex,
  uuidToHex,
  wipe,
  type EpochReceiver,
  type GenesisOp,
  type LogOp,
  type RandomBytes,
  type ReducedLog,
} from '@kreds/sealing';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';
import type { OpenVault, OpenVaults } from './open-vaults';
import type { PeopleChecked } from './people-checked';
import { subjectOf } from './vault-subject';
import { spell } from './vault-view';

type Op = Exclude<LogOp, GenesisOp>;

/** Signs what changes who is in, and seals the epoch keys that belong to it. What it makes is believed only once read back. */
export class VaultWriter {
  constructor(
    private readonly account: OpenAccount,
    private readonly vaults: OpenVaults,
    private readonly people: PeopleChecked,
    private readonly random: RandomBytes,
    private readonly now: () => number,
  ) {}

  async make(request: QuestionOf<'makeVault'>): Promise<AnswerOf<'makeVault'>> {
    const { me, uid } = this.account.open();
    const { about, history, keepUntil, name, vault } = request;
    const beginner = about.kind === 'personal' ? about.personId : about.kind === 'conversation' && about.facilitatorId;
    if (beginner && beginner !== uid) throw new SealingError('LOG_SUBJECT');
    const ek = newEpochKey(this.random);
    try {
      const begun = { vault: uuidToHex(vault), ...subjectOf(about), history, keepUntil, name, me, now: this.now(), ek };
      const { entry, log } = makeGenesis(begun);
      return { vault, seq: 0, entry: toBase64url(entry), seals: this.sealToAll(log, ek) };
    } finally {
      wipe(ek);
    }
  }

  async change({ vault, change }: QuestionOf<'changeVault'>): Promise<AnswerOf<'changeVault'>> {
    const open = this.vaults.writable(vault);
    const { entry, seals } = await this.write(open, change);
    return { vault, seq: open.log.seq + 1, entry: toBase64url(entry), seals };
  }

  async sealMissing({ vault, sealed }: QuestionOf<'sealMissing'>): Promise<AnswerOf<'sealMissing'>> {
    const open = this.vaults.writable(vault);
    const has = new Set(sealed.map(({ epoch, uid }) => `${epoch} ${uuidToHex(uid)}`));
    const { log } = open;
    return {
      seals: log.members.flatMap((member) =>
        [...open.epochKeys].flatMap(([epoch, ek]) => {
          const right = epochEntitlement(log, member.uid, epoch);
          if (has.has(`${epoch} ${member.uid}`) || (right !== 'member' && right !== 'granted')) return [];
          return [this.seal(log, epoch, ek, member)];
        }),
      ),
    };
  }

  private async write(open: OpenVault, change: VaultChange) {
    const { me } = this.account.open();
    const { log } = open;
    const signed = (op: Op) => makeEntry({ log, me, now: this.now(), op });
    switch (change.op) {
      case 'add':
      case 'rekey':
      case 'remove':
      case 'rotate': {
        const who = 'how' in change ? await this.people.find(change.uid, change.how) : undefined;
        const { ek, made } = nextEpoch(log, this.random);
        try {
          const { entry, log: after } = signed({ ...rotating(change, who), ...made });
          return { entry, seals: this.sealToAll(after, ek) };
        } finally {
          wipe(ek);
        }
      }
      case 'grant': {
        const { entry, log: after } = signed({ ...change, uid: uuidToHex(change.uid) });
        return { entry, seals: this.sealGranted(open, after, change) };
      }
      case 'role':
        return { entry: signed({ ...change, uid: uuidToHex(change.uid) }).entry, seals: [] };
      case 'evalkey': {
        const x = fromBase64url(change.x);
        if (!x) throw new SealingError('LOG_EVALKEY');
        return { entry: signed({ ...change, x: toHex(x) }).entry, seals: [] };
      }
      case 'leave':
      case 'close':
        return { entry: signed({ op: change.op }).entry, seals: [] };
    }
  }

  private sealToAll(log: ReducedLog, ek: Uint8Array): Seal[] {
    return sealToMembers(log, ek, this.random).map(({ epoch, uid, kid, sealed }) => ({
      epoch,
      uid: hexToUuid(uid),
      kid: spell(kid),
      bytes: toBase64url(sealed),
    }));
  }

  /** Those of the granted epochs that this device can open itself; another's brings the rest. */
  private sealGranted(open: OpenVault, after: ReducedLog, grant: { uid: string; from: number; to: number }): Seal[] {
    const receiver = after.members.find(({ uid }) => uid === uuidToHex(grant.uid));
    if (!receiver) return [];
    return [...open.epochKeys]
      .filter(([epoch]) => epoch >= grant.from && epoch <= grant.to)
      .map(([epoch, ek]) => this.seal(after, epoch, ek, receiver));
  }

  private seal({ vault }: ReducedLog, epoch: number, ek: Uint8Array, to: EpochReceiver): Seal {
    const sealed = sealEpochKey({ ek, vault, epoch, to }, this.random);
    return { epoch, uid: hexToUuid(to.uid), kid: spell(to.kid), bytes: toBase64url(sealed) };
  }
}

/** The operation without its epoch. Somebody whom nobody has checked was refused before. */
function rotating(
  change: Extract<VaultChange, { readonly op: 'add' | 'rekey' | 'remove' | 'rotate' }>,
  who: { readonly uid: string; readonly ed: string; readonly x: string; readonly name: string } | undefined,
) {
  if (change.op === 'rotate') return { op: change.op };
  if (change.op === 'remove') return { op: change.op, uid: uuidToHex(change.uid) };
  if (!who) throw new SealingError('LOG_UNVERIFIED');
  const { uid, ed, x, name } = who;
  const person = { uid, ed, x, name };
  if (change.op === 'rekey') return { op: change.op, who: person, how: change.how };
  return { op: change.op, who: person, role: change.role, how: change.how };
}
