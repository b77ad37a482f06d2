import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { clockFace, useWords } from '@kreds/platform-web';
import { KBanner, KDialog, KIcon, KQrCode, iconCheck, iconClock, iconWarningCircle } from '@kreds/ui';
import type { Shelf } from '../vaults/shelf';
import { DoorKeeper, type DoorRules } from './door-keeper';
import { doorWords } from './door.words';
import { useKeyAction } from './use-key-action';

const ICONS = {
  'letting-in': iconClock,
  inside: iconCheck,
  wrong: iconWarningCircle,
  failed: iconWarningCircle,
} as const;

/**
 * "Luk ind": a code for ten minutes on one's own device, as a picture and as twelve characters, and the names of those
 * who come in by it. Closing it ends the code.
 */
@Component({
  selector: 'notes-door-dialog',
  imports: [KBanner, KDialog, KIcon, KQrCode],
  providers: [DoorKeeper],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './door-dialog.html',
  styleUrl: './door-dialog.css',
})
export class DoorDialog {
  readonly open = input.required<boolean>();
  readonly shelf = input.required<Shelf>();
  readonly rules = input.required<DoorRules>();
  readonly closed = output();

  protected readonly t = useWords(doorWords);
  protected readonly keeper = inject(DoorKeeper);
  protected readonly action = useKeyAction();
  protected readonly ICONS = ICONS;
  protected readonly shownOnce = signal(false);
  private readonly origin = inject(DOCUMENT).location.origin;

  protected readonly address = computed(() => `${this.origin}/#j=${this.keeper.code()?.fragment ?? ''}`);
  /** Three groups that each stay whole: the characters are read across a table. */
  protected readonly groups = computed(() => this.keeper.code()?.code.split(' ') ?? []);
  protected readonly time = computed(() => clockFace(this.keeper.left()));

  constructor() {
    effect(() => {
      const open = this.open();
      untracked(() => (open ? this.show() : void this.keeper.close()));
    });
  }

  protected show(): void {
    void this.action.run(() => this.keeper.open(this.shelf(), this.rules()));
  }

  protected end(): void {
    void this.keeper.close();
    this.closed.emit();
  }
}
