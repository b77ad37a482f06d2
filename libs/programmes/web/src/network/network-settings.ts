import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChildren } from '@angular/core';
import { LANGUAGES, type Language } from '@kreds/kernel';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { NetworkDetail } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { focusFirstWrong } from '../fields/field';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { OpenedForm } from '../fields/opened-form';
import { TextField } from '../fields/text-field';
import { kindWords } from '../words/kinds.words';
import { settingsWords } from './settings.words';

/** Name, language and end of a network, for those who manage it. */
@Component({
  selector: 'programmes-network-settings',
  imports: [Opener, FormFoot, KBanner, OpenedForm, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './network-settings.html',
})
export class NetworkSettings {
  readonly network = input.required<NetworkDetail>();
  readonly changed = output();

  protected readonly t = useWords(settingsWords);
  protected readonly kind = useWords(kindWords);
  protected readonly forms = inject(OpenForm);
  protected readonly save = useAction();
  protected readonly finishing = useAction();
  protected readonly languages = LANGUAGES;
  protected readonly name = signal('');
  protected readonly language = signal<Language>('da');
  protected readonly tried = signal(false);
  private readonly api = inject(Api);
  private readonly fields = viewChildren(TextField);

  protected open(): void {
    this.name.set(this.network().name);
    this.language.set(this.network().language);
    this.tried.set(false);
    this.save.clear();
    this.forms.open('settings');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (focusFirstWrong(this.fields())) return;
    const changes = { name: this.name().trim(), language: this.language() };
    if (!(await this.save.run(() => this.send(changes)))) return;
    this.forms.close();
    this.changed.emit();
  }

  protected async finish(): Promise<void> {
    if (!(await this.finishing.run(() => this.send({ state: 'finished' })))) return;
    this.forms.close();
    this.changed.emit();
  }

  private send(changes: object): Promise<unknown> {
    const { id, version } = this.network();
    return this.api.patch(`/api/networks/${id}`, { ...changes, version });
  }
}
