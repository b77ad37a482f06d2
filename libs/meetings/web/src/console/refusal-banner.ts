import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { barWords } from './bar.words';
import { ConsoleCommands } from './console-commands';
import { consoleWords } from './console.words';

/** Why the last step did not happen, in one sentence; where the person may insist, with a button that says so. */
@Component({
  selector: 'kreds-refusal-banner',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (store.refusal(); as refusal) {
    <k-banner [tone]="insist() ? 'attention' : 'neutral'" [heading]="refusal.title">
      @if (insist(); as word) {
        <button type="button" class="button button--second button--small" (click)="commands.confirm()">
          {{ word }}
        </button>
      }
      <button type="button" class="button button--quiet button--small" (click)="store.forgetRefusal()">
        {{ insist() ? t('cancel') : t('understood') }}
      </button>
    </k-banner>
  }`,
  styles: `
    :host {
      display: block;
    }
    k-banner {
      margin-bottom: 12px;
    }
  `,
})
export class RefusalBanner {
  protected readonly store = inject(LiveMeetingStore);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(consoleWords);
  private readonly b = useWords(barWords);

  protected readonly insist = computed(() => {
    switch (this.commands.confirmable(this.store.refusal()?.code ?? '')) {
      case 'closeAnyway':
        return this.b('sure-anyway');
      case 'confirmProtected':
        return this.b('sure-protected');
      case 'confirm':
        return this.b('sure-take');
      case null:
        return '';
    }
  });
}
