// Whoever may open what is sealed may also read the log: one door for both.
export * from '@kreds/sealing/log';
export {
  openAccountKey,
  openNewAccount,
  prepareAccount,
  sealToPassphrase,
  stretchForServer,
  type AccountToPrepare,
  type PasswordMethod,
  type Prelogin,
  type PreparedAccount,
} from './account';
export { newAccountKey, unwrapAccountKey, wrapAccountKey, type WrapMethod, type WrapPlace } from './account-key';
export { argon2InFreshInstance, checkKnownAnswer, type Argon2, type Argon2Input } from './argon2';
export { identityOf, uidBytes, type Identity } from './identity';
export { KDF_SMALL, KDF_STANDARD, kdfParamsJson, parseKdfParams, type KdfParams } from './kdf';
export { makePassphrase, WORDS_IN_A_PASSPHRASE } from './passphrase/make-passphrase';
export { passphraseProblem } from './passphrase/policy';
export { stretch, stretchForNewWrap, type PasswordToStretch, type StretchedPassword } from './password';
