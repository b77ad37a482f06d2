import { isLanguage } from '@kreds/kernel';
import type { AccountKeys } from '@kreds/platform-web';
import {
  identityOf,
  makePassphrase,
  openAccountKey,
  openNewAccount,
  passphraseProblem,
  sealToPassphrase,
  stretchForServer,
  toBase64url,
  uidBytes,
  wipe,
  type RandomBytes,
} from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { AnswerOf, QuestionOf } from './messages';

/**
 * Holds a person's keys inside the crypto worker: between `signIn` and `unlock` the key made from the passphrase, after
 * that the account key. Its methods are the worker's messages; none of them answers with a key. One call at a time.
 */
export class KeyKeeper implements AccountKeys {
  private kek: Uint8Array | undefined;
  private accountKey: Uint8Array | undefined;

  constructor(private readonly random: RandomBytes) {}

  async suggestPassphrase({ language }: QuestionOf<'suggestPassphrase'>): Promise<AnswerOf<'suggestPassphrase'>> {
    if (!isLanguage(language)) throw new KeeperRefusal('KEYS_REQUEST');
    for (;;) {
      const passphrase = makePassphrase(language, this.random);
      // Six words with fewer than eight different letters happen about never; then the next six are as good.
      if (!passphraseProblem({ email: '', passphrase })) return { passphrase };
    }
  }

  async checkPassphrase(request: QuestionOf<'checkPassphrase'>) {
    return { problem: passphraseProblem(request) };
  }

  async prepareSignUp(request: QuestionOf<'prepareSignUp'>): Promise<AnswerOf<'prepareSignUp'>> {
    this.refuseBadUid(request.uid);
    const { accountKey, prepared } = await openNewAccount({ ...request, random: this.random });
    this.keep(accountKey);
    return prepared;
  }

  async signIn(request: QuestionOf<'signIn'>): Promise<AnswerOf<'signIn'>> {
    this.wipeKek();
    const { auth, kek } = await stretchForServer(request);
    this.kek = kek;
    const answer = { auth: toBase64url(auth) };
    wipe(auth);
    return answer;
  }

  async unlock(request: QuestionOf<'unlock'>): Promise<AnswerOf<'unlock'>> {
    if (!this.kek) throw new KeeperRefusal('KEYS_LOCKED');
    this.refuseBadUid(request.uid);
    try {
      this.keep(openAccountKey(this.kek, request));
    } finally {
      // Needed once: a wrap that does not open is tried again from the passphrase.
      this.wipeKek();
    }
    return { kid: this.kidOf(request.uid) };
  }

  async changePassphrase(request: QuestionOf<'changePassphrase'>): Promise<AnswerOf<'changePassphrase'>> {
    this.refuseBadUid(request.uid);
    const { uid, email, newPassphrase } = request;
    const { auth, kek } = await stretchForServer(request);
    try {
      const accountKey = openAccountKey(kek, request);
      this.keep(accountKey);
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

  async lock(): Promise<void> {
    this.wipeKek();
    if (this.accountKey) wipe(this.accountKey);
    this.accountKey = undefined;
  }

  private keep(accountKey: Uint8Array): void {
    if (this.accountKey) wipe(this.accountKey);
    this.accountKey = accountKey;
  }

  private kidOf(uid: string): string {
    if (!this.accountKey) throw new KeeperRefusal('KEYS_LOCKED');
    return toBase64url(identityOf(this.accountKey, uidBytes(uid)).kid);
  }

  private wipeKek(): void {
    if (this.kek) wipe(this.kek);
    this.kek = undefined;
  }

  private refuseBadUid(uid: string): void {
    try {
      uidBytes(uid);
    } catch {
      throw new KeeperRefusal('KEYS_REQUEST');
    }
  }
}
