import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { PersonSummary } from '@kreds/identity/model';
import { Api, KeyRing, useAction, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { TextField } from '../fields/text-field';
import { secondStepWords } from './second-step.words';

/** `sure` says what happens and asks again; `ask` wants the own passphrase, because the server has not seen it lately. */
type Step = 'offered' | 'sure' | 'ask' | 'none' | 'done';

/**
 * Takes the second step of signing in off somebody who has lost phone and backup codes. For administrators: a second
 * tap, and the own passphrase when it was not shown in the last five minutes.
 */
@Component({
  selector: 'programmes-reset-second-step',
  imports: [KBanner, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reset-second-step.html',
  styles: ':host { display: block; margin-bottom: 16px }',
})
export class ResetSecondStep {
  readonly person = input.required<PersonSummary>();

  protected readonly t = useWords(secondStepWords);
  protected readonly action = useAction();
  protected readonly step = signal<Step>('offered');
  protected readonly passphrase = signal('');
  protected readonly tried = signal(false);
  protected readonly name = computed(() => ({ name: this.person().displayName }));
  private readonly api = inject(Api);
  private readonly ring = inject(KeyRing);
  private readonly field = viewChild(TextField);

  protected async reset(): Promise<void> {
    const done = await this.action.run(() => this.api.delete(`/api/people/${this.person().id}/second-factor`));
    if (done) return this.step.set('done');
    if (this.action.code() === 'identity.step-up-needed') return this.moveTo('ask');
    if (this.action.code() === 'platform.not-found') this.moveTo('none');
  }

  protected async prove(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.passphrase() === '') return this.field()?.focus();
    if (!(await this.action.run(() => this.ring.prove(this.passphrase())))) return this.field()?.focus();
    this.moveTo('sure');
    await this.reset();
  }

  protected leave(): void {
    this.moveTo('offered');
  }

  private moveTo(step: Step): void {
    this.action.clear();
    this.passphrase.set('');
    this.tried.set(false);
    this.step.set(step);
  }
}
