import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconWarningCircle } from '@kreds/ui';
import type { SheetToKeep } from './recovery-sheets';
import { safetyWords } from './safety-words';

/**
 * The sheet, shown once: to print on A4 or to keep as a file, both made here. The last four characters show that it was
 * kept. Nothing of it is sent.
 */
@Component({
  selector: 'identity-sheet-view',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sheet-view.html',
  styleUrl: './sheet-view.css',
})
export class SheetView {
  readonly sheet = input.required<SheetToKeep>();
  /** False on a page that has its one primary button elsewhere. */
  readonly main = input(true);
  readonly kept = output();

  protected readonly t = useWords(safetyWords);
  protected readonly f = useFormats();
  protected readonly last = signal('');
  protected readonly wrong = signal(false);
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly groups = computed(() => this.sheet().code.split(' '));
  protected readonly made = computed(() => this.f.longDate(this.sheet().madeAt));
  private readonly document = inject(DOCUMENT);
  private readonly lastBox = viewChild.required<ElementRef<HTMLInputElement>>('lastBox');

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected download(): void {
    const { displayName, email, code } = this.sheet();
    const lines = [
      this.t('paperHeading'),
      '',
      `${this.t('paperName')}: ${displayName}`,
      `${this.t('paperEmail')}: ${email}`,
      `${this.t('paperMade')}: ${this.made()}`,
      '',
      code,
      '',
      this.t('paperHow'),
      this.t('paperKeep'),
      this.t('paperOnce'),
      '',
    ];
    const address = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = this.t('fileName');
    link.click();
    URL.revokeObjectURL(address);
  }

  protected done(): void {
    const typed = this.last().replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
    this.wrong.set(typed !== this.groups().at(-1));
    if (this.wrong()) this.lastBox().nativeElement.focus();
    else this.kept.emit();
  }
}
