import {
  SealingError,
  formatRecoveryCode,
  fromBase64url,
  newRecoveryCode,
  readRecoveryCode,
  recoveryAuth,
  recoveryKek,
  toBase64url,
  uidBytes,
  unwrapAccountKey,
  wipe,
  wrapAccountKey,
  type RandomBytes,
} from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';

/** The recovery sheet (confidentiality.md 4.2). Between reading a code and opening with it, it holds the key made from it. */
export class RecoveryKeeper {
  private kek: Uint8Array | undefined;

  constructor(
    private readonly account: OpenAccount,
    private readonly random: RandomBytes,
  ) {}

  /** The library opens the wrap once before it hands it out, so that no dead sheet is printed. */
  async make({ uid }: QuestionOf<'makeRecoverySheet'>): Promise<AnswerOf<'makeRecoverySheet'>> {
    const { accountKey, me } = this.account.openFor(uid);
    const code = newRecoveryCode(this.random);
    const kek = recoveryKek(code);
    try {
      const wrap = wrapAccountKey(accountKey, { kek, uid: me.uid, method: { kind: 'recovery' } }, this.random);
      const shown = formatRecoveryCode(code).replaceAll('-', ' ');
      return { code: shown, auth: toBase64url(recoveryAuth(code)), wrap: toBase64url(wrap) };
    } finally {
      wipe(kek);
    }
  }

  async read({ code: typed }: QuestionOf<'readRecoverySheet'>): Promise<AnswerOf<'readRecoverySheet'>> {
    this.forget();
    const code = readRecoveryCode(typed);
    this.kek = recoveryKek(code);
    return { auth: toBase64url(recoveryAuth(code)) };
  }

  async open({ uid, wrap }: QuestionOf<'openByRecoverySheet'>): Promise<AnswerOf<'openByRecoverySheet'>> {
    if (!this.kek) throw new KeeperRefusal('KEYS_LOCKED');
    try {
      const bytes = fromBase64url(wrap);
      if (!bytes) throw new SealingError('AK_UNWRAP');
      const place = { kek: this.kek, uid: uidBytes(uid), method: { kind: 'recovery' } } as const;
      return await this.account.keep(uid, unwrapAccountKey(bytes, place));
    } finally {
      this.forget();
    }
  }

  forget(): void {
    if (this.kek) wipe(this.kek);
    this.kek = undefined;
  }
}
