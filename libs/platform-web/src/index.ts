// What every page stands on: words, language, the way to the server, who is signed in, the live link.
export {
  ACCOUNT_KEYS,
  ACCOUNT_KEYS_CODES,
  AccountKeysError,
  PASSPHRASE_PROBLEMS,
  type AccountKeys,
  type AccountKeysCode,
  type ChangedPassphrase,
  type DeviceHalf,
  type DeviceRelease,
  type PassphraseProblem,
  type PassphraseToProve,
  type PreparedSignUp,
  type RecoverySheet,
  type SealedToPassphrase,
  type SignUpToPrepare,
} from './account-keys/account-keys';
export { KeyHolds } from './account-keys/key-holds';
export { KeyRing, type KeyRingState } from './account-keys/key-ring';
export { accountKeysErrors } from './account-keys/account-keys-errors';
export { useSentences } from './action/sentences';
export { useAction, type Action } from './action/use-action';
export { Api, FETCH, type Query, type RequestOptions } from './http/api';
export { ProblemError, isProblem, type ProblemDetails } from './http/problem-error';
export { webProblemWords } from './http/web-problems';
export { newUuid, randomBetween } from './ids/new-uuid';
export {
  ZONE,
  beginning,
  clockFace,
  dayAndMonth,
  dayOfMonth,
  dayWithoutYear,
  localDate,
  longDate,
  numberWord,
  shortWeekday,
  timeOfDay,
  weekday,
  wholeMinutes,
  type Day,
} from './language/formats';
export { LanguageStore } from './language/language-store';
export { useFormats, type Formats } from './language/use-formats';
export {
  SEALED_SHELF,
  SealedShelfError,
  type SealedBody,
  type SealedPut,
  type SealedRefusal,
  type SealedShelf,
  type SealedSubject,
  type SealedThing,
} from './sealed-shelf/sealed-shelf';
export { administratorsOnly, anonymousOnly, safeReturn, secondStepOnly, signedInOnly } from './session/guards';
export { Session, type SessionState } from './session/session';
export { DeviceStorage } from './storage/device-storage';
export { HandOver } from './storage/hand-over';
export { factOf, FactLog, type ApplyFact, type Fact, type LiveSnapshot } from './live/fact-log';
export { followLive } from './live/follow-live';
export { LINK_STATES, LiveLink, type LinkState, type LiveLinkOptions, type LiveMessage } from './live/live-link';
export { LIVE_SOCKETS, type LiveWish } from './live/live-socket';
export { ServerClock } from './live/server-clock';
export { CommandOutbox, type Command, type Urgency } from './outbox/command-outbox';
export { routeTitle, titleWords } from './titles/route-title';
export { sayIn } from './words/say';
export { useWords } from './words/use-words';
export { defineWords, type Say, type WordTable, type Words } from './words/words';
