export {
  changeMeSchema,
  changePassphraseSchema,
  passphraseKeysSchema,
  preloginSchema,
  signInSchema,
  signUpSchema,
  type ChangeMe,
  type ChangePassphrase,
  type Me,
  type MeAnswer,
  type PassphraseKeys,
  type Prelogin,
  type PreloginRequest,
  type SignedIn,
  type SignInRequest,
  type SignUp,
  type WrappedKeys,
} from './account';
export { afterFailure, waitBeforeNextTry, weightNow, type FailedSignIns } from './back-off';
export { bytes16Schema, bytes32Schema, bytes72Schema } from './bytes';
export { IDENTITY_ERRORS, type IdentityCode } from './errors';
export {
  displayNameSchema,
  emailSchema,
  languageSchema,
  normaliseEmail,
  phoneSchema,
  typedEmailSchema,
} from './fields';
export {
  exchangeFirstRunSchema,
  firstRunCodeFrom,
  readTypedCode,
  registerFirstRunSchema,
  type ExchangeFirstRun,
  type FirstRun,
  type FirstRunSeat,
  type RegisterFirstRun,
} from './first-run';
export type { PersonId } from './ids';
export {
  acceptInvitationSchema,
  exchangeInvitationSchema,
  INVITATION_LIFETIME_MS,
  RESENDS_PER_DAY,
  type AcceptInvitation,
  type ExchangeInvitation,
  type InvitationSeat,
} from './invitation';
export { kdfSchema, KDF_SMALL_DEVICE, KDF_USUAL, parseKdf, type KdfParameters } from './kdf';
export { MayInvite, type InvitingRights } from './may-invite';
export {
  addPersonSchema,
  changePersonSchema,
  listPeopleSchema,
  SIGN_IN_STATES,
  type AddPerson,
  type ChangePerson,
  type ListPeople,
  type PeoplePage,
  type PersonSummary,
  type SignInState,
} from './people';
export { cookieLifetime, isAlive, openedLife, TOUCH_EVERY_MS, usedLife, type SessionLife } from './session-life';
