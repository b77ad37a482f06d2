import type { AppendLog } from '@kreds/notes/model';
import { isProblem } from '@kreds/platform-web';
import type { VaultChange } from '../keys/vault-shapes';
import type { LogReader, VaultParts } from './log-reader';

/** Writes changes of who is in: signed by the keys, stored by the server, read back like everybody else's. */
export class LogWriter {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: VaultParts,
    private readonly log: LogReader,
  ) {}

  /**
   * One change at a time. When somebody took the seat in the log meanwhile, their entry is read first and the change is
   * signed once more. `settle` is sent along, such as the join that an `add` answers.
   */
  change(change: VaultChange, settle: Pick<AppendLog, 'admits'> = {}): Promise<void> {
    const run = this.turn.then(
      () => this.changeTwice(change, settle),
      () => this.changeTwice(change, settle),
    );
    this.turn = run;
    return run;
  }

  private async changeTwice(change: VaultChange, settle: Pick<AppendLog, 'admits'>): Promise<void> {
    try {
      await this.changeOnce(change, settle);
    } catch (error) {
      if (!isProblem(error, 'notes.log-moved')) throw error;
      const { stale } = await this.log.read();
      // Somebody else has begun the new epoch already.
      if (change.op === 'rotate' && !stale) return;
      await this.changeOnce(change, settle);
    }
  }

  private async changeOnce(change: VaultChange, settle: Pick<AppendLog, 'admits'>): Promise<void> {
    const { vault } = this.log;
    const { seq, entry, seals } = await this.parts.keys.changeVault({ vault, change });
    await this.parts.server.append(vault, { seq, entry, seals: [...seals], ...settle });
    // Who has left is not handed the log any more.
    if (change.op !== 'leave') await this.log.read();
  }
}
