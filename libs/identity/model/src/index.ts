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
export {
  DEVICE_LABELS,
  forgetHereSchema,
  releaseHalfSchema,
  trustDeviceSchema,
  type DeviceLabel,
  type DeviceSummary,
  type ForgetHere,
  type ReleaseHalf,
  type Safety,
  type SecondFactorStanding,
  type ServerHalf,
  type TrustDevice,
  type TrustedDeviceKeys,
} from './devices';
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
export { isFresh } from './fresh-proof';
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
export {
  exchangeRecoverySchema,
  finishRecoverySchema,
  forgotSchema,
  openSheetSchema,
  recoverByDeviceSchema,
  restartSchema,
  sheetKeysSchema,
  stepUpSchema,
  type ExchangeRecovery,
  type FinishRecovery,
  type Forgot,
  type OpenedSheet,
  type OpenSheet,
  type RecoverByDevice,
  type RecoverySeat,
  type Restart,
  type SheetKeys,
  type StepUp,
} from './recovery';
export {
  confirmSecondFactorSchema,
  secondFactorCodeSchema,
  secondSignInSchema,
  StaffSources,
  type BackupCodes,
  type ConfirmSecondFactor,
  type SecondFactorOffer,
  type SecondSignIn,
  type StaffRights,
} from './second-factor';
export {
  cookieLifetime,
  halfIsDue,
  isAlive,
  openedLife,
  TOUCH_EVERY_MS,
  usedLife,
  type SessionLife,
} from './session-life';
export { SECOND_FACTOR_TRIES, TICKET_LIVES, type TicketKind } from './ticket-life';
