import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { Intention } from '@kreds/notes/model';
import { useAction, useWords } from '@kreds/platform-web';
import { intentionWords } from './intention.words';
import { Leaving } from './leaving';
import type { OwnNote } from './log-entries';
import { OwnNotes } from './own-notes';
import { ReadersBadge } from './readers-badge';
import { SharePanel } from './share-panel';

/** One thing that somebody means to try: shown at the next check-in if they like, tried or put down, in own words. */
@Component({
  selector: 'notes-intention-line',
  imports: [ReadersBadge, SharePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './intention-line.html',
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: 8px;
      padding: 12px 0;
    }
    .type-voice {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .acts {
      margin-inline-start: -14px;
    }
  `,
})
export class IntentionLine {
  readonly note = input.required<OwnNote<Intention>>();

  protected readonly t = useWords(intentionWords);
  protected readonly action = useAction();
  protected readonly problem = signal('');
  protected readonly sharing = signal(false);
  private readonly own = inject(OwnNotes);
  private readonly leaving = inject(Leaving);

  protected async change(part: Partial<Intention>): Promise<void> {
    await this.action.run(async () => {
      const { id, body, version } = this.note();
      const outcome = await this.own.shelf().save({ id, based: version, own: true, body: { ...body, ...part } });
      if (outcome === 'saved') this.problem.set('');
      else this.problem.set(this.t(typeof outcome === 'object' && 'conflict' in outcome ? 'changed' : 'notSaved'));
    });
  }

  protected keepOutcome(event: Event, outcome: string): void {
    event.preventDefault();
    void this.change({ outcome: outcome.trim() });
  }

  protected remove(): void {
    const { id, body } = this.note();
    this.leaving.remove(id, body.shared.length > 0);
  }
}
