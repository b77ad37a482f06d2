import type { LeaderSeat, LeaderView } from '@kreds/meetings/model';
import type { Say } from '@kreds/platform-web';
import type { RingSeatState, Seat, SeatState } from '@kreds/ui';
import type { companionWords } from './companion.words';

type Round = NonNullable<NonNullable<LeaderView['current']>['round']>;
type T = Say<(typeof companionWords)['da']>;

/** The seats of the round as the circle draws them; mine is called "Dig". Done and passed arrive as one and stay one. */
export function roundSeats(round: Round, me: string, t: T): readonly Seat[] {
  return round.seats.map((seat) => {
    const state = seatState(seat, round);
    const isMine = seat.personId === me;
    return {
      id: seat.personId,
      label: isMine ? t('you') : seat.firstName,
      state,
      me: isMine,
      word: seatWord(state, t),
    };
  });
}

/** The same seat in the small ring, which knows no names. */
export function ringSeat(state: SeatState): RingSeatState {
  if (state === 'speaking') return 'now';
  return state === 'done' || state === 'next' ? state : 'ahead';
}

/** What is read out once when the turn moves: who speaks and who comes next. */
export function turnAnnouncement(round: Round, me: string, t: T): string {
  const speaker = nameOf(round, round.speaking);
  if (speaker === '' || round.speaking === me) return '';
  if (round.next === me) return t('now-speaks-you-next', { name: speaker });
  const next = nameOf(round, round.next);
  return next === '' ? t('now-speaks', { name: speaker }) : t('now-speaks-next', { name: speaker, next });
}

/** First name of somebody in the round; empty when nobody is meant. */
export function nameOf(round: Round, personId: string | null): string {
  return round.seats.find((seat) => seat.personId === personId)?.firstName ?? '';
}

function seatState(seat: LeaderSeat, round: Round): SeatState {
  if (seat.state === 'speaking' || seat.state === 'done') return seat.state;
  if (seat.personId === round.next && round.state !== 'complete') return 'next';
  return seat.state;
}

function seatWord(state: SeatState, t: T): string {
  switch (state) {
    case 'done':
      return t('seat-done');
    case 'speaking':
      return t('seat-speaking');
    case 'next':
      return t('seat-next');
    case 'deferred':
      return t('seat-deferred');
    case 'waiting':
    case 'absent':
      return t('seat-waiting');
  }
}
