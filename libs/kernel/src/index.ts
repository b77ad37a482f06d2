export { assertNever } from './assert-never';
export { systemClock, type Clock } from './clock';
export type { ErrorCatalogue, ErrorEntry } from './error-catalogue';
export { isUuid, UUID_PATTERN, type Id } from './id';
export { isLanguage, LANGUAGES, languageOf, type Language, type Worded } from './language';
export { accepted, refused, type Outcome, type Refusal } from './outcome';
