import type { AccountKeys } from '@kreds/platform-web';
import { bytes, fields, flag, oneOf, orNull, text, uuid, type Shape } from './shape';

/** What each method of {@link AccountKeys} carries into the worker, and what leaves it. */
type Questions = {
  readonly [Method in keyof AccountKeys]: Shape<
    Parameters<AccountKeys[Method]> extends readonly [infer Question] ? Question : Record<never, never>
  >;
};
type Answers = { readonly [Method in keyof AccountKeys]: Shape<Awaited<ReturnType<AccountKeys[Method]>> | object> };

const language = oneOf('da', 'en');
const email = text(320);
/** Longer than any that is taken, so that the refusal can say so. */
const passphrase = text(1024);
const kdf = text(1024);
/** The server's salt is refused with a code of its own, so its length is none of the message's business. */
const salt = text(64);
const wrap = text(128);
const key = bytes(32);
const kid = bytes(16);
const nothing = fields({});

export const ACCOUNT_QUESTIONS = {
  suggestPassphrase: fields({ language }),
  checkPassphrase: fields({ email, passphrase }),
  prepareSignUp: fields({ uid: uuid, email, passphrase }),
  signIn: fields({ email, passphrase, kdf, serverSalt: salt }),
  unlock: fields({ uid: uuid, wrapPw: wrap, kdf }),
  changePassphrase: fields({
    uid: uuid,
    email,
    passphrase,
    newPassphrase: passphrase,
    kdf,
    serverSalt: salt,
    wrapPw: wrap,
  }),
  whoIsOpen: nothing,
  provePassphrase: fields({ uid: uuid, email, passphrase, kdf, serverSalt: salt, wrapPw: wrap }),
  makeRecoverySheet: fields({ uid: uuid }),
  readRecoverySheet: fields({ code: text(200) }),
  openByRecoverySheet: fields({ uid: uuid, wrap }),
  sealToNewPassphrase: fields({ uid: uuid, email, passphrase }),
  deviceRelease: fields({ uid: uuid }),
  trustDevice: fields({ uid: uuid, deviceId: text(64), serverHalf: key }),
  openByDevice: fields({ uid: uuid, serverHalf: key }),
  forgetDevice: fields({ uid: uuid, everything: flag }),
  lock: nothing,
} as const satisfies Questions;

const method = { serverSalt: bytes(16), kdf, auth: key, wrapPw: bytes(72) };

export const ACCOUNT_ANSWERS = {
  suggestPassphrase: fields({ passphrase }),
  checkPassphrase: fields({
    problem: orNull(
      oneOf('PASSPHRASE_SHORT', 'PASSPHRASE_LONG', 'PASSPHRASE_COMMON', 'PASSPHRASE_PLAIN', 'PASSPHRASE_EMAIL'),
    ),
  }),
  prepareSignUp: fields({ ...method, edPk: key, xPk: key, kid }),
  signIn: fields({ auth: key }),
  unlock: fields({ kid }),
  changePassphrase: fields({
    auth: key,
    newServerSalt: bytes(16),
    newKdf: kdf,
    newAuth: key,
    newWrapPw: bytes(72),
  }),
  whoIsOpen: fields({ uid: orNull(uuid), kid: orNull(kid) }),
  provePassphrase: fields({ auth: key }),
  makeRecoverySheet: fields({ code: text(40), auth: key, wrap: bytes(72) }),
  readRecoverySheet: fields({ auth: key }),
  openByRecoverySheet: fields({ kid }),
  sealToNewPassphrase: fields(method),
  deviceRelease: fields({ deviceId: orNull(text(64)), release: key }),
  trustDevice: nothing,
  openByDevice: fields({ kid }),
  forgetDevice: nothing,
  lock: nothing,
} as const satisfies Answers;
