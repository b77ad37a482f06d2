import type { NoteBody } from '@kreds/notes/model';
import { newUuid } from '@kreds/platform-web';
import type { NoteDraft } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';
import type { DraftBox, KeptDraft } from './draft-box';

/**
 * Drafts of one field that other tabs, or a tab that is gone, have left on this device. The newest comes back into the
 * field; what was written beside it becomes a note of its own, so that nothing is lost.
 */
export class LeftDrafts<B extends NoteBody> {
  private readonly taken = new Set<string>();
  private readonly covered: string[] = [];

  constructor(
    private readonly box: DraftBox,
    private readonly shelf: Shelf,
    private readonly field: string,
    private readonly ownSlot: string,
  ) {}

  /** The draft for the field, unless something was typed there (`typed`) meanwhile; undefined when there is none. */
  async take(typed: NoteDraft<B> | undefined): Promise<NoteDraft<B> | undefined> {
    const kept = await this.box.read(this.shelf.about, this.field).catch((): readonly KeptDraft[] => []);
    let first = typed;
    for (const { slot, draft } of kept) {
      if (slot === this.ownSlot || this.taken.has(slot)) continue;
      this.taken.add(slot);
      if (first && !isInside(draft, first)) await this.saveBeside(slot, draft, first.id);
      else this.covered.push(slot);
      first ??= draft as NoteDraft<B>;
    }
    return typed ? undefined : first;
  }

  /** What came back into the field has reached the server. */
  async drop(): Promise<void> {
    for (const slot of this.covered.splice(0)) await this.box.drop(slot).catch(() => undefined);
  }

  private async saveBeside(slot: string, draft: NoteDraft, beside: string): Promise<void> {
    const asNew = draft.id === beside || draft.based > 0 ? { ...draft, id: newUuid(), based: 0 } : draft;
    const outcome = await this.shelf.save(asNew);
    if (outcome === 'saved') await this.box.drop(slot).catch(() => undefined);
    else this.taken.delete(slot);
  }
}

/** Everything that the older draft says stands at the beginning of the newer one. */
function isInside(older: NoteDraft, newer: NoteDraft): boolean {
  const [before, after] = [older.body, newer.body];
  if ('text' in before && 'text' in after) return after.text.startsWith(before.text);
  return JSON.stringify(before) === JSON.stringify(after);
}
