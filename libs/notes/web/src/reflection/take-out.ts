import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { KeyRing, LanguageStore, ServerClock, localDate, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconDownloadSimple, iconWarningCircle } from '@kreds/ui';
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
        <form class="stack" novalidate (submit)="prove($event)">
          <div class="field">
            <label for="take-out-passphrase">{{ t('passphrase') }}</label>
            <input
              #box
              id="take-out-passphrase"
              type="password"
              name="passphrase"
              autocomplete="current-password"
              autocapitalize="none"
              spellcheck="false"
              maxlength="256"
              [attr.aria-invalid]="problem() ? 'true' : null"
              [attr.aria-describedby]="problem() ? 'take-out-problem' : null"
            />
            @if (problem(); as why) {
              <p class="field__error" id="take-out-problem"><k-icon [icon]="iconWarning" />{{ why }}</p>
            }
          </div>
          <div class="cluster cluster--tight">
            <button class="button button--second" type="submit" [attr.aria-busy]="action.busy()">
              {{ action.busy() ? t('checking') : t('goOn') }}
            </button>
            <button class="button button--quiet" type="button" (click)="closed.emit()">{{ t('cancel') }}</button>
          </div>
        </form>
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
  protected readonly iconWarning = iconWarningCircle;
  private readonly forgotten = signal(false);
  private readonly ring = inject(KeyRing);
  private readonly own = inject(OwnNotes);
  private readonly files = inject(SaveFile);
  private readonly clock = inject(ServerClock);
  private readonly language = inject(LanguageStore).current;
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected readonly missing = computed(() => this.own.shelf().problems().length);
  protected readonly problem = computed(() => {
    if (this.forgotten()) return this.t('missing');
    const isWrong = ['AK_UNWRAP', 'identity.wrong-passphrase'].includes(this.action.code());
    return isWrong ? this.t('wrong') : this.action.problem();
  });

  protected async prove(event: Event): Promise<void> {
    event.preventDefault();
    const box = this.box()?.nativeElement;
    const passphrase = box?.value ?? '';
    this.forgotten.set(passphrase === '');
    if (passphrase === '') return box?.focus();
    const proven = await this.action.run(async () => {
      await this.ring.prove(passphrase);
      await this.own.open();
    });
    if (proven) this.ready.set(true);
    else box?.focus();
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
