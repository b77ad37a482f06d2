import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { MeetingLine } from '@kreds/notes/model';
import { newUuid, useAction, useWords } from '@kreds/platform-web';
import { KIcon, iconEye, iconEyeSlash } from '@kreds/ui';
import type { NoteEditing } from '../editing/note-editing';
import { useReaders } from '../field/use-readers';
import { OwnNotes } from '../reflection/own-notes';
import { SharePanel } from '../reflection/share-panel';
import { meetingWords } from './meeting.words';
import { blankIntention, intentionFrom } from './own-meeting';

type Choice = 'keep' | 'bring' | 'share';

/**
 * What becomes of a take-away line: mine alone unless I say otherwise (K2). Bringing it means a card for myself at the
 * next check-in; others read it only after the second step that names them.
 */
@Component({
  selector: 'notes-take-away-choices',
  imports: [KIcon, SharePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel stack stack--tight" aria-labelledby="take-away-who">
      <h3 class="type-label" id="take-away-who">{{ t('who') }}</h3>
      <p class="reads"><k-icon [icon]="iconEye" [size]="24" />{{ readers().can }}</p>
      <p class="reads muted"><k-icon [icon]="iconEyeSlash" [size]="24" />{{ readers().cannot }}</p>
      <fieldset class="option-list">
        <legend class="visually-hidden">{{ t('choices') }}</legend>
        <label class="option">
          <input type="radio" name="take-away" [checked]="chosen() === 'keep'" (change)="keep()" />
          <span class="option__name">{{ t('keep') }}</span>
        </label>
        <label class="option">
          <input type="radio" name="take-away" [checked]="chosen() === 'bring'" (change)="bring()" />
          <span>
            <span class="option__name">{{ t('bring') }}</span>
            <span class="option__note">{{ t('bringNote') }}</span>
          </span>
        </label>
        <label class="option">
          <input type="radio" name="take-away" [checked]="chosen() === 'share'" (change)="share()" />
          <span>
            <span class="option__name">{{ t('share') }}</span>
            <span class="option__note">{{ isShared() ? t('shared') : t('shareNote') }}</span>
          </span>
        </label>
      </fieldset>
      @if (sharing()) {
        <notes-share-panel
          [noteId]="line().id()"
          [shared]="line().body().shared"
          [facilitatorOnly]="true"
          (done)="sharing.set(false)"
          (cancelled)="sharing.set(false)"
        />
      }
      @if (problem(); as why) {
        <p class="field__error" role="alert">{{ why }}</p>
      }
    </section>
  `,
  styles: `
    .reads {
      display: grid;
      grid-template-columns: 24px 1fr;
      gap: 12px;
      align-items: start;
    }
    fieldset {
      padding-top: 8px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class TakeAwayChoices {
  readonly line = input.required<NoteEditing<MeetingLine>>();

  protected readonly t = useWords(meetingWords);
  protected readonly iconEye = iconEye;
  protected readonly iconEyeSlash = iconEyeSlash;
  protected readonly action = useAction();
  protected readonly problem = signal('');
  protected readonly sharing = signal(false);
  private readonly own = inject(OwnNotes);
  protected readonly readers = useReaders(() => this.own.shelf());

  private readonly brought = computed(() => intentionFrom(this.own.intentions(), this.line().body().meetingId));
  /** The note as it is stored knows its copies; what stands in the field may be newer. */
  protected readonly isShared = computed(() => (this.line().note()?.body.shared.length ?? 0) > 0);
  protected readonly chosen = computed((): Choice => {
    if (this.sharing() || this.isShared()) return 'share';
    return this.brought()?.body.cueCard ? 'bring' : 'keep';
  });

  protected async keep(): Promise<void> {
    this.sharing.set(false);
    const brought = this.brought();
    if (!brought) return;
    await this.act(() =>
      // A card that says the same as the line was made by this choice alone.
      brought.body.text === this.line().text()
        ? this.own.shelf().end(brought.id)
        : this.saveIntention(brought.id, brought.version, { ...brought.body, cueCard: false }),
    );
  }

  protected async bring(): Promise<void> {
    this.sharing.set(false);
    const brought = this.brought();
    const { meetingId, text } = this.line().body();
    await this.act(() =>
      brought
        ? this.saveIntention(brought.id, brought.version, { ...brought.body, cueCard: true })
        : this.saveIntention(newUuid(), 0, blankIntention(meetingId, text, true)),
    );
  }

  protected async share(): Promise<void> {
    await this.line().hurry();
    if (this.line().status() === 'saved') {
      this.problem.set('');
      this.sharing.set(true);
    } else this.problem.set(this.t('saveFirst'));
  }

  private saveIntention(id: string, based: number, body: ReturnType<typeof blankIntention>) {
    return this.own.shelf().save({ id, based, own: true, body });
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    await this.action.run(async () => this.problem.set((await work()) === 'saved' ? '' : this.t('notKept')));
  }
}
