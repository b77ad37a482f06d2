import { isLanguage } from '@kreds/kernel';
import {
  makePassphrase,
  openAccountKey,
  openNewAccount,
  passphraseProblem,
  sealToPassphrase,
  stretchForServer,
  toBase64url,
  wipe,
  type RandomBytes,
} from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';

/** Everything about the passphrase. Between `signIn` and `unlock` it holds the key made from it. One call at a time. */
export class PassphraseKeeper {
  private kek: Uint8Array | undefined;

  constructor(
    private readonly account: OpenAccount,
    private readonly random: RandomBytes,
  ) {}

  async suggest({ language }: QuestionOf<'suggestPassphrase'>): Promise<AnswerOf<'suggestPassphrase'>> {
    if (!isLanguage(language)) throw new KeeperRefusal('KEYS_REQUEST');
    for (;;) {
      const passphrase = makePassphrase(language, this.random);
      // Six words with fewer than eight different letters happen about never; then the next six are as good.
      if (!passphraseProblem({ email: '', passphrase })) return { passphrase };
    }
  }

  async check(request: QuestionOf<'checkPassphrase'>): Promise<AnswerOf<'checkPassphrase'>> {
    return { problem: passphraseProblem(request) };
  }

  async prepareSignUp(request: QuestionOf<'prepareSignUp'>): Promise<AnswerOf<'prepareSignUp'>> {
    const { accountKey, prepared } = await openNewAccount({ ...request, random: this.random });
    await this.account.keep(request.uid, accountKey);
    return prepared;
  }

  async signIn(request: QuestionOf<'signIn'>): Promise<AnswerOf<'signIn'>> {
    this.forget();
    const { auth, kek } = await stretchForServer(request);
    this.kek = kek;
    return { auth: spelled(auth) };
  }

  async unlock(request: QuestionOf<'unlock'>): Promise<AnswerOf<'unlock'>> {
    if (!this.kek) throw new KeeperRefusal('KEYS_LOCKED');
    try {
      return await this.account.keep(request.uid, openAccountKey(this.kek, request));
    } finally {
      // Needed once: a wrap that does not open is tried again from the passphrase.
      this.forget();
    }
  }

  async change(request: QuestionOf<'changePassphrase'>): Promise<AnswerOf<'changePassphrase'>> {
    const { uid, email, newPassphrase } = request;
    const { auth, kek } = await stretchForServer(request);
    try {
      await this.account.keep(uid, openAccountKey(kek, request));
      const { accountKey } = this.account.open();
      const made = await sealToPassphrase(accountKey, { uid, email, passphrase: newPassphrase, random: this.random });
      return {
        auth: toBase64url(auth),
        newServerSalt: made.serverSalt,
        newKdf: made.kdf,
        newAuth: made.auth,
        newWrapPw: made.wrapPw,
      };
    } finally {
      wipe(auth, kek);
    }
  }

  async prove(request: QuestionOf<'provePassphrase'>): Promise<AnswerOf<'provePassphrase'>> {
    const { auth, kek } = await stretchForServer(request);
    try {
      wipe(openAccountKey(kek, request));
      return { auth: toBase64url(auth) };
    } finally {
      wipe(auth, kek);
    }
  }

  /** When the old one is forgotten: what is open is sealed anew, derived twice like every new wrap. */
  async sealToNew(request: QuestionOf<'sealToNewPassphrase'>): Promise<AnswerOf<'sealToNewPassphrase'>> {
    const { accountKey } = this.account.openFor(request.uid);
    return sealToPassphrase(accountKey, { ...request, random: this.random });
  }

  forget(): void {
    if (this.kek) wipe(this.kek);
    this.kek = undefined;
  }
}

function spelled(secret: Uint8Array): string {
  const text = toBase64url(secret);
  wipe(secret);
  return text;
}
