import type { AnswerOf, MessageType, QuestionOf } from './messages';
import type { WorkerClient } from './worker-client';

/** Needs no open key, so it never waits behind somebody who unlocks. */
const WITHOUT_KEYS: readonly MessageType[] = ['keepDraft', 'draftSlots', 'dropDraft'];

/**
 * The way to the crypto worker for both faces. The client itself comes with the first question, so that a first load
 * carries neither it nor the protocol. Drafts go to a worker of their own, which never holds a key: a derivation blocks
 * the other one for up to two seconds, and a draft is promised within one.
 */
export class WorkerLanes {
  private keys: Promise<WorkerClient> | undefined;
  private drafts: Promise<WorkerClient> | undefined;

  constructor(private readonly load: () => Promise<WorkerClient> = loadClient) {}

  async ask<Type extends MessageType>(type: Type, question: QuestionOf<Type>): Promise<AnswerOf<Type>> {
    return (await this.lane(type)).ask(type, question);
  }

  /** Nothing was opened before the first question, so there is nothing to lock. */
  async lock(): Promise<void> {
    await (await this.keys?.catch(() => undefined))?.lock();
  }

  private lane(type: MessageType): Promise<WorkerClient> {
    if (WITHOUT_KEYS.includes(type)) return (this.drafts ??= this.loaded(() => (this.drafts = undefined)));
    return (this.keys ??= this.loaded(() => (this.keys = undefined)));
  }

  /** A chunk that did not come is asked for again with the next question. */
  private loaded(forget: () => void): Promise<WorkerClient> {
    return this.load().catch((error: unknown) => {
      forget();
      throw error;
    });
  }
}

async function loadClient(): Promise<WorkerClient> {
  const { WorkerClient } = await import('./worker-client');
  return new WorkerClient();
}
