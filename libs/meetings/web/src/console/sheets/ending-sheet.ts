import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { barWords } from '../bar.words';
import { ConsoleCommands } from '../console-commands';
import { ConsoleDesk } from '../console-desk';
import { segmentName } from '../day-rows';

export type Ending = 'end' | 'abandon' | 'cancel' | 'seal';

/** The few steps that ask once: ending, abandoning, cancelling, sealing. */
@Component({
  selector: 'kreds-ending-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p>{{ text() }}</p>
    <div class="cluster">
      <button type="button" class="button button--primary" (click)="go()">{{ word() }}</button>
      <button type="button" class="button button--quiet" (click)="desk.close()">{{ stay() }}</button>
    </div>`,
  styles: `
    .cluster {
      margin-top: 24px;
    }
  `,
})
export class EndingSheet {
  readonly ending = input.required<Ending>();

  protected readonly desk = inject(ConsoleDesk);
  private readonly commands = inject(ConsoleCommands);
  private readonly t = useWords(barWords);

  protected readonly text = computed(() => {
    switch (this.ending()) {
      case 'end':
        return this.endText();
      case 'abandon':
        return this.t('abandon-text');
      case 'cancel':
        return this.t('cancel-text');
      case 'seal':
        return this.t('seal-note');
    }
  });
  protected readonly word = computed(() => {
    const ending = this.ending();
    return ending === 'end' ? this.t('sure-end') : this.t(`${ending}-go`);
  });
  protected readonly stay = computed(() => this.t('not-yet'));

  private endText(): string {
    const open = this.desk.view()?.segments.filter(({ state }) => state === 'upcoming') ?? [];
    if (open.length === 0) return this.t('end-done');
    return this.t('end-open', { names: open.map(segmentName).join(', ') });
  }

  protected async go(): Promise<void> {
    this.desk.close();
    switch (this.ending()) {
      case 'end':
        await this.commands.end();
        return;
      case 'abandon':
        await this.commands.abandon();
        return;
      case 'cancel':
        await this.commands.cancel();
        return;
      case 'seal':
        await this.commands.seal();
        return;
    }
  }
}
