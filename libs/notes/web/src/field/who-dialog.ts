import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KDialog, KIcon, iconEye, iconEyeSlash } from '@kreds/ui';
import { fieldWords } from './field.words';
import type { ReaderWords } from './use-readers';

/** "Hvem kan læse det?": who can, and who cannot, both from the verified log. */
@Component({
  selector: 'notes-who-dialog',
  imports: [KDialog, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <k-dialog [open]="open()" [heading]="t('whoHeading')" [closeLabel]="t('whoClose')" (closed)="closed.emit()">
      <div class="stack">
        <p class="line">
          <k-icon [icon]="iconEye" [size]="24" /><span>{{ readers().can }}</span>
        </p>
        <p class="line muted">
          <k-icon [icon]="iconEyeSlash" [size]="24" /><span>{{ readers().cannot }}</span>
        </p>
        @if (readers().readers.others?.length) {
          <p class="type-small muted">{{ t('fromLog') }}</p>
        }
      </div>
    </k-dialog>
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: 24px 1fr;
      gap: 12px;
      align-items: start;
    }
  `,
})
export class WhoDialog {
  readonly open = input.required<boolean>();
  readonly readers = input.required<ReaderWords>();
  readonly closed = output();

  protected readonly t = useWords(fieldWords);
  protected readonly iconEye = iconEye;
  protected readonly iconEyeSlash = iconEyeSlash;
}
