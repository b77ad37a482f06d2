import {
  ANNA,
  BO,
  command,
  LEAD,
  LEADERS,
  MINUTE,
  PLANNED_START,
  segmentId,
  TestMeeting,
} from '@kreds/meetings/model/testing';
import type { MeetingDetail } from '@kreds/meetings/model';
import { localMeeting, waitingOf, withRun } from './local-meeting';
import { beginRun, type LocalRun, withoutLast, withStep } from './local-run';
import type { RunSheet } from '@kreds/meetings/model';
import { sheetLines } from './sheet-lines';

function sheetOf(meeting: TestMeeting): RunSheet {
  return {
    meeting: { number: 3 } as MeetingDetail,
    facts: {} as RunSheet['facts'],
    state: meeting.state,
    people: meeting.state.people.map(({ personId, role }) => ({
      personId,
      role,
      firstName: personId === ANNA ? 'Anna' : 'Bo',
      fullName: 'Prøvesen',
    })),
    programmeName: 'Ledernetværk Nord',
    networkName: 'Netværk 3',
    serverNow: meeting.now,
  };
}

/** In the check-in round, with Anna speaking for one minute. */
function inRound(): TestMeeting {
  const meeting = new TestMeeting();
  meeting.must('OpenLobby');
  for (const personId of LEADERS) meeting.must('Arrive', { personId, how: 'in_room' });
  meeting
    .must('Start')
    .wait(5)
    .must('GoTo', { segmentId: segmentId('checkIn') });
  return meeting.must('BeginTurn', { personId: ANNA }).wait(1);
}

describe('a run led from the device alone', () => {
  it('counts offsets from its first step and never goes back in time', () => {
    let run = beginRun('m', 'c', 7, PLANNED_START);
    run = withStep(run, { step: 'turn', personId: ANNA }, PLANNED_START + 500);
    run = withStep(run, { step: 'turn', personId: BO }, PLANNED_START + 60_500);
    run = withStep(run, { step: 'end' }, PLANNED_START + 100);
    expect(run.beganAt).toBe(PLANNED_START + 500);
    expect(run.steps.map(({ offsetMs }) => offsetMs)).toEqual([0, 60_000, 60_000]);
    expect(withoutLast(run).steps).toHaveLength(2);
  });

  it('goes on where the device last saw the group', () => {
    const meeting = inRound();
    const run = withStep(
      beginRun('m', 'c', meeting.state.seq, meeting.now),
      { step: 'turn', personId: BO },
      meeting.now,
    );
    const view = localMeeting(sheetOf(meeting), run, meeting.now + 2 * MINUTE);
    const round = view.segments.find(({ id }) => id === view.currentSegment)?.round;
    expect(round?.turns.filter(({ state }) => state === 'done').map(({ personId }) => personId)).toEqual([ANNA]);
    expect(round?.turns.find(({ state }) => state === 'speaking')?.clock.runningSince).toBe(meeting.now);
    expect(waitingOf(view)).toHaveLength(4);
  });

  it('comes to the very state that the server comes to when it is handed in', () => {
    const meeting = inRound();
    let run: LocalRun = beginRun('m', 'c', meeting.state.seq, meeting.now);
    run = withStep(run, { step: 'turn', personId: BO }, meeting.now);
    run = withStep(run, { step: 'segment', segmentId: segmentId('talk') }, meeting.now + 3 * MINUTE);
    const local = withRun(meeting.state, run, meeting.now + 10 * MINUTE);
    meeting.wait(10);
    const adopted = meeting.send(
      command('AdoptLocalRun', {
        batonEpoch: meeting.state.baton.epoch,
        fromSeq: run.fromSeq,
        steps: [...run.steps],
        handedInOffsetMs: 10 * MINUTE,
      }),
      LEAD,
    );
    expect(adopted.kind).toBe('accepted');
    expect(local.segments).toEqual(meeting.state.segments);
    expect(local.currentSegment).toBe(segmentId('talk'));
  });

  it('is refused by the server when somebody moved the group meanwhile', () => {
    const meeting = inRound();
    const run = withStep(
      beginRun('m', 'c', meeting.state.seq, meeting.now),
      { step: 'turn', personId: BO },
      meeting.now,
    );
    meeting.must('GoTo', { segmentId: segmentId('talk'), closeAnyway: true });
    const adopted = meeting.give('AdoptLocalRun', { fromSeq: run.fromSeq, steps: [...run.steps] });
    expect(adopted).toMatchObject({ kind: 'refused', refusal: { code: 'meetings.local-run-overtaken' } });
  });

  it('can begin before anybody had time to open the lobby, and lists leaders nobody marked as here', () => {
    const meeting = new TestMeeting();
    const run = withStep(
      beginRun('m', 'c', 0, meeting.now),
      { step: 'segment', segmentId: segmentId('checkIn') },
      meeting.now,
    );
    const view = localMeeting(sheetOf(meeting), run, meeting.now + MINUTE);
    expect(view).toMatchObject({ life: 'running', currentSegment: segmentId('checkIn') });
    expect(waitingOf(view)).toContain(BO);
  });

  it('changes nothing without steps', () => {
    const { state, now } = inRound();
    expect(withRun(state, beginRun('m', 'c', 7, now), now)).toBe(state);
    expect(withRun(state, null, now)).toBe(state);
  });
});

describe('the printed sheet', () => {
  it('adds up the planned times and leaves out what was skipped', () => {
    const meeting = inRound().must('Skip', { segmentId: segmentId('pause') });
    const lines = sheetLines(sheetOf(meeting));
    expect(lines.map(({ name }) => name)).not.toContain('pause');
    expect(lines[0]?.startsAt).toBe(PLANNED_START);
    for (const [at, line] of lines.entries()) expect(line.startsAt).toBe(lines[at - 1]?.endsAt ?? PLANNED_START);
  });

  it('prints the order of the round and nobody who joins later', () => {
    const lines = sheetLines(sheetOf(inRound()));
    expect(lines.find(({ name }) => name === 'checkIn')?.order).toHaveLength(6);
    expect(lines.find(({ name }) => name === 'talk')?.order).toEqual([]);
  });
});
