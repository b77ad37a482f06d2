import type { AccountKeys, AccountKeysCode } from '@kreds/platform-web';
import { KeeperRefusal } from './keeper-refusal';
import { ANSWERS, readQuestion, type Answer, type FromWorker, type MessageType, type Question } from './messages';

type Keeper = Readonly<Record<MessageType, (question: Question) => Promise<unknown>>>;

/**
 * Answers one message: reads it, asks the keeper, and lets out the listed fields only. Whatever goes wrong leaves as a
 * code; messages and causes of errors stay inside. Undefined for something that has no number to answer to.
 */
export async function answerMessage(
  keys: AccountKeys,
  data: unknown,
  codeOf: (error: unknown) => AccountKeysCode,
): Promise<FromWorker | undefined> {
  const asked = readQuestion(data);
  if (!asked) return refusalOfUnread(data);
  try {
    // The fields were checked against QUESTIONS, which the compiler holds against AccountKeys.
    const answer = await (keys as unknown as Keeper)[asked.type](asked.question);
    return { id: asked.id, ok: true, answer: listedFields(asked.type, answer) };
  } catch (error) {
    return { id: asked.id, ok: false, code: codeOf(error) };
  }
}

function listedFields(type: MessageType, answer: unknown): Answer {
  const given = new Map(Object.entries(answer ?? {}));
  return Object.fromEntries(
    ANSWERS[type].map((field): [string, string | null] => {
      const value: unknown = given.get(field);
      if (typeof value !== 'string' && value !== null) throw new KeeperRefusal('KEYS_REQUEST');
      return [field, value];
    }),
  );
}

function refusalOfUnread(data: unknown): FromWorker | undefined {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'number' ? { id, ok: false, code: 'KEYS_REQUEST' } : undefined;
}
