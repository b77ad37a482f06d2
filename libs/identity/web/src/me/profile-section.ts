import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { Me } from '@kreds/identity/model';
import { Session, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconCheck, iconWarningCircle } from '@kreds/ui';
import { meWords } from './me-words';
import { isPhone } from './phone';

@Component({
  selector: 'identity-profile-section',
  imports: [KBanner, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile-section.html',
})
export class ProfileSection {
  readonly me = input.required<Me>();

  protected readonly t = useWords(meWords);
  protected readonly save = useAction();
  protected readonly saved = signal(false);
  protected readonly tried = signal(false);
  protected readonly name = linkedSignal(() => this.me().displayName);
  protected readonly phone = linkedSignal(() => this.me().phone ?? '');
  protected readonly iconCheck = iconCheck;
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly nameProblem = computed(() => (this.tried() && !this.name().trim() ? this.t('nameMissing') : ''));
  protected readonly phoneProblem = computed(() =>
    this.tried() && !isPhone(this.phone()) ? this.t('phoneWrong') : '',
  );
  private readonly session = inject(Session);
  private readonly nameBox = viewChild.required<ElementRef<HTMLInputElement>>('nameBox');
  private readonly phoneBox = viewChild.required<ElementRef<HTMLInputElement>>('phoneBox');

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.saved.set(false);
    if (this.nameProblem()) return this.nameBox().nativeElement.focus();
    if (this.phoneProblem()) return this.phoneBox().nativeElement.focus();
    const wish = { displayName: this.name().trim(), phone: this.phone().trim() };
    this.saved.set(await this.save.run(() => this.session.change(wish)));
  }
}
