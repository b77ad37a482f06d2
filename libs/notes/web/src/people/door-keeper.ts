import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { Check, VaultRole } from '@kreds/notes/model';
import { Subscription } from 'rxjs';
import { VAULT_KEYS } from '../keys/vault-keys';
import type { JoinCode, JoinToCheck } from '../keys/vault-shapes';
import { FreshRun } from '../vaults/fresh-run';
import type { Shelf } from '../vaults/shelf';
import { VaultServer } from '../vaults/vault-server';
import { Vaults } from '../vaults/vaults';
import { LettingIn } from './letting-in';

/** Asked again when no news came: a socket may be down in a meeting room. */
const LOOK_EVERY_MS = 3_000;

export interface DoorRules {
  readonly how: Exclude<Check, 'known'>;
  readonly roleOf: (uid: string) => VaultRole;
  readonly grantsEarlier: boolean;
}

/** `wrong`: the proof does not fit the code, nothing happened. `failed`: it fits, and could not be written; tried again. */
export interface DoorRow {
  readonly uid: string;
  readonly name: string;
  readonly state: 'letting-in' | 'inside' | 'wrong' | 'failed';
}

/**
 * Shows a code for ten minutes and lets in whoever proves it. The code is in this tab and in the worker, and nowhere else;
 * it is over when the dialog closes.
 */
@Injectable()
export class DoorKeeper {
  private readonly keys = inject(VAULT_KEYS);
  private readonly server = inject(VaultServer);
  private readonly letting = inject(LettingIn);
  private readonly vaults = inject(Vaults);
  private readonly shown = signal<JoinCode | null>(null);
  private readonly seen = signal<ReadonlyMap<string, DoorRow>>(new Map());
  private readonly now = signal(Date.now());
  private readonly looking = new FreshRun(() => this.look());
  private shelf: Shelf | undefined;
  private rules: DoorRules | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private lookedAt = 0;
  private listening = new Subscription();

  readonly code = this.shown.asReadonly();
  readonly rows = computed(() => [...this.seen().values()]);
  /** Milliseconds until the code is over. */
  readonly left = computed(() => Math.max(0, (this.shown()?.endsAt ?? 0) - this.now()));
  readonly over = computed(() => this.shown() !== null && this.left() === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.close());
  }

  /** Rejects with a ProblemError or a VaultKeysError; no door stands open then. */
  async open(shelf: Shelf, rules: DoorRules): Promise<void> {
    await this.close();
    const vault = shelf.vault() ?? '';
    const code = await this.keys.showJoinCode({ vault });
    await this.server.openDoor(vault, { facilitatorKid: code.facilitatorKid });
    this.shelf = shelf;
    this.rules = rules;
    this.seen.set(new Map());
    this.now.set(Date.now());
    this.shown.set(code);
    this.timer = setInterval(() => this.tick(), 1_000);
    this.listening = this.vaults.news.subscribe((news) => {
      if (news.kind === 'joins' && news.vault === vault) void this.looking.run();
    });
    await this.looking.run();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.listening.unsubscribe();
    const vault = this.shelf?.vault();
    this.shelf = undefined;
    this.shown.set(null);
    if (!vault) return;
    await this.keys.hideJoinCode({ vault }).catch(() => undefined);
    await this.server.closeDoor(vault).catch(() => undefined);
  }

  private tick(): void {
    this.now.set(Date.now());
    if (this.over()) return void this.end();
    if (Date.now() - this.lookedAt >= LOOK_EVERY_MS) void this.looking.run();
  }

  /** Ten minutes have gone: nobody is let in any more, what was shown stays on the screen until it is closed. */
  private async end(): Promise<void> {
    clearInterval(this.timer);
    this.listening.unsubscribe();
    const vault = this.shelf?.vault();
    this.shelf = undefined;
    if (vault) await this.server.closeDoor(vault).catch(() => undefined);
  }

  private async look(): Promise<void> {
    this.lookedAt = Date.now();
    const { shelf } = this;
    const vault = shelf?.vault();
    if (!shelf || !vault) return;
    try {
      const { joins } = await this.server.waiting(vault);
      const open = joins.filter(({ uid }) => this.seen().get(uid)?.state !== 'inside');
      if (open.length === 0) return;
      const wanted = open.map(({ id, uid, edPk, xPk, name, proof }) => ({ id, uid, edPk, xPk, name, proof }));
      const { results } = await this.keys.checkJoins({ vault, joins: wanted });
      for (const { id, proven } of results) {
        const join = wanted.find((one) => one.id === id);
        if (join) await (proven ? this.letIn(shelf, join) : this.refuse(vault, join));
      }
    } catch {
      // The next look tries again; the code on the screen is still good.
    }
  }

  private async letIn(shelf: Shelf, join: JoinToCheck): Promise<void> {
    const { uid, name } = join;
    const { rules } = this;
    if (!rules || this.shelf !== shelf) return;
    this.show({ uid, name, state: 'letting-in' });
    try {
      const { how, roleOf, grantsEarlier } = rules;
      await this.letting.proven(shelf, { uid, role: roleOf(uid), how, grantsEarlier }, join);
      this.show({ uid, name, state: 'inside' });
    } catch {
      this.show({ uid, name, state: 'failed' });
    }
  }

  /** Whoever typed a wrong code learns that at once, and may try again. */
  private async refuse(vault: string, { id, uid, name }: JoinToCheck): Promise<void> {
    this.show({ uid, name, state: 'wrong' });
    await this.server.refuseJoin(vault, id);
  }

  private show(row: DoorRow): void {
    this.seen.update((rows) => new Map(rows).set(row.uid, row));
  }
}
