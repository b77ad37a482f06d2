import {
  JOIN_CODE_LIFE_MS,
  MAX_NAME_UNITS,
  SealingError,
  checkJoinProof,
  fromBase64url,
  fromHex,
  isSealingKey,
  isShownText,
  isSigningKey,
  joinAck,
  kidOf,
  newJoinCode,
  stretchJoinCode,
  toBase64url,
  toHex,
  uidBytes,
  uuidToHex,
  wipe,
  type RandomBytes,
} from '@kreds/sealing';
import type { JoinToCheck } from '@kreds/notes/web';
import { KeeperRefusal } from './keeper-refusal';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';
import { memberOf, type OpenVaults } from './open-vaults';
import type { PeopleChecked } from './people-checked';

interface Door {
  /** Hex. */
  readonly vault: string;
  readonly code: string;
  readonly endsAt: number;
  /** Made of the code with the first proof that arrives: slow on purpose. */
  key: Uint8Array | undefined;
  readonly provenHere: Set<string>;
}

/** The end of whoever shows a code (confidentiality.md 5.3). One door at a time, for ten minutes, in memory only. */
export class JoinDoor {
  private door: Door | undefined;

  constructor(
    private readonly account: OpenAccount,
    private readonly vaults: OpenVaults,
    private readonly people: PeopleChecked,
    private readonly random: RandomBytes,
    private readonly now: () => number,
  ) {}

  async show({ vault }: QuestionOf<'showJoinCode'>): Promise<AnswerOf<'showJoinCode'>> {
    const open = this.vaults.changeable(vault);
    const keys = this.account.open();
    if (memberOf(open.log, keys)?.role !== 'admin') throw new SealingError('LOG_ROLE');
    this.forget();
    const code = newJoinCode(this.random);
    const endsAt = this.now() + JOIN_CODE_LIFE_MS;
    this.door = { vault: open.vault, code, endsAt, key: undefined, provenHere: new Set() };
    const facilitatorKid = toBase64url(keys.me.kid);
    const fragment = `${toBase64url(uidBytes(vault))}.${facilitatorKid}.${code}`;
    return { code: code.replace(/^(.{4})(.{4})(.{4})$/, '$1 $2 $3'), fragment, facilitatorKid, endsAt };
  }

  async hide({ vault }: QuestionOf<'hideJoinCode'>): Promise<void> {
    if (this.door?.vault === uuidToHex(vault)) this.forget();
  }

  /** A proof that does not fit is no error: its row turns red and nothing happens. */
  async check({ vault, joins }: QuestionOf<'checkJoins'>): Promise<AnswerOf<'checkJoins'>> {
    const { me } = this.account.open();
    const door = this.standing(vault);
    door.key ??= await stretchJoinCode(door.code, uidBytes(vault));
    const { key } = door;
    return {
      results: joins.map((join) => {
        const proven = this.prove(join, key, me.kid);
        if (proven) door.provenHere.add(join.uid);
        return { id: join.id, uid: join.uid, name: join.name, proven };
      }),
    };
  }

  async ack({ vault, uid }: QuestionOf<'ackJoin'>): Promise<AnswerOf<'ackJoin'>> {
    const { me } = this.account.open();
    const door = this.standing(vault);
    if (!door.key || !door.provenHere.has(uid)) throw new SealingError('JOIN_CODE');
    const genesisHash = fromHex(this.vaults.readable(vault).log.genesis);
    if (!genesisHash) throw new KeeperRefusal('KEYS_REQUEST');
    return { ack: toBase64url(joinAck(door.key, { facilitatorKid: me.kid, genesisHash })) };
  }

  forget(): void {
    if (this.door?.key) wipe(this.door.key);
    this.door = undefined;
  }

  /** Throws `JOIN_CODE` when no code of this vault is shown, or its ten minutes are over. */
  private standing(vault: string): Door {
    if (this.door && this.now() >= this.door.endsAt) this.forget();
    if (this.door?.vault !== uuidToHex(vault)) throw new SealingError('JOIN_CODE');
    return this.door;
  }

  private prove({ uid, edPk, xPk, name, proof }: JoinToCheck, key: Uint8Array, facilitatorKid: Uint8Array): boolean {
    const [ed, x, given] = [edPk, xPk, proof].map(fromBase64url);
    if (!ed || !x || !given || !isShownText(name, MAX_NAME_UNITS)) return false;
    const id = uidBytes(uid);
    try {
      checkJoinProof(key, { facilitatorKid, uid: id, edPk: ed, xPk: x, name }, given);
    } catch (error) {
      if (error instanceof SealingError) return false;
      throw error;
    }
    if (!isSigningKey(toHex(ed)) || !isSealingKey(toHex(x))) return false;
    this.people.prove({ uid: toHex(id), ed: toHex(ed), x: toHex(x), kid: toHex(kidOf(id, ed, x)), name });
    return true;
  }
}
