import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api, Session, useWords } from '@kreds/platform-web';
import { KMark } from '@kreds/ui';
import { KeepFocus } from '../live/keep-focus';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { COMPANION_NOTES, type CompanionNotesInputs, writingPart } from '../live/meeting-notes';
import { NotesSlot } from '../live/notes-slot';
import type { MeetingDetail, MeetingId, SegmentId } from '@kreds/meetings/model';
import { CompanionBefore } from './companion-before';
import { COMPANION_ACTS, type CompanionAct, wishFor } from './companion-acts';
import { companionFace, isDuringMeeting } from './companion-face';
import { CompanionScreen, type Helper } from './companion-screen';
import { companionWords } from './companion.words';
import { KeepAwake } from './keep-awake';

/**
 * A leader's phone before, during and after a meeting (`/meetings/:id/live`). Also for a borrowed phone that was let in
 * with the room code: then nobody is signed in, and this one meeting is all that it shows.
 */
@Component({
  selector: 'kreds-companion-page',
  imports: [CompanionBefore, CompanionScreen, KMark, NotesSlot, RouterLink],
  providers: [KeepAwake, KeepFocus, LiveMeetingStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './companion.page.html',
  styleUrl: './companion.page.css',
})
export class CompanionPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(companionWords);
  protected readonly live = inject(LiveMeetingStore);
  protected readonly session = inject(Session);
  protected readonly detail = signal<MeetingDetail | null>(null);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly awake = inject(KeepAwake);

  protected readonly view = computed(() => this.live.leader()?.view ?? null);
  protected readonly help = computed((): Helper | null => this.live.leader()?.help ?? null);
  protected readonly face = computed(() => {
    const view = this.view();
    return view ? companionFace(view) : null;
  });
  private readonly notes = inject(COMPANION_NOTES, { optional: true });
  protected readonly writingIn = signal<SegmentId | null>(null);
  /** From the lobby on, and only for whoever is signed in here: a borrowed phone shows no note. */
  protected readonly loadNotes = computed(() => {
    const face = this.face();
    const mine = this.session.signedIn() && face !== null && face !== 'before' && face !== 'cancelled';
    return mine ? this.notes : null;
  });
  private readonly setWritingIn = (segment: SegmentId | null): void => this.writingIn.set(segment);
  protected readonly notesInputs = computed((): Record<string, unknown> => {
    const view = this.view();
    return {
      meetingId: this.id() as MeetingId,
      segmentId: view?.current?.id ?? null,
      part: view ? writingPart(view) : 'other',
      writingIn: this.setWritingIn,
    } satisfies CompanionNotesInputs;
  });
  protected readonly pending = computed((): CompanionAct | null =>
    this.live.sending() ? (COMPANION_ACTS.find((act) => this.live.pending(act)) ?? null) : null,
  );

  constructor() {
    inject(KeepFocus);
    effect(() => {
      const id = this.id();
      untracked(() => void this.follow(id));
    });
    effect(() => {
      const face = this.face();
      this.awake.keep(face !== null && isDuringMeeting(face));
    });
    effect(() => {
      if (this.face() === 'before') untracked(() => void this.loadDetail());
    });
    effect(() => {
      if (!this.live.facilitator()) return;
      void this.router.navigateByUrl(`/meetings/${this.id()}/console`, { replaceUrl: true });
    });
  }

  protected async act(act: CompanionAct): Promise<void> {
    const view = this.view();
    const wish = view ? wishFor(act, view) : null;
    if (wish) await this.live.send(wish, act);
  }

  /** Plain rows, not the live state; a borrowed phone does without. */
  protected async loadDetail(): Promise<void> {
    const id = this.id();
    if (!this.session.signedIn()) return;
    const detail = await this.api.get<MeetingDetail>(`/api/meetings/${id}`).catch(() => null);
    if (detail && id === this.id()) this.detail.set(detail);
  }

  private async follow(id: string): Promise<void> {
    await this.session.ready();
    if (id !== this.id()) return;
    this.live.follow(id, this.session.state() === 'anonymous' ? 'room-guest' : 'account');
  }
}
