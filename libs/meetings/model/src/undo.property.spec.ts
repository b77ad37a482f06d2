import { decide } from './decide';
import { evolve } from './evolve';
import type { EventOf, MeetingEvent, RestoredState } from './events';
import type { CommandId } from './ids';
import type { MeetingState, UndoRecord } from './state';
import { context, testId } from './testing';
import { eventsOf, holds, inEveryMeeting, inEveryStep, type Step } from './testing/random-stream';

/** What undo puts back, as text to compare. */
function restorable(state: RestoredState): string {
  const { life, segments, currentSegment, quiet, curtain, plannedEnd, startedAt, endedAt, catchUps, people } = state;
  return JSON.stringify({
    life,
    segments,
    currentSegment,
    quiet,
    curtain,
    plannedEnd,
    startedAt,
    endedAt,
    catchUps,
    people,
  });
}

/** Undoes a record as whoever may; null when the rules refuse it. */
function undo(state: MeetingState, record: UndoRecord, now: number): MeetingState | null {
  const actor = record.own ? record.by : state.baton.holder;
  const commandId = testId('undo') as CommandId;
  const command = { type: 'Undo', commandId, batonEpoch: state.baton.epoch, seq: record.seqTo } as const;
  const decision = decide(state, command, context(actor, now));
  return decision.kind === 'accepted' ? decision.events.reduce(evolve, state) : null;
}

/** The record of the command that this step gave, if it can be undone. */
function recordOf({ after, decision }: Step): UndoRecord | undefined {
  if (decision.kind !== 'accepted') return undefined;
  return after.undoable.find((record) => record.seqTo === after.seq);
}

describe('undo over random command streams (live-meeting.md 5a)', () => {
  it('straight after a command leaves the meeting as if the command had never been given', () => {
    const undone = new Map<string, number>();
    inEveryStep((step) => {
      const record = recordOf(step);
      const restored = record && undo(step.after, record, step.ctx.now + 20_000);
      if (!record || !restored) return;
      undone.set(record.commandType, (undone.get(record.commandType) ?? 0) + 1);
      holds(restorable(restored) === restorable(step.before), `undo of ${record.commandType} left something behind`);
    });
    process.stdout.write(`undone at once: ${[...undone].map(([type, count]) => `${type} ${count}`).join(', ')}\n`);
    const every = [
      ...['GoTo', 'Skip', 'InsertBreak', 'Hold', 'Resume', 'BeginTurn', 'EndTurn', 'HoldTurn', 'ResumeTurn', 'Pass'],
      ...['Defer', 'MarkAbsent', 'MarkBack', 'SetOrder', 'AddTime', 'Replan', 'SetTimeVisible', 'SetQuiet'],
      ...['SetCurtain', 'Arrive', 'Leave', 'ConfirmAttendance'],
    ];
    expect([...undone.keys()].toSorted()).toEqual(every.toSorted());
  });

  it('whenever it is accepted, equals the fold of the log without the undone command', () => {
    let accepted = 0;
    inEveryMeeting(({ initial, steps }) => {
      const log: MeetingEvent[] = [];
      for (const step of steps) {
        const events = eventsOf(step);
        const undone = events.find((event): event is EventOf<'Undone'> => event.type === 'Undone');
        if (!undone) {
          log.push(...events);
          continue;
        }
        accepted += 1;
        log.splice(0, log.length, ...log.filter(({ seq }) => seq < undone.seqFrom || seq > undone.seqTo));
        const never = log.reduce(evolve, initial);
        holds(restorable(step.after) === restorable(never), `undo of seq ${undone.seqFrom} differs from never`);
      }
    });
    expect(accepted).toBeGreaterThan(50);
  });

  it('leaves every other record to be undone or refused on its own, never half', () => {
    inEveryMeeting(({ steps }) => {
      const last = steps.at(-1);
      for (const record of last?.after.undoable ?? []) {
        const restored = last && undo(last.after, record, last.ctx.now);
        if (!restored) continue;
        holds(
          !restored.undoable.some(({ seqFrom }) => seqFrom === record.seqFrom),
          'an undone record is still offered',
        );
        const others = last.after.undoable.length - 1;
        holds(restored.undoable.length <= others, 'undo made up a record');
        for (const { round } of restored.segments) {
          const open = round?.turns.some((turn) => turn.state === 'waiting' || turn.state === 'deferred');
          holds(round?.state !== 'complete' || !open || round.closedAnyway, 'undo left a closed round open');
        }
      }
    });
  });
});
