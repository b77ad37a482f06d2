import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { LanguageStore, ServerClock, localDate, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconDownloadSimple } from '@kreds/ui';
import { StepUp } from '../step-up/step-up';
import { logAsJson, logAsPage } from './log-file';
import { logFileWords } from './log-file.words';
import { ownDataWords } from './own-data.words';
import { OwnNotes } from './own-notes';
import { SaveFile } from './save-file';

/** "Hent min log": the passphrase once more, then two files that this browser makes. */
@Component({
  selector: 'notes-take-out',
  imports: [KBanner, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel stack" aria-labelledby="take-out-heading">
      <h2 class="type-h3" id="take-out-heading">{{ t('takeOut') }}</h2>
      <p class="muted">{{ t('takeOutLead') }}</p>
      @if (ready()) {
        <p role="status">{{ t('ready') }}</p>
        @if (missing() > 0) {
          <k-banner tone="attention" [heading]="t('incomplete', { count: missing() })" />
        }
        <div class="cluster cluster--tight">
          <button class="button button--second" type="button" (click)="saveReadable()">
            <k-icon [icon]="iconDownload" />{{ t('readable') }}
          </button>
          <button class="button button--quiet" type="button" (click)="saveData()">{{ t('machine') }}</button>
        </div>
      } @else {
        @if (action.problem(); as why) {
          <k-banner tone="danger" [heading]="why" />
        }
        <div class="cluster cluster--tight">
          <button class="button button--second" type="button" [attr.aria-busy]="action.busy()" (click)="make()">
            {{ action.busy() ? t('checking') : t('goOn') }}
          </button>
          <button class="button button--quiet" type="button" (click)="closed.emit()">{{ t('cancel') }}</button>
        </div>
      }
    </section>
  `,
})
export class TakeOut {
  readonly closed = output();

  protected readonly t = useWords(ownDataWords);
  private readonly fileWords = useWords(logFileWords);
  private readonly f = useFormats();
  protected readonly action = useAction();
  protected readonly ready = signal(false);
  protected readonly iconDownload = iconDownloadSimple;
  private readonly stepUp = inject(StepUp);
  private readonly own = inject(OwnNotes);
  private readonly files = inject(SaveFile);
  private readonly clock = inject(ServerClock);
  private readonly language = inject(LanguageStore).current;

  protected readonly missing = computed(() => this.own.shelf().problems().length);

  protected async make(): Promise<void> {
    if (!(await this.stepUp.ask('take-out'))) return;
    this.ready.set(await this.action.run(() => this.own.open()));
  }

  protected saveReadable(): void {
    const context = { language: this.language(), t: this.fileWords, f: this.f, now: this.clock.read() };
    this.files.save(`kreds-log-${this.today()}.html`, 'text/html', logAsPage(this.own.all(), context));
  }

  protected saveData(): void {
    this.files.save(`kreds-log-${this.today()}.json`, 'application/json', logAsJson(this.own.all(), this.clock.read()));
  }

  private today(): string {
    return localDate(this.clock.read());
  }
}
