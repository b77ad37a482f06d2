import type { VaultKeys } from '@kreds/notes/web';
import type { AccountKeys } from '@kreds/platform-web';
import { ACCOUNT_ANSWERS, ACCOUNT_QUESTIONS } from './account-messages';
import { KeeperRefusal } from './keeper-refusal';
import type { Shape } from './shape';
import { VAULT_ANSWERS, VAULT_QUESTIONS } from './vault-messages';

/** Everything that may be asked of the crypto worker: the methods of these two and nothing besides. */
export type Asked = AccountKeys & VaultKeys;
export type MessageType = keyof Asked;

/** What the message carries, as {@link Asked} names it. */
export type QuestionOf<Type extends MessageType> =
  Parameters<Asked[Type]> extends readonly [infer Question] ? Question : Record<never, never>;
/** What it answers with. */
export type AnswerOf<Type extends MessageType> = Awaited<ReturnType<Asked[Type]>>;

/** One handler for every message; the compiler holds them against the interfaces that the pages see. */
export type Handlers = { readonly [Type in MessageType]: (question: QuestionOf<Type>) => Promise<AnswerOf<Type>> };

export const QUESTIONS: Readonly<Record<MessageType, Shape<unknown>>> = { ...ACCOUNT_QUESTIONS, ...VAULT_QUESTIONS };

/** The worker copies what is listed here and drops everything else, so that no key can slip out. */
export const ANSWERS: Readonly<Record<MessageType, Shape<unknown>>> = { ...ACCOUNT_ANSWERS, ...VAULT_ANSWERS };

export interface ToWorker {
  /** Counts up; the answer bears the same number. */
  readonly id: number;
  readonly type: MessageType;
  readonly question: unknown;
}

export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string };

/** Reads what arrived in the worker, field by field. Throws `KEYS_REQUEST` for what is not exactly one of our questions. */
export function readQuestion(data: object): ToWorker {
  const { id, type, question, ...more } = data as Partial<ToWorker>;
  if (typeof id !== 'number' || !isMessageType(type) || Object.keys(more).length > 0)
    throw new KeeperRefusal('KEYS_REQUEST');
  return { id, type, question: QUESTIONS[type].read(question, true) };
}

function isMessageType(value: unknown): value is MessageType {
  return typeof value === 'string' && Object.hasOwn(QUESTIONS, value);
}
