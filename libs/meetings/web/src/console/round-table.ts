import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FacilitatorSegment } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { KSeatCircle } from '@kreds/ui';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { circleRows, circleSeats } from './circle-rows';
import { ConsoleDesk } from './console-desk';
import { peopleWords } from './people.words';
import { turnPart } from './turn-part';
import { turnsWords } from './turns.words';

/** The circle of a round: who speaks, who is next, what is left of the turn. */
@Component({
  selector: 'kreds-round-table',
  imports: [KSeatCircle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<k-seat-circle
    [seats]="seats()"
    [centreName]="centre().name"
    [centreWord]="centre().word"
    [clock]="centre().clock"
    [timeLeft]="time()?.left ?? null"
    [overTime]="time()?.over ?? false"
    [listLabel]="t('list-label')"
    [announcement]="announcement()"
  />`,
  styles: `
    :host {
      display: flex;
      width: 100%;
      justify-content: center;
    }
    k-seat-circle {
      width: min(408px, 100cqw, max(300px, 100cqh));
    }
  `,
})
export class RoundTable {
  readonly segment = input.required<FacilitatorSegment>();

  private readonly store = inject(LiveMeetingStore);
  private readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(turnsWords);
  private readonly p = useWords(peopleWords);
  private readonly f = useFormats();

  private readonly part = computed(() => {
    const { round } = this.segment();
    return round ? turnPart(round, this.desk.now()) : null;
  });
  protected readonly time = computed(() => this.part()?.time ?? null);
  protected readonly seats = computed(() => {
    const snapshot = this.store.facilitator();
    const rows = snapshot ? circleRows(snapshot.view, this.segment(), snapshot.presence) : [];
    const seated = new Set(this.segment().round?.turns.map(({ personId }) => personId));
    return circleSeats(
      rows.filter(({ personId }) => seated.has(personId)),
      (state) => this.p(`state-${state}`),
    );
  });

  protected readonly centre = computed(() => {
    const part = this.part();
    if (!part) return { name: '', word: '', clock: '' };
    if (part.speaking === null) {
      const word = part.complete ? 'round-complete' : part.step?.kind === 'start' ? 'round-ready' : 'between-turns';
      return { name: '', word: this.t(word), clock: '' };
    }
    const word = part.turnHeld ? 'turn-held' : part.time?.over ? 'over-time' : 'speaks';
    const clock =
      part.time === null
        ? ''
        : this.store.coarse()
          ? this.coarse(part.time.remainingMs)
          : this.f.clock(part.time.remainingMs);
    return { name: this.desk.nameOf(part.speaking), word: this.t(word), clock };
  });

  /** Turn changes are read once and politely; the clock is not. */
  protected readonly announcement = computed(() => {
    const part = this.part();
    if (!part || this.desk.lookingAway()) return '';
    if (part.complete) return this.t('said-complete');
    const speaks = part.speaking ? this.t('said-speaks', { name: this.desk.nameOf(part.speaking) }) : '';
    const next = part.next ? this.t('said-next', { name: this.desk.nameOf(part.next) }) : '';
    return `${speaks} ${next}`.trim();
  });

  private coarse(ms: number): string {
    return `${Math.round(Math.abs(ms) / 60_000)} min.`;
  }
}
