import { Injectable, inject } from '@angular/core';
import type { NoteBody, VaultAbout } from '@kreds/notes/model';
import { Session, newUuid } from '@kreds/platform-web';
import { VAULT_KEYS } from '../keys/vault-keys';
import { aboutKey } from '../vaults/about-key';
import type { NoteDraft } from '../vaults/note';

/** A draft that lies on this device, opened. */
export interface KeptDraft {
  readonly slot: string;
  readonly field: string;
  readonly draft: NoteDraft;
  readonly savedAt: number;
}

/**
 * Drafts of this device: sealed to their author's own public key, so that keeping one needs no unlock (section 7). Each
 * tab has its own slot for a field, so that two tabs never write over each other.
 *
 * A slot is `<subject> <field> <tab>`; none of the three says a word of what was written.
 */
@Injectable({ providedIn: 'root' })
export class DraftBox {
  private readonly keys = inject(VAULT_KEYS);
  private readonly session = inject(Session);
  private readonly tab = newUuid();
  private readonly inHand = new Set<string>();

  slotOf(about: VaultAbout, field: string): string {
    return `${aboutKey(about)} ${field} ${this.tab}`;
  }

  /** A field of this tab writes into the slot: nobody else sends it meanwhile. */
  hold(slot: string): void {
    this.inHand.add(slot);
  }

  release(slot: string): void {
    this.inHand.delete(slot);
  }

  isHeld(slot: string): boolean {
    return this.inHand.has(slot);
  }

  /** What the drafts on this device are about; works while locked. */
  async subjects(): Promise<readonly string[]> {
    const { slots } = await this.keys.draftSlots({ uid: await this.uid() });
    return [...new Set(slots.map((slot) => slot.split(' ')[0] ?? ''))];
  }

  /** Resolves when the browser has stored it. Rejects with a VaultKeysError (`STORE_FULL`, `STORE_NONE`, `DRAFT_NO_KEY`). */
  async keep(slot: string, draft: NoteDraft): Promise<void> {
    const uid = await this.uid();
    await this.keys.keepDraft({ uid, slot, text: JSON.stringify(draft) });
  }

  async drop(slot: string): Promise<void> {
    await this.keys.dropDraft({ uid: await this.uid(), slot });
  }

  /** Every draft about one subject, of one field when it is named; newest first. Needs the open key. */
  async read(about: VaultAbout, field?: string): Promise<readonly KeptDraft[]> {
    const uid = await this.uid();
    const start = field === undefined ? `${aboutKey(about)} ` : `${aboutKey(about)} ${field} `;
    const slots = (await this.keys.draftSlots({ uid })).slots.filter((slot) => slot.startsWith(start));
    if (slots.length === 0) return [];
    const { drafts } = await this.keys.readDrafts({ uid, slots });
    return drafts
      .flatMap(({ slot, text, savedAt }): KeptDraft[] => {
        const draft = draftIn(text);
        return draft ? [{ slot, field: slot.split(' ')[1] ?? '', draft, savedAt }] : [];
      })
      .sort((one, other) => other.savedAt - one.savedAt);
  }

  private async uid(): Promise<string> {
    await this.session.ready();
    return this.session.me()?.personId ?? '';
  }
}

function draftIn(text: string): NoteDraft | undefined {
  try {
    const draft: Partial<NoteDraft<NoteBody>> = JSON.parse(text);
    return typeof draft.id === 'string' && typeof draft.based === 'number' && draft.body
      ? { ...draft, id: draft.id, based: draft.based, body: draft.body }
      : undefined;
  } catch {
    return undefined;
  }
}
