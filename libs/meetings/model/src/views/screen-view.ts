import type { PersonId } from '../ids';
import type { MeetingState, Round, Segment } from '../state';
import type { ScreenSeat, ScreenView, ViewContext } from '../views';
import { currentSegmentOf } from '../whereabouts';
import { clockFields, nextTurn, runsOutAt, speakingTurn, turnsAreTimed } from './turns';

/**
 * What the wall gets: the allow-list of live-meeting.md 5a and nothing else (M5). Behind the curtain, on hold and after
 * the meeting that is the programme's name alone.
 */
export function screenView(state: MeetingState, ctx: ViewContext): ScreenView {
  const face = faceOf(state);
  const empty = emptyWall(state, ctx, face);
  if (face === 'lobby') return { ...empty, roomCode: ctx.roomCode };
  const segment = currentSegmentOf(state);
  if (segment === null || face === 'curtain' || face === 'held' || face === 'over') return empty;

  const item: ScreenView = {
    ...empty,
    title: segment.plan.titlePublic,
    prompt: segment.plan.prompt === '' ? null : segment.plan.prompt,
    clock: shownClock(segment),
    quiet: state.quiet,
  };
  if (face === 'break') return { ...item, backAt: runsOutAt(segment.clock) };
  if (segment.round === null) return item;
  return {
    ...item,
    speaker: nameOnWall(speakingTurn(segment.round)?.personId, ctx),
    next: nameOnWall(nextTurn(segment.round)?.personId, ctx),
    seats: seatsOnWall(segment.round),
  };
}

function emptyWall(state: MeetingState, ctx: ViewContext, face: ScreenView['face']): ScreenView {
  return {
    audience: 'screen',
    seq: state.seq,
    programmeName: ctx.programmeName,
    face,
    title: null,
    prompt: null,
    speaker: null,
    next: null,
    seats: [],
    clock: null,
    roomCode: null,
    backAt: null,
    quiet: false,
  };
}

function faceOf(state: MeetingState): ScreenView['face'] {
  if (state.curtain) return 'curtain';
  switch (state.life) {
    case 'draft':
    case 'scheduled':
    case 'lobby':
      return 'lobby';
    case 'held':
      return 'held';
    case 'running':
    case 'closing': {
      const segment = currentSegmentOf(state);
      if (segment?.round) return 'round';
      return segment?.plan.kind === 'break' ? 'break' : 'segment';
    }
    case 'ended':
    case 'sealed':
    case 'cancelled':
    case 'abandoned':
      return 'over';
  }
}

/** The turn's clock while somebody speaks on time, else the segment's; null unless the time is for all. */
function shownClock(segment: Segment): ScreenView['clock'] {
  if (segment.plan.timeVisible !== 'all') return null;
  const turn = segment.round === null ? null : speakingTurn(segment.round);
  return clockFields(turn !== null && turnsAreTimed(segment) ? turn.clock : segment.clock);
}

/** Passed is sent as done and deferred as waiting; an absent seat is left out (D2). */
function seatsOnWall(round: Round): readonly ScreenSeat[] {
  const next = nextTurn(round)?.personId;
  return round.turns.flatMap((turn): readonly ScreenSeat[] => {
    switch (turn.state) {
      case 'absent':
        return [];
      case 'speaking':
        return ['speaking'];
      case 'done':
      case 'passed':
        return ['done'];
      case 'waiting':
      case 'deferred':
        return [turn.personId === next ? 'next' : 'waiting'];
    }
  });
}

/** As the group has chosen to stand on the wall; null when it chose not to, or nobody is meant. */
function nameOnWall(personId: PersonId | undefined, ctx: ViewContext): string | null {
  if (personId === undefined || ctx.wallNames === 'none') return null;
  if (ctx.wallNames === 'first_name') return ctx.firstNames.get(personId) ?? null;
  const initials = initialsOf(ctx.fullNames.get(personId) ?? '');
  return initials === '' ? null : initials;
}

/** First letters of the first and the last name: "Oda Marie Prøvesen" is "OP". */
function initialsOf(fullName: string): string {
  const names = fullName.split(/\s+/).filter((name) => name !== '');
  const ends = names.length > 1 ? [names[0], names[names.length - 1]] : names;
  return ends.map((name) => [...(name ?? '')][0]?.toLocaleUpperCase('da') ?? '').join('');
}
