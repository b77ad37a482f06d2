import type { MeetingEvent, MeetingEventType } from '../events';
import type { Baton, MeetingState } from '../state';

type Beside = Pick<MeetingState, 'baton' | 'steward' | 'sealedAt' | 'reported' | 'movedSeq'>;

/** Events that take the group or the floor somewhere else. Passing, waiting and coming are no moves. */
const MOVES: ReadonlySet<MeetingEventType> = new Set<MeetingEventType>([
  'MeetingStarted',
  'MeetingEnded',
  'MeetingReopened',
  'MeetingAbandoned',
  'SegmentLeft',
  'SegmentEntered',
  'Held',
  'Resumed',
  'TurnBegan',
  'TurnEnded',
  'TurnHeld',
  'TurnResumed',
  'Undone',
  'LocalRunAdopted',
]);

/** What undo never touches: who leads, who may step in, the seal, and that a run was reported afterwards. */
export function evolveBeside(state: MeetingState, event: MeetingEvent): Beside {
  const { baton, steward, sealedAt, reported } = state;
  const movedSeq = MOVES.has(event.type) ? event.seq : state.movedSeq;
  const same: Beside = { baton, steward, sealedAt, reported, movedSeq };
  switch (event.type) {
    case 'BatonOffered':
      return { ...same, baton: { ...baton, offeredTo: event.to === baton.holder ? null : event.to } };
    case 'BatonMoved':
      return { ...same, baton: movedBaton(event) };
    case 'StewardNamed':
      return { ...same, steward: event.personId };
    case 'MeetingSealed':
      return { ...same, sealedAt: event.at };
    case 'LocalRunAdopted':
      return { ...same, reported: true };
    default:
      return same;
  }
}

function movedBaton(event: Extract<MeetingEvent, { type: 'BatonMoved' }>): Baton {
  const { to, epoch, at, from, how } = event;
  return { holder: to, epoch, offeredTo: null, movedAt: at, movedFrom: from, movedHow: how };
}
