import { ACCOUNT_KEYS_CODES, AccountKeysError, type AccountKeys } from '@kreds/platform-web';
import type { AnswerOf, QuestionOf } from './messages';
import type { WorkerLanes } from './worker-lanes';
import { WorkerRefusal } from './worker-refusal';

type Method = keyof AccountKeys;

/** {@link AccountKeys} by asking the crypto worker. */
export class AccountKeysInWorker implements AccountKeys {
  readonly suggestPassphrase = this.asking('suggestPassphrase');
  readonly checkPassphrase = this.asking('checkPassphrase');
  readonly prepareSignUp = this.asking('prepareSignUp');
  readonly signIn = this.asking('signIn');
  readonly unlock = this.asking('unlock');
  readonly changePassphrase = this.asking('changePassphrase');
  readonly provePassphrase = this.asking('provePassphrase');
  readonly makeRecoverySheet = this.asking('makeRecoverySheet');
  readonly readRecoverySheet = this.asking('readRecoverySheet');
  readonly openByRecoverySheet = this.asking('openByRecoverySheet');
  readonly sealToNewPassphrase = this.asking('sealToNewPassphrase');
  readonly deviceRelease = this.asking('deviceRelease');
  readonly openByDevice = this.asking('openByDevice');

  constructor(private readonly lanes: WorkerLanes) {}

  whoIsOpen(): Promise<AnswerOf<'whoIsOpen'>> {
    return this.ask('whoIsOpen', {});
  }

  async trustDevice(request: QuestionOf<'trustDevice'>): Promise<void> {
    await this.ask('trustDevice', request);
  }

  async forgetDevice(request: QuestionOf<'forgetDevice'>): Promise<void> {
    await this.ask('forgetDevice', request).catch(() => undefined);
  }

  /** Has the worker wipe its keys, then ends it, so that its memory goes as well. Never refuses. */
  lock(): Promise<void> {
    return this.lanes.lock();
  }

  private asking<Type extends Method>(type: Type): (question: QuestionOf<Type>) => Promise<AnswerOf<Type>> {
    return (question) => this.ask(type, question);
  }

  private async ask<Type extends Method>(type: Type, question: QuestionOf<Type>): Promise<AnswerOf<Type>> {
    try {
      return await this.lanes.ask(type, question);
    } catch (error) {
      throw new AccountKeysError(knownCode(error));
    }
  }
}

/** The worker's bundle could be older than the page after an update; a chunk that did not load is no code at all. */
function knownCode(error: unknown) {
  const code = error instanceof WorkerRefusal ? error.code : 'KEYS_WORKER';
  return ACCOUNT_KEYS_CODES.find((known) => known === code) ?? 'KEYS_WORKER';
}
