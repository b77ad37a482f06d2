import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { ElementRef } from '@angular/core';
import { KIcon } from '../icons/icon';
import { iconX } from '../icons/phosphor-icons';

/** dialog: in the middle · side: a sheet at the right edge · sheet: from below, for phones. */
export const DIALOG_KINDS = ['dialog', 'side', 'sheet'] as const;
export type DialogKind = (typeof DIALOG_KINDS)[number];

let made = 0;

/**
 * A dialog on the browser's own `<dialog>`: the page behind is inert, Escape closes, focus starts on the heading and
 * returns to where it was.
 *
 * `<k-dialog kind="side" heading="..." closeLabel="Luk" [open]="open()" (closed)="open.set(false)">` with content, and
 * buttons marked `dialogActions` for the foot. The owner sets `open` to false on `closed`.
 */
@Component({
  selector: 'k-dialog',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<dialog #dialog [class]="kind()" [attr.aria-labelledby]="headingId" (close)="reportClosed()">
    <div class="frame">
      <header>
        <h2 class="type-h2" tabindex="-1" autofocus [id]="headingId">{{ heading() }}</h2>
        @if (closeLabel()) {
          <button
            type="button"
            class="button button--quiet button--icon"
            [attr.aria-label]="closeLabel()"
            [attr.data-tooltip]="closeLabel()"
            (click)="close()"
          >
            <k-icon [icon]="iconClose" [size]="24" />
          </button>
        }
      </header>
      <div class="body"><ng-content /></div>
      <footer><ng-content select="[dialogActions]" /></footer>
    </div>
  </dialog>`,
  styleUrl: './dialog.css',
  // For the mouse only: the keyboard has Escape and the cross.
  host: { '(click)': 'closeOnBackdrop($event)' },
})
export class KDialog {
  readonly open = input.required<boolean>();
  readonly heading = input.required<string>();
  readonly kind = input<DialogKind>('dialog');
  /** Words of the closing cross; empty leaves it out (Escape still closes). */
  readonly closeLabel = input('');
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly headingId = `k-dialog-${++made}`;
  protected readonly iconClose = iconX;

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() === dialog.open) return;
      if (this.open()) dialog.showModal();
      else dialog.close();
    });
    // Taken out of the page while open, it would not give the focus back.
    inject(DestroyRef).onDestroy(() => {
      const dialog = this.dialog().nativeElement;
      if (dialog.open) dialog.close();
    });
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected reportClosed(): void {
    if (this.open()) this.closed.emit();
  }

  /** The frame fills the dialog, so a click on the dialog itself was outside it. */
  protected closeOnBackdrop(event: Event): void {
    if (event.target === this.dialog().nativeElement) this.close();
  }
}
