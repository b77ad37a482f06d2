import { Injectable, inject } from '@angular/core';
import { newUuid } from '@kreds/platform-web';
import { aboutOf } from '../vaults/about-key';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';
import { DraftBox, type KeptDraft } from './draft-box';

/** Younger drafts belong to a tab that is still open, as far as anybody can tell. */
const LEFT_AFTER_MS = 120_000;

/**
 * Drafts whose field nobody has opened again, such as a line written while everything was locked: sent once the keys are
 * open, whatever page one is on. A draft that meets a newer version becomes a note of its own.
 */
@Injectable({ providedIn: 'root' })
export class LeftBehind {
  private readonly box = inject(DraftBox);
  private readonly vaults = inject(Vaults);
  private running: Promise<void> | undefined;

  /** Never rejects: what could not be sent stays where it is. */
  send(): Promise<void> {
    this.running ??= this.sendAll()
      .catch(() => undefined)
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (const key of await this.box.subjects()) {
      const about = aboutOf(key);
      if (!about) continue;
      const left = (await this.box.read(about)).filter((kept) => this.isLeft(kept));
      if (left.length === 0) continue;
      const shelf = this.vaults.shelf(about);
      if (shelf.state() !== 'ready') await shelf.open();
      if (shelf.state() !== 'ready') continue;
      // Oldest first, so that the newest words are the newest version.
      for (const kept of [...left].reverse()) await this.sendOne(shelf, kept);
    }
  }

  private isLeft({ slot, savedAt }: KeptDraft): boolean {
    return !this.box.isHeld(slot) && Date.now() - savedAt > LEFT_AFTER_MS;
  }

  private async sendOne(shelf: Shelf, { slot, draft }: KeptDraft): Promise<void> {
    let outcome = await shelf.save(draft);
    const moved = typeof outcome === 'object' && ('conflict' in outcome || outcome.refused === 'notes.object-ended');
    if (moved) outcome = await shelf.save({ ...draft, id: newUuid(), based: 0 });
    if (outcome === 'saved') await this.box.drop(slot);
  }
}
