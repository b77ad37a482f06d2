import {
  JOIN_CODE_LIFE_MS,
  MAX_NAME_UNITS,
  SealingError,
  checkJoinAck,
  fromBase64url,
  fromHex,
  isShownText,
  joinProof,
  stretchJoinCode,
  toBase64url,
  toHex,
  uidBytes,
  wipe,
} from '@kreds/sealing';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';
import type { VaultOpener } from './vault-opener';

interface Answered {
  readonly vault: string;
  readonly facilitatorKid: Uint8Array;
  readonly key: Uint8Array;
  readonly endsAt: number;
}

/** The newcomer's end (confidentiality.md 5.3): proves the code, and later believes nobody who does not know it. */
export class JoinAnswerer {
  private answered: Answered | undefined;

  constructor(
    private readonly account: OpenAccount,
    private readonly opener: VaultOpener,
    private readonly now: () => number,
  ) {}

  async answer(request: QuestionOf<'answerJoinCode'>): Promise<AnswerOf<'answerJoinCode'>> {
    const { me } = this.account.open();
    const { vault, code, name } = request;
    // What the page sends is what was proven and what the group will see: it is not put right behind its back.
    if (!isShownText(name, MAX_NAME_UNITS)) throw new SealingError('LOG_NAME');
    const facilitatorKid = fromBase64url(request.facilitatorKid);
    if (facilitatorKid?.length !== 16) throw new SealingError('JOIN_CODE');
    const key = await stretchJoinCode(code, uidBytes(vault));
    this.forget();
    this.answered = { vault, facilitatorKid, key, endsAt: this.now() + JOIN_CODE_LIFE_MS };
    const { uid, edPk, xPk } = me;
    const proof = joinProof(key, { facilitatorKid, uid, edPk, xPk, name });
    return { edPk: toBase64url(edPk), xPk: toBase64url(xPk), proof: toBase64url(proof) };
  }

  /** Everything that this rests on was proven by the code; only after it the log is read and both are pinned. */
  async accept({ ack: spelled, ...request }: QuestionOf<'acceptJoin'>): Promise<AnswerOf<'acceptJoin'>> {
    this.account.open();
    if (this.answered && this.now() >= this.answered.endsAt) this.forget();
    const { answered } = this;
    const ack = fromBase64url(spelled);
    if (answered?.vault !== request.vault || !ack) throw new SealingError('JOIN_ACK');
    const { key, facilitatorKid } = answered;
    const view = await this.opener.openProven(request, [toHex(facilitatorKid)], (genesis) => {
      const genesisHash = fromHex(genesis);
      if (!genesisHash) throw new SealingError('JOIN_ACK');
      checkJoinAck(key, { facilitatorKid, genesisHash }, ack);
    });
    this.forget();
    return view;
  }

  forget(): void {
    if (this.answered) wipe(this.answered.key);
    this.answered = undefined;
  }
}
