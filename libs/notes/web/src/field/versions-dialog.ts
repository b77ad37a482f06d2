import { ChangeDetectionStrategy, Component, effect, input, output, signal, untracked } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KDialog } from '@kreds/ui';
import type { OldVersion } from '../vaults/note-history';
import type { Shelf } from '../vaults/shelf';
import { conflictWords } from './conflict.words';

/** Earlier versions of one note: look, and bring one back as the newest. */
@Component({
  selector: 'notes-versions-dialog',
  imports: [KDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <k-dialog
      kind="side"
      [open]="open()"
      [heading]="t('versionsHeading')"
      [closeLabel]="t('close')"
      (closed)="closed.emit()"
    >
      <p class="muted" role="status">{{ said() }}</p>
      <ul class="row-list">
        @for (version of versions(); track version.version) {
          <li class="row">
            <div class="row__main">
              <p class="type-voice text">{{ textOf(version) }}</p>
              <p class="row__note">{{ byline(version) }}</p>
            </div>
            <div class="row__actions">
              <button class="button button--second button--small" type="button" (click)="restore(version)">
                {{ t('restore') }}
              </button>
            </div>
          </li>
        }
      </ul>
    </k-dialog>
  `,
  styles: `
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class VersionsDialog {
  readonly open = input.required<boolean>();
  readonly shelf = input.required<Shelf>();
  readonly noteId = input.required<string>();
  readonly closed = output();

  protected readonly t = useWords(conflictWords);
  protected readonly versions = signal<readonly OldVersion[]>([]);
  protected readonly said = signal('');
  private readonly f = useFormats();

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => void this.fetch());
    });
  }

  protected textOf({ body }: OldVersion): string {
    return 'text' in body && body.text.trim() !== '' ? body.text : this.t('blank');
  }

  protected byline({ author, at }: OldVersion): string {
    return this.t('by', { name: author.name, day: this.f.dayAndMonth(at), time: this.f.time(at) });
  }

  protected async restore(version: OldVersion): Promise<void> {
    const outcome = await this.shelf().restore(this.noteId(), version.body);
    if (outcome !== 'saved') return this.said.set(this.t('notRestored'));
    await this.fetch();
    this.said.set(this.t('restored'));
  }

  private async fetch(): Promise<void> {
    this.said.set(this.t('loading'));
    try {
      const [, ...earlier] = await this.shelf().versions(this.noteId());
      this.versions.set(earlier);
      this.said.set(earlier.length === 0 ? this.t('none') : '');
    } catch {
      this.versions.set([]);
      this.said.set(this.t('failed'));
    }
  }
}
