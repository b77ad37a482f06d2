import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { NetworkDetail } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { settingsWords } from './settings.words';

/** From forming to running. The button is always there; the server's rule answers why it is too early. */
@Component({
  selector: 'programmes-start-network',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel stack" aria-labelledby="start-heading">
      <div class="stack stack--close">
        <h2 class="type-h3" id="start-heading">{{ t('forming') }}</h2>
        <p class="muted">{{ t('formingCount', { count: network().memberCount }) }}</p>
      </div>
      @if (start.problem()) {
        <k-banner tone="attention" [heading]="start.problem()" />
      }
      <p>
        <button class="button button--second" type="button" [attr.aria-busy]="start.busy()" (click)="run()">
          {{ t('start') }}
        </button>
      </p>
    </section>
  `,
})
export class StartNetwork {
  readonly network = input.required<NetworkDetail>();
  readonly started = output();

  protected readonly t = useWords(settingsWords);
  protected readonly start = useAction();
  private readonly api = inject(Api);

  protected async run(): Promise<void> {
    const { id, version } = this.network();
    if (await this.start.run(() => this.api.patch(`/api/networks/${id}`, { state: 'running', version }))) {
      this.started.emit();
    }
  }
}
