import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Injector,
  type OnInit,
  computed,
  effect,
  inject,
  input,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingId, SegmentId } from '@kreds/meetings/model';
import type { WritingPart } from '@kreds/meetings/web';
import { useWords } from '@kreds/platform-web';
import { KBadge, KIcon, iconLockSimple } from '@kreds/ui';
import { NotesField } from '../field/notes-field';
import { NotesLocked } from '../locked/notes-locked';
import { OwnNotes } from '../reflection/own-notes';
import { meetingWords } from './meeting.words';
import { MeetingFields } from './meeting-fields';
import { cueCards, keepsItem } from './own-meeting';
import { RulesHere } from './rules-here';
import { TakeAwayChoices } from './take-away-choices';

interface Place {
  readonly segmentId: SegmentId | null;
  readonly part: WritingPart;
}

const KEPT = ['saved', 'kept-here', 'locked', 'waiting-for-line', 'empty'];

/**
 * My own notes on my own phone in a meeting: a line for the round, my card from last time, what I take with me. Whoever
 * writes stays with their item wherever the group goes (M4); saying it aloud and writing nothing is as complete.
 */
@Component({
  selector: 'notes-companion-notes',
  imports: [KBadge, KIcon, NotesField, NotesLocked, RouterLink, RulesHere, TakeAwayChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './companion-notes.html',
  styleUrl: './companion-notes.css',
})
export class CompanionNotes implements OnInit {
  readonly meetingId = input.required<MeetingId>();
  /** Where the group is. */
  readonly segmentId = input.required<SegmentId | null>();
  readonly part = input.required<WritingPart>();
  readonly writingIn = input<(segment: SegmentId | null) => void>(() => undefined);

  protected readonly t = useWords(meetingWords);
  protected readonly own = inject(OwnNotes);
  protected readonly iconLock = iconLockSimple;
  protected readonly fields = signal<MeetingFields | null>(null);
  /** Where the field is: with the group, unless somebody writes. */
  protected readonly at = signal<Place>({ segmentId: null, part: 'other' });
  protected readonly opened = signal(false);
  protected readonly finished = signal(false);
  protected readonly unlocking = signal(false);
  protected readonly showsCue = signal(false);
  private readonly focused = signal(false);
  private readonly touched = signal(false);
  private readonly injector = inject(Injector);

  protected readonly line = computed(() => this.fields()?.of(this.at().part) ?? null);
  protected readonly takeAway = computed(() => (this.at().part === 'take-away' ? this.fields()?.takeAway : undefined));
  protected readonly after = computed(() => (this.at().part === 'after' ? this.fields()?.after : undefined));
  private readonly text = computed(() => this.line()?.text() ?? '');
  protected readonly isWritten = computed(() => this.text().trim() !== '');
  protected readonly locked = computed(() => this.own.shelf().state() === 'locked');
  protected readonly asks = computed(() => {
    const { part } = this.at();
    if (part === 'take-away') return this.t('takeAwayPrompt');
    return part === 'after' ? this.t('afterPrompt') : part === 'check-in' ? this.t('checkInPrompt') : '';
  });
  protected readonly shows = computed(() => {
    if (this.finished()) return false;
    const { part } = this.at();
    return part === 'take-away' || part === 'after' || this.opened() || this.isWritten();
  });
  protected readonly cues = computed(() =>
    this.at().part === 'check-in' ? cueCards(this.own.intentions(), this.own.log(), this.meetingId()) : [],
  );
  private readonly holds = computed(() =>
    keepsItem({ focused: this.focused(), touched: this.touched(), text: this.text() }),
  );

  constructor() {
    effect(() => {
      const there = { segmentId: this.segmentId(), part: this.part() };
      if (!this.holds()) untracked(() => this.goTo(there));
    });
    effect(() => {
      const segment = this.holds() ? this.at().segmentId : null;
      const tell = this.writingIn();
      untracked(() => tell(segment));
    });
    inject(DestroyRef).onDestroy(() => this.writingIn()(null));
  }

  ngOnInit(): void {
    this.fields.set(runInInjectionContext(this.injector, () => new MeetingFields(this.meetingId())));
    void this.own.open();
  }

  protected enter(event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.focused.set(true);
    this.touched.set(true);
  }

  protected leave(): void {
    this.focused.set(false);
  }

  protected openField(): void {
    this.opened.set(true);
    this.finished.set(false);
  }

  /** Closes the field when its words are kept somewhere; a field that could not keep them stays. */
  protected async finish(): Promise<void> {
    const line = this.line();
    await line?.hurry();
    if (!line || !KEPT.includes(line.status())) return;
    await this.fields()?.letGoOf(this.at().part);
    this.focused.set(false);
    this.touched.set(false);
    this.opened.set(false);
    this.finished.set(true);
  }

  protected unlocked(): void {
    this.unlocking.set(false);
    void this.own.open();
  }

  private goTo(there: Place): void {
    const { segmentId, part } = this.at();
    if (segmentId === there.segmentId && part === there.part) return;
    this.at.set(there);
    this.opened.set(false);
    this.finished.set(false);
    this.showsCue.set(false);
  }
}
