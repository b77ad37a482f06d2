import { isProblem } from '@kreds/platform-web';
import type { SealedObject } from '../keys/vault-shapes';
import { FreshRun } from './fresh-run';
import type { VaultParts } from './log-reader';

/**
 * What this device has verified, kept as one sealed object in the personal vault, so that it outlives the device (6.3).
 * Reading it comes before any other vault is judged; writing it follows whatever was verified since.
 */
export class PinsMirror {
  private readonly writing = new FreshRun(() => this.writeOnce());
  /** Sealed, and not yet with the server: sealing again would say that nothing has changed. */
  private waiting: SealedObject | null = null;

  constructor(
    private readonly parts: VaultParts,
    private readonly vault: string,
  ) {}

  /** Takes over what other devices have verified; none there is no fault. */
  async read(): Promise<void> {
    const { object } = await this.parts.keys.pinsObject({ vault: this.vault });
    try {
      const { bytes } = await this.parts.server.object(this.vault, object);
      await this.parts.keys.openPins({ vault: this.vault, bytes });
    } catch (error) {
      if (!isProblem(error) || error.status !== 404) throw error;
    }
  }

  /** A failure is nobody's trouble: the next time something is verified, it is tried again. */
  write(): Promise<void> {
    return this.writing.run().catch(() => undefined);
  }

  private async writeOnce(): Promise<void> {
    try {
      await this.put();
    } catch (error) {
      if (!isProblem(error) || error.unanswered || error.status === 429) throw error;
      // Another device was quicker, or the epoch has moved: theirs is taken over, and what is still new sealed again.
      this.waiting = null;
      await this.read();
      await this.put();
    }
  }

  private async put(): Promise<void> {
    this.waiting ??= (await this.parts.keys.sealPins({ vault: this.vault })).sealed;
    if (!this.waiting) return;
    const { object, version, bytes } = this.waiting;
    await this.parts.server.put(this.vault, object, version - 1, { bytes, own: true });
    this.waiting = null;
  }
}
