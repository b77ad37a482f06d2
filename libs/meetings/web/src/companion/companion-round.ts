import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { LeaderView } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import { KRing, KSeatCircle } from '@kreds/ui';
import { wallTime } from '../room-screen/wall-time';
import { companionWords } from './companion.words';
import { nameOf, ringSeat, roundSeats, turnAnnouncement } from './round-seats';
import { partWords } from './part-words';

/** The round on a leader's phone: I sit at six o'clock. On my own turn the whole screen is ink. */
@Component({
  selector: 'kreds-companion-round',
  imports: [KRing, KSeatCircle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!myTurn() && ask()) {
      <h1 class="type-ask ask">{{ ask() }}</h1>
    }
    @if (compact() && !myTurn()) {
      <div class="brief">
        <k-ring [seats]="ring().seats" [me]="ring().me" [size]="96" />
        <div class="brief__words">
          <h2 class="type-h3">{{ part().heading }}</h2>
          <p class="muted">{{ takeAway() ? t('say-aloud') : part().line }}</p>
          <p class="visually-hidden" role="status">{{ announcement() }}</p>
        </div>
      </div>
    } @else {
      <k-seat-circle
        class="circle"
        perspective="phone"
        [max]="326"
        [ink]="myTurn()"
        [seats]="seats()"
        [centreName]="centre().name"
        [centreWord]="centre().word"
        [timeLeft]="time()?.left ?? null"
        [overTime]="time()?.over ?? false"
        [listLabel]="t('seats-list')"
        [announcement]="announcement()"
      />
    }
    @if (myTurn()) {
      <div class="part">
        <h1 class="type-display">{{ t('turn-heading') }}</h1>
        @if (ask()) {
          <p class="muted">{{ ask() }}</p>
        }
        <p class="muted">{{ turnLine() }}</p>
      </div>
    } @else if (!compact()) {
      <div class="part">
        <h2 class="type-h2 my-part">{{ part().heading }}</h2>
        @if (part().line) {
          <p class="muted type-body-lead">{{ part().line }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 20px;
    }
    .ask {
      margin: 0;
    }
    .brief {
      display: flex;
      gap: 24px;
      align-items: center;
    }
    .brief__words {
      min-width: 0;
    }
    .circle {
      width: 100%;
      margin-inline: auto;
    }
    .part {
      display: flex;
      flex-direction: column;
      gap: 6px;
      text-align: center;
      text-wrap: pretty;
    }
    .my-part {
      text-wrap: balance;
    }
    @media (max-width: 24.99em) {
      :host {
        gap: 16px;
      }
    }
  `,
})
export class CompanionRound {
  readonly view = input.required<LeaderView>();
  /** Server time in epoch ms. */
  readonly now = input.required<number>();
  /** A small ring beside my part, so that there is room to write. */
  readonly compact = input(false);

  protected readonly t = useWords(companionWords);
  private readonly current = computed(() => this.view().current);
  private readonly me = computed(() => this.view().me.personId);
  protected readonly myTurn = computed(() => this.view().me.turn === 'speaking');
  protected readonly ask = computed(() => this.current()?.prompt || this.current()?.title || '');
  private readonly round = computed(() => this.current()?.round ?? null);
  protected readonly time = computed(() => {
    const clock = this.myTurn() ? this.view().me.turnClock : this.round()?.turnClock;
    return clock ? wallTime(clock, this.now()) : null;
  });
  protected readonly seats = computed(() => {
    const round = this.round();
    return round ? roundSeats(round, this.me(), this.t) : [];
  });
  protected readonly takeAway = computed(() => this.round()?.purpose === 'take_away');
  protected readonly ring = computed(() => {
    const seats = this.seats();
    const me = seats.findIndex((seat) => seat.me);
    return { seats: seats.map(({ state }) => ringSeat(state)), me: me < 0 ? null : me };
  });
  protected readonly announcement = computed(() => {
    const round = this.round();
    return round ? turnAnnouncement(round, this.me(), this.t) : '';
  });
  protected readonly part = computed(() => {
    const round = this.round();
    return round ? partWords(round, this.view(), this.now(), this.t) : { heading: '', line: '' };
  });
  /** In the middle: my own minutes on my turn, else who speaks. */
  protected readonly centre = computed(() => {
    const round = this.round();
    if (!round) return { name: '', word: '' };
    if (this.myTurn()) return this.myMinutes();
    const name = nameOf(round, round.speaking);
    if (name !== '') return { name, word: round.state === 'held' ? this.t('pause') : this.t('speaks') };
    return { name: nameOf(round, round.state === 'complete' ? null : round.next), word: this.t('seat-next') };
  });
  protected readonly turnLine = computed(() => {
    if (this.round()?.state === 'held') return this.t('turn-held');
    return this.time()?.over ? this.t('turn-over') : this.t('turn-take-time');
  });

  private myMinutes(): { readonly name: string; readonly word: string } {
    const time = this.time();
    if (!time) return { name: this.t('you'), word: this.t('speaks') };
    if (time.over) return { name: this.t('you'), word: this.t('over-time') };
    return { name: this.t('minutes', { count: time.minutes }), word: this.t('left') };
  }
}
