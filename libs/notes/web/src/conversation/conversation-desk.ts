import { Injectable, computed, inject, signal } from '@angular/core';
import type { VaultAbout } from '@kreds/notes/model';
import { Session, isProblem, newUuid } from '@kreds/platform-web';
import type { PersonId } from '@kreds/programmes/model';
import { VAULT_KEYS } from '../keys/vault-keys';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';
import { VaultServer } from '../vaults/vault-server';
import { ConversationPeople, type LeaderToTalkWith } from './conversation-people';
import { counterpartOf } from './earlier-notes';

/** From which end a conversation vault is looked at. */
export type ConversationSide = 'facilitator' | 'leader';

type ConversationAbout = VaultAbout & { readonly kind: 'conversation' };

/** The vault of one leader and one facilitator, as the pages around it use it. One for each page. */
@Injectable()
export class ConversationDesk {
  private readonly vaults = inject(Vaults);
  private readonly session = inject(Session);
  private readonly server = inject(VaultServer);
  private readonly keys = inject(VAULT_KEYS);
  private readonly people = inject(ConversationPeople);
  private readonly opened = signal<Shelf | null>(null);
  private readonly known = signal<LeaderToTalkWith | null>(null);
  private readonly missing = signal(false);

  readonly shelf = this.opened.asReadonly();
  readonly view = computed(() => this.opened()?.view() ?? null);
  readonly counterpart = computed(() => {
    const view = this.view();
    return view && counterpartOf(view);
  });
  /** The other's name: from the signed log, before that the account's; empty while neither is known. */
  readonly name = computed(() => this.counterpart()?.name ?? this.known()?.name ?? '');
  /** Nobody of one's networks, so there is nothing to begin. */
  readonly gone = this.missing.asReadonly();
  /** A facilitator may begin it alone. */
  readonly mayBegin = computed(() => this.opened()?.state() === 'none' && this.known() !== null);

  /** `otherId`: the leader for a facilitator, the facilitator for a leader. Never rejects: the shelf's state tells. */
  async open(side: ConversationSide, otherId: string, networkId?: string): Promise<void> {
    await this.session.ready();
    const shelf = this.vaults.shelf(await this.about(side, otherId));
    this.opened.set(shelf);
    await shelf.open();
    if (side === 'facilitator' && !this.counterpart()) await this.look(otherId, networkId);
  }

  /** Makes the vault with oneself alone in it. Rejects with a ProblemError or a VaultKeysError. */
  async begin(): Promise<void> {
    const shelf = this.opened();
    const leader = this.known();
    const me = this.session.me();
    if (!shelf || !leader || !me) return;
    const id = newUuid();
    const { about } = shelf;
    const { keepUntil } = leader;
    const made = await this.keys.makeVault({ vault: id, about, history: 'from-join', keepUntil, name: me.displayName });
    try {
      await this.server.make({ id, about, entry: made.entry, seals: [...made.seals] });
    } catch (error) {
      // Another tab was quicker: that one is opened.
      if (!isProblem(error, 'notes.vault-exists')) throw error;
    }
    await shelf.open();
  }

  /** A substitute's vault names the facilitator who began it, so the list decides before the address does. */
  private async about(side: ConversationSide, otherId: string): Promise<ConversationAbout> {
    const me = (this.session.me()?.personId ?? '') as string as PersonId;
    const other = otherId as PersonId;
    if (side === 'leader') return { kind: 'conversation', leaderId: me, facilitatorId: other };
    const own: ConversationAbout = { kind: 'conversation', leaderId: other, facilitatorId: me };
    if (this.vaults.findConversation(other, me)) return own;
    await this.vaults.load().catch(() => undefined);
    const taken = this.vaults
      .mine()
      .map(({ about }) => about)
      .filter((about): about is ConversationAbout => about.kind === 'conversation' && about.leaderId === other);
    return taken.find(({ facilitatorId }) => facilitatorId === me) ?? taken[0] ?? own;
  }

  private async look(leaderId: string, networkId: string | undefined): Promise<void> {
    try {
      const found = await this.people.find(leaderId, networkId);
      this.known.set(found);
      this.missing.set(found === null && this.opened()?.state() === 'none');
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.missing.set(error.status === 404);
    }
  }
}
