import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { LeaderView, SegmentId } from '@kreds/meetings/model';
import { type LinkState, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KMark, KUndo, iconMoon, iconPause, iconWifiSlash } from '@kreds/ui';
import { type CompanionAct } from './companion-acts';
import { CompanionCard } from './companion-card';
import { companionFace, isDuringMeeting } from './companion-face';
import { CompanionRound } from './companion-round';
import { CompanionSteward } from './companion-steward';
import { cardWords } from './card-words';
import { companionWords } from './companion.words';
import { canDefer, canPass } from './my-part';

/** Whom to call for help, always at the bottom right. */
export interface Helper {
  readonly firstName: string;
  /** As dialled. */
  readonly phone: string;
}

/** The whole phone of a leader during the meeting: no menu, one big control, help always in the same place. */
@Component({
  selector: 'kreds-companion-screen',
  imports: [CompanionCard, CompanionRound, CompanionSteward, KBanner, KIcon, KMark, KUndo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './companion-screen.html',
  styleUrl: './companion-screen.css',
})
export class CompanionScreen {
  readonly view = input.required<LeaderView>();
  /** Server time in epoch ms, about once a second. */
  readonly now = input.required<number>();
  /** How honest the picture is (O4). */
  readonly connection = input<LinkState>('live');
  readonly help = input<Helper | null>(null);
  /** The act that is on its way; a second tap on it does nothing. */
  readonly pending = input<CompanionAct | null>(null);
  /** One sentence about the last refusal; empty when there is none. */
  readonly refusal = input('');
  /** Whether there is something to write in, which is then in `[meetingNotes]`. */
  readonly hasNotes = input(false);
  /** The item somebody is writing in: they keep the screen until they are done, wherever the group goes (M4). */
  readonly writingIn = input<SegmentId | null>(null);
  readonly act = output<CompanionAct>();

  protected readonly t = useWords(companionWords);
  private readonly f = useFormats();
  protected readonly iconWifiSlash = iconWifiSlash;
  protected readonly undoGone = signal(0);

  protected readonly face = computed(() => companionFace(this.view()));
  protected readonly during = computed(() => isDuringMeeting(this.face()));
  protected readonly typing = computed(() => this.writingIn() !== null && this.during());
  protected readonly onInk = computed(() => this.face() === 'turn' && !this.typing());
  protected readonly takeAway = computed(() => this.view().current?.round?.purpose === 'take_away');
  protected readonly showsNotes = computed(
    () => this.hasNotes() && (this.typing() || ['round', 'segment', 'after'].includes(this.face())),
  );
  /** The quiet line for whoever writes on: where the group is meanwhile; empty while it is still here. */
  protected readonly groupAt = computed(() => {
    const { current } = this.view();
    if (this.face() === 'turn') return this.t('turn-heading');
    if (this.face() === 'held') return this.t('held-heading');
    return current === null || current.id === this.writingIn() ? '' : this.t('group-at', { title: current.title });
  });
  /** Nothing changes any more, so a line that is gone is no news; a borrowed phone loses its line with the end. */
  protected readonly over = computed(() => this.face() === 'after' || this.face() === 'cancelled');
  protected readonly card = computed(() => cardWords(this.view(), this.now(), this.t, this.f));
  private readonly round = computed(() => {
    const running = this.face() === 'round' || this.face() === 'turn';
    return running ? (this.view().current?.round ?? null) : null;
  });
  protected readonly mayPass = computed(() => {
    const round = this.round();
    return round !== null && canPass(round, this.view().me);
  });
  protected readonly mayDefer = computed(() => {
    const round = this.round();
    return round !== null && canDefer(round, this.view().me);
  });
  protected readonly where = computed(() => {
    const view = this.view();
    if (this.during() && view.current) return view.current.title;
    if (this.face() === 'before') return view.networkName;
    return this.t('series-place', { number: view.meetingNumber, count: view.meetingsInSeries });
  });

  protected readonly state = computed((): 'live' | 'held' | 'quiet' | 'line' | 'none' => {
    if (this.over()) return 'none';
    if (this.connection() !== 'live') return 'line';
    if (this.face() === 'held') return 'held';
    if (this.face() === 'quiet') return 'quiet';
    return this.during() ? 'live' : 'none';
  });
  protected readonly stateKind = computed(() => {
    const state = this.state();
    if (state === 'held') return 'chip--held';
    return state === 'live' ? 'chip--bare chip--live' : 'chip--bare';
  });
  protected readonly stateIcon = computed(() => {
    if (this.state() === 'held') return iconPause;
    if (this.state() === 'quiet') return iconMoon;
    return this.connection() === 'offline' ? iconWifiSlash : null;
  });
  protected readonly stateWord = computed(() => {
    const state = this.state();
    if (state === 'none') return '';
    if (state !== 'line') return this.t(state);
    const connection = this.connection();
    return connection === 'live' ? '' : this.t(connection);
  });

  protected readonly undo = computed(() => {
    const { undo, turn } = this.view().me;
    if (undo === null || undo.seq === this.undoGone()) return null;
    const stays = undo.until - this.now();
    if (stays <= 0 || (turn !== 'passed' && turn !== 'deferred')) return null;
    return { seq: undo.seq, passed: turn === 'passed', stays: 30_000 };
  });
  protected readonly footKind = computed(() => (this.onInk() ? 'button button--bare-muted' : 'button button--muted'));
}
