import { ANSWERS, readQuestion, type FromWorker, type Handlers, type MessageType } from './messages';

type AnyHandlers = Readonly<Record<MessageType, (question: unknown) => Promise<unknown>>>;

/**
 * Answers one message: reads it, asks its handler, and lets out the listed fields only. Whatever goes wrong leaves as a
 * code; messages and causes of errors stay inside. Undefined for something that has no number to answer to.
 */
export async function answerMessage(
  handlers: Handlers,
  data: unknown,
  codeOf: (error: unknown) => string,
): Promise<FromWorker | undefined> {
  if (typeof data !== 'object' || data === null || !('id' in data) || typeof data.id !== 'number') return undefined;
  const { id } = data;
  try {
    const { type, question } = readQuestion(data);
    // The question was read by its own shape, which the compiler holds against the handler's.
    const answer = await (handlers as unknown as AnyHandlers)[type](question);
    return { id, ok: true, answer: ANSWERS[type].read(answer ?? {}, false) };
  } catch (error) {
    return { id, ok: false, code: codeOf(error) };
  }
}
