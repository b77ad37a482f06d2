import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { LANGUAGES, type Language } from '@kreds/kernel';
import { LanguageStore, useWords } from '@kreds/platform-web';
import { KIcon, iconWarningCircle } from '@kreds/ui';
import { isPhone } from '../me/phone';
import { invitationWords } from './invitation-words';

export interface Confirmed {
  readonly displayName: string;
  /** Empty when there is none. */
  readonly phone: string;
}

/** First of three: name, phone and language, asked once. */
@Component({
  selector: 'identity-confirm-step',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './confirm-step.html',
  styleUrl: './step.css',
})
export class ConfirmStep {
  readonly answers = input.required<Confirmed>();
  readonly confirmed = output<Confirmed>();
  readonly spoken = output<Language>();
  readonly back = output();

  protected readonly t = useWords(invitationWords);
  protected readonly language = inject(LanguageStore).current;
  protected readonly languages = LANGUAGES;
  protected readonly name = linkedSignal(() => this.answers().displayName);
  protected readonly phone = linkedSignal(() => this.answers().phone);
  protected readonly tried = signal(false);
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly nameProblem = computed(() => (this.tried() && !this.name().trim() ? this.t('nameMissing') : ''));
  protected readonly phoneProblem = computed(() =>
    this.tried() && !isPhone(this.phone()) ? this.t('phoneWrong') : '',
  );
  private readonly nameBox = viewChild.required<ElementRef<HTMLInputElement>>('nameBox');
  private readonly phoneBox = viewChild.required<ElementRef<HTMLInputElement>>('phoneBox');

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.nameProblem()) return this.nameBox().nativeElement.focus();
    if (this.phoneProblem()) return this.phoneBox().nativeElement.focus();
    this.confirmed.emit({ displayName: this.name().trim(), phone: this.phone().trim() });
  }
}
