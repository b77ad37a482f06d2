import { ACCOUNT_KEYS_CODES, AccountKeysError, type AccountKeys, type AccountKeysCode } from '@kreds/platform-web';
import {
  QUESTIONS,
  type AnswerOf,
  type FromWorker,
  type MessageType,
  type Question,
  type QuestionOf,
  type ToWorker,
} from './messages';
import { startCryptoWorker } from './start-worker';

/** As much of a Worker as is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** The slowest phone needs a few seconds; a worker that says nothing for this long (ms) is dead. */
const LONGEST_WAIT = 60_000;

/**
 * {@link AccountKeys} by asking the crypto worker, one question at a time. The worker starts with the first question;
 * when it cannot, or dies, the question is refused with `KEYS_WORKER` and the next one starts a new worker, which holds
 * no keys.
 *
 * Bound by apps/web: `{ provide: ACCOUNT_KEYS, useFactory: () => new AccountKeysInWorker() }`.
 */
export class AccountKeysInWorker implements AccountKeys {
  private worker: WorkerLike | undefined;
  private asked = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: () => WorkerLike = startCryptoWorker) {}

  suggestPassphrase(request: QuestionOf<'suggestPassphrase'>) {
    return this.inTurn(() => this.ask('suggestPassphrase', request));
  }

  checkPassphrase(request: QuestionOf<'checkPassphrase'>) {
    return this.inTurn(() => this.ask('checkPassphrase', request));
  }

  prepareSignUp(request: QuestionOf<'prepareSignUp'>) {
    return this.inTurn(() => this.ask('prepareSignUp', request));
  }

  signIn(request: QuestionOf<'signIn'>) {
    return this.inTurn(() => this.ask('signIn', request));
  }

  unlock(request: QuestionOf<'unlock'>) {
    return this.inTurn(() => this.ask('unlock', request));
  }

  changePassphrase(request: QuestionOf<'changePassphrase'>) {
    return this.inTurn(() => this.ask('changePassphrase', request));
  }

  /** Has the worker wipe its keys, then ends it, so that its memory goes as well. Never refuses. */
  lock(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.worker) return;
      await this.ask('lock', {}).catch(() => undefined);
      this.end();
    });
  }

  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private ask<Type extends MessageType>(type: Type, request: object): Promise<AnswerOf<Type>> {
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      const giveUp = () => {
        clearTimeout(timer);
        this.end();
        reject(new AccountKeysError('KEYS_WORKER'));
      };
      const timer = setTimeout(giveUp, LONGEST_WAIT);
      const heard = ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        if (data.ok) resolve(data.answer as AnswerOf<Type>);
        else reject(new AccountKeysError(knownCode(data.code)));
      };
      try {
        this.worker ??= this.start();
        this.worker.onmessage = heard;
        this.worker.onerror = giveUp;
        this.worker.onmessageerror = giveUp;
        this.worker.postMessage({ id, type, question: listedFields(type, request) } satisfies ToWorker);
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
function listedFields(type: MessageType, request: object): Question {
  const given = new Map<string, string>(Object.entries(request));
  return Object.fromEntries(QUESTIONS[type].map((field) => [field, given.get(field) ?? '']));
}

/** The worker's bundle could be older than the page after an update. */
function knownCode(code: string): AccountKeysCode {
  return ACCOUNT_KEYS_CODES.find((known) => known === code) ?? 'KEYS_WORKER';
}
