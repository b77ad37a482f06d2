import type { AccountKeys, AccountKeysCode } from '@kreds/platform-web';

/** What may be asked of the crypto worker: the methods of {@link AccountKeys} and nothing besides. */
export type MessageType = keyof AccountKeys;

/** What the message carries, as {@link AccountKeys} names it. */
export type QuestionOf<Type extends MessageType> =
  Parameters<AccountKeys[Type]> extends readonly [infer Question] ? Question : Record<never, never>;
/** What it answers with. */
export type AnswerOf<Type extends MessageType> = Awaited<ReturnType<AccountKeys[Type]>>;

type Fields = { readonly [Type in MessageType]: readonly (keyof QuestionOf<Type> & string)[] };
type AnswerFields = { readonly [Type in MessageType]: readonly (keyof AnswerOf<Type> & string)[] };

/** The fields of each question; every one is a string. The worker refuses a message with other fields. */
export const QUESTIONS = {
  suggestPassphrase: ['language'],
  checkPassphrase: ['email', 'passphrase'],
  prepareSignUp: ['uid', 'email', 'passphrase'],
  signIn: ['email', 'passphrase', 'kdf', 'serverSalt'],
  unlock: ['uid', 'wrapPw', 'kdf'],
  changePassphrase: ['uid', 'email', 'passphrase', 'newPassphrase', 'kdf', 'serverSalt', 'wrapPw'],
  lock: [],
} as const satisfies Fields;

/** The fields of each answer. The worker copies these and drops everything else, so that no key can slip out. */
export const ANSWERS = {
  suggestPassphrase: ['passphrase'],
  checkPassphrase: ['problem'],
  prepareSignUp: ['serverSalt', 'kdf', 'auth', 'wrapPw', 'edPk', 'xPk', 'kid'],
  signIn: ['auth'],
  unlock: ['kid'],
  changePassphrase: ['auth', 'newServerSalt', 'newKdf', 'newAuth', 'newWrapPw'],
  lock: [],
} as const satisfies AnswerFields;

export type Question = Readonly<Record<string, string>>;
export type Answer = Readonly<Record<string, string | null>>;

export interface ToWorker {
  /** Counts up; the answer bears the same number. */
  readonly id: number;
  readonly type: MessageType;
  readonly question: Question;
}

export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly answer: Answer }
  | { readonly id: number; readonly ok: false; readonly code: AccountKeysCode };

/** No field of a question is as long as this (characters). */
const LONGEST_FIELD = 4096;

/** Reads what arrived in the worker; undefined when it is not exactly one of our questions. */
export function readQuestion(data: unknown): ToWorker | undefined {
  if (!isRecord(data) || !isRecord(data['question'])) return undefined;
  const { id, type, question } = data;
  if (typeof id !== 'number' || !isMessageType(type) || !isRecord(question)) return undefined;
  const expected: readonly string[] = QUESTIONS[type];
  if (Object.keys(question).sort().join() !== [...expected].sort().join()) return undefined;
  if (!Object.values(question).every((value) => typeof value === 'string' && value.length <= LONGEST_FIELD))
    return undefined;
  return { id, type, question: question as Question };
}

function isMessageType(value: unknown): value is MessageType {
  return typeof value === 'string' && Object.hasOwn(QUESTIONS, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
