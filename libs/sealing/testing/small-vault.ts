import { ENVELOPE_TYPES, toHex, type EntryPerson, type LogOp, type ReducedLog } from '@kreds/sealing/log';
import { openEnvelope, sealEnvelope, type EnvelopeToOpen, type ObjectToSeal } from '../src/envelope';
import { newEpochKey } from '../src/epoch-key';
import { identityKeysOf, type IdentityKeys } from '../src/identity';
import { makeEntry, makeGenesis, nextEpoch } from '../src/write-log';
import { stream } from './vectors';

/** Somebody invented, whose keys follow from numbers; another `generation` is the same account with new keys. */
export interface Someone {
  readonly name: string;
  readonly uid: string;
  readonly me: IdentityKeys;
  readonly who: EntryPerson;
}

export function someone(name: string, id: number, generation = 1): Someone {
  const accountKey = new Uint8Array(32).fill(id).fill(generation, 0, 1);
  const me = identityKeysOf(accountKey, new Uint8Array(16).fill(id));
  const uid = toHex(me.uid);
  return { name, uid, me, who: { uid, ed: toHex(me.edPk), x: toHex(me.xPk), name } };
}

export const [alma, bo, cilla, mallory] = [
  someone('Alma Ager', 1),
  someone('Bo Bøg', 2),
  someone('Cilla Dal', 3),
  someone('Malthe Krat', 9),
];
export const boAnew = someone('Bo Bøg', 2, 7);

export const START = 1_767_225_600_000;
export const NOTE = '0e'.repeat(16);

/** An operation of a test; what makes an epoch gets its number and a new key by itself. */
type Op =
  | { readonly op: 'add' | 'rekey'; readonly person: Someone }
  | { readonly op: 'remove'; readonly uid: string }
  | { readonly op: 'rotate' | 'leave' | 'close' }
  | { readonly op: 'grant'; readonly uid: string; readonly from: number; readonly to: number };

/** A vault as its members' devices see it: the log, every entry, and every epoch's key. Each step gives another one. */
export class SmallVault {
  private constructor(
    readonly log: ReducedLog,
    readonly entries: readonly Uint8Array[],
    private readonly eks: ReadonlyMap<number, Uint8Array>,
  ) {}

  static begin(founder: Someone, vault = 'a0'.repeat(16)): SmallVault {
    const ek = newEpochKey(stream(Number.parseInt(vault.slice(0, 4), 16) + 1));
    const rules = { kind: 'group', subject: 'c0'.repeat(16), history: 'from-join', keepUntil: '2027-12-31' } as const;
    const { entry, log } = makeGenesis({ vault, ...rules, name: founder.name, me: founder.me, now: START, ek });
    return new SmallVault(log, [entry], new Map([[1, ek]]));
  }

  by(signer: Someone, asked: Op): SmallVault {
    const { ek, made } = nextEpoch(this.log, stream(1000 + this.log.seq));
    const op = this.operation(asked, made);
    const { entry, log } = makeEntry({ log: this.log, me: signer.me, now: START + this.log.seq + 1, op });
    const eks = new Map(this.eks);
    if ('commit' in op) eks.set(made.epoch, ek);
    return new SmallVault(log, [...this.entries, entry], eks);
  }

  private operation(asked: Op, made: ReturnType<typeof nextEpoch>['made']) {
    switch (asked.op) {
      case 'add':
        return { op: asked.op, who: asked.person.who, role: 'member', how: 'qr', ...made } satisfies LogOp;
      case 'rekey':
        return { op: asked.op, who: asked.person.who, how: 'voice', ...made } satisfies LogOp;
      case 'remove':
        return { ...asked, ...made, op: 'remove' } satisfies LogOp;
      case 'rotate':
        return { op: 'rotate', ...made } satisfies LogOp;
      case 'leave':
      case 'close':
        return { op: asked.op } satisfies LogOp;
      default:
        return asked satisfies LogOp;
    }
  }

  ek(epoch = this.log.epoch): Uint8Array {
    const ek = this.eks.get(epoch);
    if (!ek) throw new Error('no such epoch here');
    return ek;
  }

  /** Seals a first version of a note, unless the change says otherwise. */
  note(author: Someone, change: Partial<ObjectToSeal> = {}, seed = 1): Uint8Array {
    const { log } = this;
    const note = { type: ENVELOPE_TYPES.block, object: NOTE, version: 1, prev: null, ts: START };
    const given = { log, me: author.me, ...note, body: new Uint8Array(40).fill(65), ek: this.ek(), ...change };
    return sealEnvelope(given, stream(seed));
  }

  /** Opens what is said to be that note. */
  open(bytes: Uint8Array, change: Partial<EnvelopeToOpen> = {}) {
    const { log } = this;
    const want = { vault: log.vault, object: NOTE, type: ENVELOPE_TYPES.block };
    return openEnvelope({ bytes, want, log, ek: (epoch) => this.eks.get(epoch), ...change });
  }
}

/** A group of two. */
export const group = SmallVault.begin(alma).by(alma, { op: 'add', person: bo });
