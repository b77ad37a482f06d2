import {
  type CommandId,
  decide,
  facilitatorView,
  type FacilitatorView,
  fold,
  type MeetingState,
  type PersonId,
} from '@kreds/meetings/model';
import { takesPart } from '../console/circle-rows';
import type { LocalRun } from './local-run';
import type { RunSheet } from '@kreds/meetings/model';

/** Stands for the command that is sent when the run is handed in; nothing on the device is kept under it. */
const NO_COMMAND = '00000000-0000-4000-8000-000000000000' as CommandId;

/**
 * The meeting as it stands on this device: the state that was seen last, with the local steps taken over by the very rule by
 * which the server will take them over (`AdoptLocalRun`), so that both come to the same picture.
 * @param now this device's clock, epoch ms
 */
export function localMeeting(sheet: RunSheet, run: LocalRun | null, now: number): FacilitatorView {
  return viewOf(sheet, withRun(opened(sheet.state), run, now), now);
}

/** What the server would answer to handing the run in, told from what this device knows. */
export function withRun(state: MeetingState, run: LocalRun | null, now: number): MeetingState {
  if (run === null || run.steps.length === 0) return state;
  const decision = decide(
    state,
    {
      type: 'AdoptLocalRun',
      commandId: NO_COMMAND,
      batonEpoch: state.baton.epoch,
      fromSeq: state.seq,
      steps: [...run.steps],
      handedInOffsetMs: Math.max(0, Math.round(now - run.beganAt)),
    },
    { actor: { personId: state.baton.holder }, now, holderReachable: true, holderUnreachableSince: null },
  );
  return decision.kind === 'accepted' ? fold(state, decision.events) : state;
}

/** A lobby that nobody had time to open does not keep a group from beginning. */
function opened(state: MeetingState): MeetingState {
  return state.life === 'scheduled' ? { ...state, life: 'lobby' } : state;
}

function viewOf(sheet: RunSheet, state: MeetingState, now: number): FacilitatorView {
  return facilitatorView(state, {
    now,
    firstNames: new Map(sheet.people.map(({ personId, firstName }) => [personId, firstName])),
    fullNames: new Map(sheet.people.map(({ personId, fullName }) => [personId, fullName])),
    programmeName: sheet.programmeName,
    networkName: sheet.networkName,
    meetingNumber: sheet.meeting.number,
    meetingsInSeries: Math.max(sheet.meeting.number, MEETINGS_IN_SERIES),
    roomCode: null,
    wallNames: 'none',
    holderReachable: true,
    holderUnreachableSince: null,
  });
}

/** A series has six meetings (S3-39); the sheet does not say how many there are. */
const MEETINGS_IN_SERIES = 6;

/** Who waits, in the order of the round: also leaders whom nobody had marked as here. */
export function waitingOf(view: FacilitatorView): readonly PersonId[] {
  const round = view.segments.find(({ id }) => id === view.currentSegment)?.round;
  if (!round) return [];
  const seated = new Map(round.turns.map((turn) => [turn.personId, turn.state]));
  const unseated = view.people.filter((person) => takesPart(person) && !seated.has(person.personId));
  return [
    ...round.turns.filter(({ state }) => state === 'waiting' || state === 'deferred').map(({ personId }) => personId),
    ...unseated.map(({ personId }) => personId),
  ];
}
