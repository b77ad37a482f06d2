import type { LeaderSeat, LeaderView } from '@kreds/meetings/model';

type Round = NonNullable<NonNullable<LeaderView['current']>['round']>;

/** My place in the round, before it becomes words. `ahead` are the people who come before me and have not begun. */
export type MyPart =
  | { readonly kind: 'waiting'; readonly ahead: readonly string[]; readonly somebodySpeaks: boolean }
  | { readonly kind: 'done' | 'passed' | 'absent' | 'none' | 'complete' | 'catch-up' };

/** @param round the round of the current item, as a leader sees it */
export function myPart(round: Round, me: LeaderView['me']): MyPart {
  if (me.catchUp && round.state === 'complete') return { kind: 'catch-up' };
  if (round.state === 'complete') return { kind: 'complete' };
  switch (me.turn) {
    case 'waiting':
    case 'deferred':
      return { kind: 'waiting', ahead: namesAheadOf(round, me.personId), somebodySpeaks: round.speaking !== null };
    case 'done':
      return { kind: 'done' };
    case 'passed':
      return { kind: 'passed' };
    case 'absent':
      return { kind: 'absent' };
    case 'speaking':
    case null:
      return { kind: 'none' };
  }
}

/** True while I stand in the queue and somebody comes after me, so that "wait with me" would change something. */
export function canDefer(round: Round, me: LeaderView['me']): boolean {
  if (round.state === 'complete') return false;
  if (me.turn === 'speaking') return round.seats.some(isQueued);
  if (me.turn !== 'waiting') return false;
  return queueOf(round).at(-1)?.personId !== me.personId;
}

/** True while my turn is still to come or going on: only then can it be passed. */
export function canPass(round: Round, me: LeaderView['me']): boolean {
  if (round.state === 'complete') return false;
  return me.turn === 'waiting' || me.turn === 'deferred' || me.turn === 'speaking';
}

function namesAheadOf(round: Round, me: string): readonly string[] {
  const queue = queueOf(round);
  const mine = queue.findIndex((seat) => seat.personId === me);
  return queue.slice(0, Math.max(0, mine)).map((seat) => seat.firstName);
}

/** Those who are still to speak, in the order in which they come: who is next first, deferred people last. */
function queueOf(round: Round): readonly LeaderSeat[] {
  const waiting = round.seats.filter((seat) => seat.state === 'waiting');
  const deferred = round.seats.filter((seat) => seat.state === 'deferred');
  const queue = [...waiting, ...deferred];
  const next = queue.find((seat) => seat.personId === round.next);
  return next ? [next, ...queue.filter((seat) => seat !== next)] : queue;
}

function isQueued(seat: LeaderSeat): boolean {
  return seat.state === 'waiting' || seat.state === 'deferred';
}
