import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { KBadge } from '@kreds/ui';
import type { Shelf } from '../vaults/shelf';
import { useReaders } from './use-readers';
import { WhoDialog } from './who-dialog';

/** The badge of a shelf as a button: tells in a word who can read, and opens the whole answer. */
@Component({
  selector: 'notes-reader-badge',
  imports: [KBadge, WhoDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button kBadge type="button" aria-haspopup="dialog" [level]="readers().readers.level" (click)="open.set(true)">
      {{ readers().badge }}
    </button>
    <notes-who-dialog [open]="open()" [readers]="readers()" (closed)="open.set(false)" />
  `,
})
export class ReaderBadge {
  readonly shelf = input.required<Shelf>();

  protected readonly readers = useReaders(() => this.shelf());
  protected readonly open = signal(false);
}
