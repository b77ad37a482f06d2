import { VAULT_KEYS_CODES, VaultKeysError, type VaultKeys } from '@kreds/notes/web/keys';
import type { AnswerOf, QuestionOf } from './messages';
import type { WorkerLanes } from './worker-lanes';
import { WorkerRefusal } from './worker-refusal';

type Method = keyof VaultKeys;

/** {@link VaultKeys} by asking the crypto worker. */
export class VaultKeysInWorker implements VaultKeys {
  readonly seen = this.asking('seen');
  readonly makeVault = this.asking('makeVault');
  readonly openVault = this.asking('openVault');
  readonly viewVault = this.asking('viewVault');
  readonly changeVault = this.asking('changeVault');
  readonly sealMissing = this.asking('sealMissing');
  readonly showJoinCode = this.asking('showJoinCode');
  readonly checkJoins = this.asking('checkJoins');
  readonly ackJoin = this.asking('ackJoin');
  readonly answerJoinCode = this.asking('answerJoinCode');
  readonly acceptJoin = this.asking('acceptJoin');
  readonly compareCode = this.asking('compareCode');
  readonly sealObject = this.asking('sealObject');
  readonly openObjects = this.asking('openObjects');
  readonly openVersions = this.asking('openVersions');
  readonly sealPins = this.asking('sealPins');
  readonly openPins = this.asking('openPins');
  readonly pinsObject = this.asking('pinsObject');
  readonly readDrafts = this.asking('readDrafts');
  readonly draftSlots = this.asking('draftSlots');
  readonly dropVault = this.telling('dropVault');
  readonly hideJoinCode = this.telling('hideJoinCode');
  readonly keepDraft = this.telling('keepDraft');
  readonly dropDraft = this.telling('dropDraft');

  constructor(private readonly lanes: WorkerLanes) {}

  knownPeople(): Promise<AnswerOf<'knownPeople'>> {
    return this.ask('knownPeople', {});
  }

  private asking<Type extends Method>(type: Type): (question: QuestionOf<Type>) => Promise<AnswerOf<Type>> {
    return (question) => this.ask(type, question);
  }

  private telling<Type extends Method>(type: Type): (question: QuestionOf<Type>) => Promise<void> {
    return async (question) => {
      await this.ask(type, question);
    };
  }

  private async ask<Type extends Method>(type: Type, question: QuestionOf<Type>): Promise<AnswerOf<Type>> {
    try {
      return await this.lanes.ask(type, question);
    } catch (error) {
      throw new VaultKeysError(knownCode(error));
    }
  }
}

/** The worker's bundle could be older than the page after an update; a chunk that did not load is no code at all. */
function knownCode(error: unknown) {
  const code = error instanceof WorkerRefusal ? error.code : 'KEYS_WORKER';
  return VAULT_KEYS_CODES.find((known) => known === code) ?? 'KEYS_WORKER';
}
