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
export {
  DEVICE_BLOB_BYTES,
  DEVICE_KEY,
  deviceRelease,
  openOnDevice,
  sealToDevice,
  type DevicePlace,
  type SubtleLike,
} from './device';
export { openDraft, sealDraft } from './draft';
export {
  openEnvelope,
  sealEnvelope,
  type EnvelopeAuthor,
  type EnvelopeToOpen,
  type ObjectPin,
  type ObjectToSeal,
  type OpenedEnvelope,
} from './envelope';
export {
  checkCommitment,
  EPOCH_KEY_BYTES,
  newEpochKey,
  openEpochKey,
  sealEpochKey,
  sealToMembers,
  type EpochReceiver,
  type EpochSeal,
} from './epoch-key';
export { hpkeOpen, hpkeSeal, SEAL_OVERHEAD } from './hpke';
export { identityKeysOf, identityOf, uidBytes, type Identity, type IdentityKeys } from './identity';
export {
  checkEvalKeyProof,
  checkJoinAck,
  checkJoinProof,
  evalKeyProof,
  JOIN_CODE_LENGTH,
  JOIN_CODE_LIFE_MS,
  joinAck,
  joinProof,
  newJoinCode,
  stretchJoinCode,
  type EvalKeyClaim,
  type JoinAnswer,
  type JoinClaim,
} from './join';
export { KDF_SMALL, KDF_STANDARD, kdfParamsJson, parseKdfParams, type KdfParams } from './kdf';
export { MAX_BODY_BYTES, pad, unpad, type SignedBody } from './pad';
export { makePassphrase, WORDS_IN_A_PASSPHRASE } from './passphrase/make-passphrase';
export { passphraseProblem } from './passphrase/policy';
export { stretch, stretchForNewWrap, type PasswordToStretch, type StretchedPassword } from './password';
export { checkPinMac, pinKeyOf, pinMac } from './pins';
export { formatRecoveryCode, newRecoveryCode, readRecoveryCode, recoveryAuth, recoveryKek } from './recovery';
export {
  newEvaluationKeys,
  openSubmission,
  pseudonymOf,
  sealSubmission,
  SUBMISSION_BYTES,
  ticketsInfo,
  type EvaluationPlace,
} from './submission';
export { readTypedCode } from './typed-code';
export { makeEntry, makeGenesis, nextEpoch, type VaultToBegin, type WrittenEntry } from './write-log';
