import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { JoinState, OpenDoors, VaultAbout } from '@kreds/notes/model';
import { isProblem } from '@kreds/platform-web';
import { Subscription } from 'rxjs';
import { VAULT_KEYS } from '../keys/vault-keys';
import { VaultKeysError } from '../keys/vault-keys-codes';
import { FreshRun } from '../vaults/fresh-run';
import { VaultServer } from '../vaults/vault-server';
import { Vaults } from '../vaults/vaults';

export type Door = OpenDoors['doors'][number];

/** `proving` takes a second or two, on purpose. `mismatch`: the answer did not fit the code, nothing was opened. */
export type JoiningState = 'asking' | 'proving' | 'waiting' | 'inside' | 'refused' | 'over' | 'mismatch';

const LOOK_EVERY_MS = 2_000;
/** Both ends forget the code after ten minutes (5.3). */
const GOOD_FOR_MS = 600_000;

/** A leader's way in: proves the code, waits for the answer, checks it, and only then believes the vault. */
@Injectable()
export class Joining {
  private readonly keys = inject(VAULT_KEYS);
  private readonly server = inject(VaultServer);
  private readonly vaults = inject(Vaults);
  private readonly now = signal<JoiningState>('asking');
  private readonly looking = new FreshRun(() => this.look());
  private timer: ReturnType<typeof setInterval> | undefined;
  private listening = new Subscription();
  private door: Door | undefined;
  private endsAt = 0;

  readonly state = this.now.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Rejects with a ProblemError or a VaultKeysError (`JOIN_CODE` for a slip); the state is `asking` again then. */
  async join(door: Door, code: string, name: string): Promise<void> {
    this.stop();
    this.now.set('proving');
    this.endsAt = Date.now() + GOOD_FOR_MS;
    try {
      if (door.agreement) {
        const { networkId, version } = door.agreement;
        await this.server.acceptAgreement(networkId, { version });
      }
      // The pins come first: what one knows of other vaults is kept beside what one learns now.
      await this.vaults.openPersonal();
      const { vault, facilitatorKid } = door;
      const answer = await this.keys.answerJoinCode({ vault, facilitatorKid, code, name });
      await this.server.join(vault, { facilitatorKid, name, ...answer });
    } catch (error) {
      this.now.set('asking');
      throw error;
    }
    this.door = door;
    this.now.set('waiting');
    this.timer = setInterval(() => void this.looking.run(), LOOK_EVERY_MS);
    this.listening = this.vaults.news.subscribe((news) => {
      if (news.kind !== 'writing' && news.vault === door.vault) void this.looking.run();
    });
    await this.looking.run();
  }

  /** A new try, with a new code. */
  again(): void {
    this.stop();
    this.now.set('asking');
  }

  private stop(): void {
    clearInterval(this.timer);
    this.listening.unsubscribe();
    this.door = undefined;
  }

  private async look(): Promise<void> {
    const { door } = this;
    if (!door) return;
    if (Date.now() >= this.endsAt) return this.end('over');
    try {
      const { state, ack } = await this.server.myJoin(door.vault);
      if (state === 'admitted' && ack) await this.accept(door, ack);
      else if (state !== 'waiting') this.end(ENDS[state]);
    } catch (error) {
      if (error instanceof VaultKeysError) return this.end('mismatch');
      if (isProblem(error) && error.status === 404) return this.end('over');
      // Silence is asked again.
    }
  }

  private async accept({ vault, about }: Door, ack: string): Promise<void> {
    const log = await this.server.log(vault, 0);
    const entries = log.entries.map(({ bytes }) => bytes);
    await this.keys.acceptJoin({ vault, about: about satisfies VaultAbout, from: 0, entries, seals: log.seals, ack });
    this.end('inside');
    // From here on the vault is like any other; opening it also writes down what was verified.
    await this.vaults.shelf(about).open();
  }

  private end(state: JoiningState): void {
    this.stop();
    this.now.set(state);
  }
}

const ENDS: Readonly<Record<Exclude<JoinState, 'waiting'>, JoiningState>> = {
  admitted: 'over',
  refused: 'refused',
  over: 'over',
};
