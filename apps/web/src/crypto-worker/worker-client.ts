import {
  QUESTIONS,
  type AnswerOf,
  type FromWorker,
  type MessageType,
  type QuestionOf,
  type ToWorker,
} from './messages';
import { startCryptoWorker } from './start-worker';
import { WorkerRefusal } from './worker-refusal';

/** As much of a Worker as is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** The slowest phone needs a few seconds; a worker that says nothing for this long (ms) is dead. */
const LONGEST_WAIT = 60_000;

/**
 * Asks the crypto worker, one question at a time. The worker starts with the first question; when it cannot, or dies,
 * the question is refused with `KEYS_WORKER` and the next one starts a new worker, which holds no keys. Rejects with a
 * {@link WorkerRefusal} and with nothing else.
 */
export class WorkerClient {
  private worker: WorkerLike | undefined;
  private asked = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: () => WorkerLike = startCryptoWorker) {}

  ask<Type extends MessageType>(type: Type, request: QuestionOf<Type>): Promise<AnswerOf<Type>> {
    return this.inTurn(() => this.post(type, request));
  }

  /** Has the worker wipe its keys, then ends it, so that its memory goes as well. Never refuses. */
  lock(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.worker) return;
      await this.post('lock', {}).catch(() => undefined);
      this.end();
    });
  }

  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private post<Type extends MessageType>(type: Type, request: QuestionOf<Type>): Promise<AnswerOf<Type>> {
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      const giveUp = () => {
        clearTimeout(timer);
        this.end();
        reject(new WorkerRefusal('KEYS_WORKER'));
      };
      const timer = setTimeout(giveUp, LONGEST_WAIT);
      const heard = ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        if (data.ok) resolve(data.answer as AnswerOf<Type>);
        else reject(new WorkerRefusal(data.code));
      };
      let message: ToWorker;
      try {
        message = { id, type, question: listedFields(type, request) };
      } catch {
        clearTimeout(timer);
        return reject(new WorkerRefusal('KEYS_REQUEST'));
      }
      try {
        this.worker ??= this.start();
        this.worker.onmessage = heard;
        this.worker.onerror = giveUp;
        this.worker.onmessageerror = giveUp;
        this.worker.postMessage(message);
      } catch {
        giveUp();
      }
    });
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

/** A page may hand over a whole answer of the server; only what the question needs crosses into the worker. */
function listedFields(type: MessageType, request: unknown): unknown {
  return QUESTIONS[type].read(request, false);
}
