import { Injectable, computed, inject } from '@angular/core';
import type { SharedCopy } from '@kreds/notes/model';
import { ServerClock, Session } from '@kreds/platform-web';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';
import { intentionsOf, logOf } from './log-entries';
import { shareCopy, type ShareOutcome, type ShareTarget, takeCopyBack } from './share-copy';

/** What a person has in the vault that nobody else is in, and the ways out of it: a copy for others, and its end. */
@Injectable({ providedIn: 'root' })
export class OwnNotes {
  private readonly vaults = inject(Vaults);
  private readonly session = inject(Session);
  private readonly clock = inject(ServerClock);

  readonly shelf = computed(() => {
    // Another person has another shelf.
    this.session.me();
    return this.vaults.personalShelf();
  });
  readonly all = computed(() => this.shelf().notes());
  readonly log = computed(() => logOf(this.all()));
  readonly intentions = computed(() => intentionsOf(this.all()));

  /** Finds or makes the vault and opens it; the shelf's state tells how it went. */
  async open(): Promise<void> {
    await this.vaults.openPersonal();
  }

  /**
   * Where a copy can go: the conversations with one's facilitators, then the groups. Only vaults that opened here and now,
   * so that the names of the readers come from a log that was verified.
   */
  async targets(kinds: readonly ShareTarget['kind'][] = ['conversation', 'group']): Promise<readonly ShareTarget[]> {
    await this.vaults.load();
    const found = await Promise.all(
      kinds.flatMap((kind) =>
        this.vaults
          .mine()
          .filter(({ about, closed }) => about.kind === kind && !closed)
          .map(({ about }) => this.targetOf(kind, this.vaults.shelf(about))),
      ),
    );
    return found.filter((target) => target !== null);
  }

  share(noteId: string, target: ShareTarget, bring: boolean): Promise<ShareOutcome> {
    return shareCopy(this.shelf(), noteId, target, { bring, now: this.clock.read() });
  }

  async takeBack(noteId: string, copy: SharedCopy): Promise<ShareOutcome> {
    const place = await this.placeOf(copy);
    return place === 'later' ? 'not-now' : takeCopyBack(this.shelf(), noteId, copy, place);
  }

  /** Ends a note for good, its copies before it: afterwards nobody could find them. */
  async end(noteId: string): Promise<ShareOutcome> {
    for (const copy of this.copiesOf(noteId)) {
      const back = await this.takeBack(noteId, copy);
      // A copy in a vault that is closed or left cannot be ended by anybody; that must not keep one's own note.
      if (back === 'not-now' || back === 'changed') return back;
    }
    const outcome = await this.shelf().end(noteId);
    if (outcome === 'saved') return 'done';
    if (outcome === 'kept-here') return 'not-now';
    return 'conflict' in outcome ? 'changed' : outcome;
  }

  /** What kind of vault that is, as far as this device knows. */
  kindOf(vault: string): string | undefined {
    return this.vaults.mine().find(({ id }) => id === vault)?.about.kind;
  }

  private copiesOf(noteId: string): readonly SharedCopy[] {
    const body = this.shelf().note(noteId)?.body;
    return body && 'shared' in body ? body.shared : [];
  }

  private async targetOf(kind: ShareTarget['kind'], shelf: Shelf): Promise<ShareTarget | null> {
    await shelf.open();
    const view = shelf.view();
    if (shelf.state() !== 'ready' || !view?.me) return null;
    const me = view.me.uid;
    const readers = view.members.filter(({ uid }) => uid !== me).map(({ name }) => name);
    return readers.length === 0 ? null : { kind, vault: view.vault, readers, place: shelf };
  }

  /** Null for a vault that is closed or left; `later` for one that cannot be reached just now. */
  private async placeOf({ vault }: SharedCopy): Promise<Shelf | null | 'later'> {
    const summary = this.vaults.mine().find(({ id }) => id === vault);
    if (!summary) return null;
    const shelf = this.vaults.shelf(summary.about);
    if (shelf.vault() !== vault || shelf.state() !== 'ready') await shelf.open();
    const state = shelf.state();
    if (state === 'none' || state === 'closed') return null;
    return state === 'ready' && shelf.vault() === vault ? shelf : 'later';
  }
}
