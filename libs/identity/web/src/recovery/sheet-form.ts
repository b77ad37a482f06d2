import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconWarningCircle } from '@kreds/ui';
import { recoveryWords } from './recovery-words';

export interface TypedSheet {
  readonly email: string;
  readonly code: string;
}

/** The code from the sheet, and the e-mail where no link has said it. */
@Component({
  selector: 'identity-sheet-form',
  imports: [KBanner, KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sheet-form.html',
  styleUrl: './recover.page.css',
})
export class SheetForm {
  /** From the mailed link; empty without one. */
  readonly email = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<string>();
  readonly canGoBack = input.required<boolean>();
  readonly typed = output<TypedSheet>();
  readonly back = output();

  protected readonly t = useWords(recoveryWords);
  protected readonly address = linkedSignal(() => this.email());
  protected readonly code = signal('');
  protected readonly tried = signal(false);
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly emailProblem = computed(() =>
    this.tried() && this.address().trim() === '' ? this.t('emailMissing') : '',
  );
  protected readonly codeProblem = computed(() =>
    this.tried() && this.code().trim() === '' ? this.t('sheetMissing') : '',
  );

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || this.emailProblem() || this.codeProblem()) return;
    this.typed.emit({ email: this.address().trim(), code: this.code() });
  }
}
