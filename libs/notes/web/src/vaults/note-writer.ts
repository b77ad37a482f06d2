import { type NoteBody, type ObjectType, OBJECT_TYPES, type StoredObject } from '@kreds/notes/model';
import { ProblemError, isProblem } from '@kreds/platform-web';
import { VaultKeysError } from '../keys/vault-keys-codes';
import type { LogReader, VaultParts } from './log-reader';
import type { LogWriter } from './log-writer';
import { objectTypeIn } from './about-key';
import type { NoteDraft, SaveOutcome } from './note';
import type { ObjectReader } from './object-reader';
import type { Stored } from './read-note';

interface Write {
  readonly id: string;
  readonly type: ObjectType;
  readonly based: number;
  readonly own: boolean;
  readonly text: string;
}

/** `mended`: what stood in the way is put right, the same write may be tried once more. */
type Step = 'saved' | 'mended' | 'moved' | 'kept-here' | { readonly refused: string };

/** How often one write is put right and tried again: a newer log, and a new epoch after somebody left. */
const MENDS = 3;

/** Writes notes of one vault: sealed for the newest epoch, over the version that its writer saw. */
export class NoteWriter {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly parts: VaultParts,
    private readonly log: LogReader,
    private readonly people: LogWriter,
    private readonly objects: ObjectReader,
  ) {}

  save<B extends NoteBody>(draft: NoteDraft<B>): Promise<SaveOutcome<B>> {
    const { id, based, body, own = false } = draft;
    const write = { id, type: objectTypeIn(this.log.about), based, own, text: JSON.stringify(body) };
    return this.inTurn(id, () => this.saveNow(draft, write));
  }

  /** Ends a note for everybody; what it said is not part of the end. */
  end(id: string): Promise<SaveOutcome> {
    return this.inTurn(id, async () => {
      const note = this.objects.note(id);
      if (!note) return 'saved';
      const draft: NoteDraft = { id, based: note.version, body: note.body };
      return this.saveNow(draft, { id, type: OBJECT_TYPES.tombstone, based: note.version, own: false, text: '' });
    });
  }

  private async saveNow<B extends NoteBody>(draft: NoteDraft<B>, write: Write): Promise<SaveOutcome<B>> {
    const problem = this.objects.problem(write.id);
    if (problem) return { refused: problem.code };
    if ((this.objects.note(write.id)?.version ?? write.based) > write.based) return this.meet(draft, write);
    for (let tries = 0; tries <= MENDS; tries++) {
      const step = await this.step(write).catch((error: unknown) => answerTo(error));
      if (step === 'moved') return this.readTheirs(draft, write);
      if (step !== 'mended') return step;
    }
    return { refused: 'notes.epoch-moved' };
  }

  private async step(write: Write): Promise<Step> {
    try {
      await this.put(write);
      return 'saved';
    } catch (error) {
      const code = codeOf(error);
      if (code === 'STALE_VERSION' || code === 'notes.object-moved') return 'moved';
      if (code === 'CTX_LOGHEAD' || code === 'notes.epoch-moved') return this.mend();
      if (code === 'VAULT_STALE' || code === 'notes.vault-stale') return this.mend();
      if (code === 'notes.vault-closed') await this.log.read();
      throw error;
    }
  }

  /** Reads the newer log, and begins a new epoch when somebody has left: any member may (5.4). */
  private async mend(): Promise<Step> {
    const { stale } = await this.log.read();
    if (stale) await this.people.change({ op: 'rotate' });
    return 'mended';
  }

  private async put({ id, type, based, own, text }: Write): Promise<void> {
    const { vault } = this.log;
    const sealed = await this.parts.keys.sealObject({ vault, object: id, type, version: based + 1, body: text });
    const { bytes, version, epoch } = sealed;
    const { receivedAt } = await this.parts.server.put(vault, id, based, { bytes, own });
    // Opened like everybody else's, so that this device pins what it wrote.
    await this.objects.take([{ id, type, version, epoch, receivedAt, bytes }]);
  }

  private async readTheirs<B extends NoteBody>(draft: NoteDraft<B>, write: Write): Promise<SaveOutcome<B>> {
    try {
      const theirs: StoredObject = await this.parts.server.object(this.log.vault, write.id);
      await this.objects.take([theirs satisfies Stored]);
      return this.meet(draft, write);
    } catch (error) {
      const step = answerTo(error);
      return typeof step === 'object' ? step : 'kept-here';
    }
  }

  /** Mine beside theirs. The same words are no conflict: an answer that was lost on the way looks like this. */
  private meet<B extends NoteBody>(draft: NoteDraft<B>, write: Write): SaveOutcome<B> {
    const problem = this.objects.problem(write.id);
    if (problem) return { refused: problem.code };
    const theirs = this.objects.note(write.id);
    if (!theirs) return write.type === OBJECT_TYPES.tombstone ? 'saved' : { refused: 'notes.object-ended' };
    if (theirs.own && JSON.stringify(theirs.body) === write.text) return 'saved';
    return { conflict: { mine: draft, theirs: theirs as typeof theirs & { readonly body: B } } };
  }

  private inTurn<Answer>(id: string, work: () => Promise<Answer>): Promise<Answer> {
    const run = (this.turns.get(id) ?? Promise.resolve()).then(work, work);
    this.turns.set(id, run);
    const forget = (): void => void (this.turns.get(id) === run && this.turns.delete(id));
    run.then(forget, forget);
    return run;
  }
}

function codeOf(error: unknown): string {
  return error instanceof VaultKeysError || error instanceof ProblemError ? error.code : '';
}

/** What a failure means for whoever wrote. A surprise stays a surprise. */
function answerTo(error: unknown): Step {
  if (error instanceof VaultKeysError)
    return error.code === 'KEYS_LOCKED' || error.code === 'KEYS_WORKER' ? 'kept-here' : { refused: error.code };
  if (isProblem(error))
    return error.unanswered || error.status === 429 || error.status === 401 ? 'kept-here' : { refused: error.code };
  throw error;
}
