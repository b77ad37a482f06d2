import { elapsedMs } from '../clock';
import { TAKE_BACK_MS } from '../decide/baton';
import { newestUndo } from '../decide/undo';
import { UNDO_MS } from '../evolve/memory';
import type { PersonId } from '../ids';
import { isVacantFor, VACANT_AFTER_MS } from '../rights';
import type { MeetingPerson, MeetingState, Segment } from '../state';
import type { FacilitatorPerson, FacilitatorSegment, FacilitatorView, ViewContext } from '../views';
import { clockFields, nextTurn } from './turns';

/** What facilitators and whoever holds the baton see: the whole run of the meeting, and still no word that anybody wrote. */
export function facilitatorView(state: MeetingState, ctx: ViewContext): FacilitatorView {
  return {
    audience: 'facilitator',
    meetingId: state.id,
    seq: state.seq,
    life: state.life,
    programmeName: ctx.programmeName,
    networkName: ctx.networkName,
    meetingNumber: ctx.meetingNumber,
    meetingsInSeries: ctx.meetingsInSeries,
    plannedStart: state.plannedStart,
    plannedEnd: state.plannedEnd,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    segments: state.segments.map(segmentForFacilitators),
    currentSegment: state.currentSegment,
    people: state.people.map((person) => personForFacilitators(person, state, ctx)),
    baton: batonForFacilitators(state, ctx),
    steward: state.steward,
    quiet: state.quiet,
    curtain: state.curtain,
    catchUps: state.catchUps.map(({ segmentId, personId }) => ({ segmentId, personId })),
    roomCode: ctx.roomCode,
    reported: state.reported,
    undo: undoOffer(state, ctx.now),
  };
}

function segmentForFacilitators(segment: Segment): FacilitatorSegment {
  const { plan, round } = segment;
  return {
    id: plan.id,
    kind: plan.kind,
    element: plan.element,
    titlePublic: plan.titlePublic,
    titlePrivate: plan.titlePrivate,
    prompt: plan.prompt,
    script: plan.script,
    plannedMs: plan.plannedMs,
    protectedMinMs: segment.protectedMinMs,
    timeVisible: plan.timeVisible,
    materials: [...plan.materials],
    cautions: [...plan.cautions],
    state: segment.state,
    enteredAt: segment.enteredAt,
    clock: clockFields(segment.clock),
    round:
      round === null || plan.round === null
        ? null
        : {
            purpose: plan.round.purpose,
            state: round.state,
            turnHeld: round.turnHeld,
            turns: round.turns.map((turn) => ({
              personId: turn.personId,
              state: turn.state,
              clock: clockFields(turn.clock),
            })),
            next: nextTurn(round)?.personId ?? null,
          },
  };
}

function personForFacilitators(person: MeetingPerson, state: MeetingState, ctx: ViewContext): FacilitatorPerson {
  return {
    personId: person.personId,
    firstName: ctx.firstNames.get(person.personId) ?? '',
    fullName: ctx.fullNames.get(person.personId) ?? '',
    role: person.role,
    here: person.here,
    arrivedAt: person.arrivedAt,
    attendance: person.attendance,
    spokenMs: spokenMs(state, person.personId, ctx.now),
  };
}

/** Speaking time over all rounds so far, ms; computed on the way out and stored nowhere. */
function spokenMs(state: MeetingState, personId: PersonId, now: number): number {
  return state.segments
    .flatMap((segment) => segment.round?.turns ?? [])
    .filter((turn) => turn.personId === personId)
    .reduce((sum, turn) => sum + elapsedMs(turn.clock, now), 0);
}

function batonForFacilitators(state: MeetingState, ctx: ViewContext): FacilitatorView['baton'] {
  const { baton } = state;
  const mayTakeBack =
    baton.movedHow === 'taken_while_reachable' && baton.movedAt !== null && ctx.now <= baton.movedAt + TAKE_BACK_MS;
  return {
    life: batonLife(state, ctx),
    holder: baton.holder,
    epoch: baton.epoch,
    offeredTo: baton.offeredTo,
    takeBackUntil: mayTakeBack && baton.movedAt !== null ? baton.movedAt + TAKE_BACK_MS : null,
    takeBackBy: mayTakeBack ? baton.movedFrom : null,
  };
}

/** Vacant is how it looks from here, never something that happened (5a). */
function batonLife(state: MeetingState, ctx: ViewContext): FacilitatorView['baton']['life'] {
  if (isVacantFor(ctx, VACANT_AFTER_MS)) return 'vacant';
  if (state.baton.offeredTo !== null) return 'offered';
  const holder = state.people.find((person) => person.personId === state.baton.holder);
  return holder?.role === 'facilitator' ? 'held_by_lead' : 'held_by_co';
}

/** What whoever leads could undo now; somebody else's button asks the server, which decides again. */
function undoOffer(state: MeetingState, now: number): FacilitatorView['undo'] {
  const record = newestUndo(state, state.baton.holder, now);
  if (record === null) return null;
  return { seq: record.seqFrom, commandType: record.commandType, by: record.by, until: record.at + UNDO_MS };
}
