import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingId, PersonId, SegmentId } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import type { NetworkId } from '@kreds/programmes/model';
import { KBadge, KIcon, iconEye, iconEyeSlash, iconLockSimple } from '@kreds/ui';
import { NotesLocked } from '../locked/notes-locked';
import { Vaults } from '../vaults/vaults';
import { BroughtLines } from './brought-lines';
import { consoleNotesWords } from './console.words';
import { ConsoleNoteField } from './console-note-field';
import { MeetingPlaces } from './meeting-place';
import { RulesHere } from './rules-here';

/**
 * The facilitators' notes on the console, beside an item or in the sheet about a person. Closed until somebody opens it,
 * closed again by the curtain (M6): a wall may be open whenever the console is.
 */
@Component({
  selector: 'notes-console-notes',
  imports: [ConsoleNoteField, KBadge, KIcon, NotesLocked, RouterLink, RulesHere],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './console-notes.html',
  styleUrl: './console-notes.css',
})
export class ConsoleNotes {
  readonly meetingId = input.required<MeetingId>();
  readonly segmentId = input.required<SegmentId | null>();
  readonly segmentTitle = input.required<string>();
  readonly personId = input.required<PersonId | null>();
  readonly personName = input('');
  readonly curtain = input.required<boolean>();
  readonly asked = input(0);
  /** The leaders of the circle, while the meeting has not begun: what they bring is shown then. */
  readonly leaders = input<readonly PersonId[]>([]);

  protected readonly t = useWords(consoleNotesWords);
  protected readonly icons = { eye: iconEye, eyeSlash: iconEyeSlash, lock: iconLockSimple };
  protected readonly open = signal(false);
  protected readonly unlocking = signal(false);
  protected readonly showsBrought = signal(false);
  protected readonly showsRules = signal(false);
  protected readonly networkId = signal<NetworkId | null>(null);
  private readonly since = signal(0);
  protected readonly lost = signal(false);
  private readonly vaults = inject(Vaults);
  private readonly places = inject(MeetingPlaces);
  private readonly lines = inject(BroughtLines);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly shelf = computed(() => {
    const networkId = this.networkId();
    return networkId ? this.vaults.facilitatorsShelf(networkId) : null;
  });
  protected readonly state = computed(() => this.shelf()?.state() ?? 'loading');
  protected readonly heading = computed(() => {
    if (this.personId() !== null) return this.t('forPerson', { name: this.personName() });
    return this.segmentId() === null ? this.t('forMeeting') : this.t('forItem', { title: this.segmentTitle() });
  });
  protected readonly brought = computed(() => this.lines.of(this.leaders(), this.since()));

  constructor() {
    effect(() => {
      const id = this.meetingId();
      untracked(() => void this.find(id));
    });
    effect(() => {
      if (!this.curtain()) return;
      untracked(() => this.close());
    });
    let seen = 0;
    effect(() => {
      const asked = this.asked();
      if (asked > seen) untracked(() => this.toggle());
      seen = asked;
    });
  }

  protected toggle(): void {
    if (this.open()) return this.close();
    this.open.set(true);
    void this.shelf()?.open();
    afterNextRender(() => this.host.querySelector('textarea')?.focus(), { injector: this.injector });
  }

  protected toggleBrought(): void {
    this.showsBrought.update((shown) => !shown);
    const networkId = this.networkId();
    if (this.showsBrought() && networkId) void this.readBrought(networkId).catch(() => undefined);
  }

  protected again(): void {
    void this.find(this.meetingId());
  }

  private close(): void {
    this.open.set(false);
    this.unlocking.set(false);
    this.showsBrought.set(false);
    this.showsRules.set(false);
  }

  private async find(meetingId: MeetingId): Promise<void> {
    const networkId = await this.places.networkOf(meetingId);
    if (meetingId !== this.meetingId()) return;
    this.networkId.set(networkId);
    this.lost.set(networkId === null);
    if (this.open()) void this.shelf()?.open();
  }

  private async readBrought(networkId: NetworkId): Promise<void> {
    this.since.set(await this.places.beginningBefore(this.meetingId(), networkId));
    await this.lines.open(networkId, this.leaders());
  }
}
