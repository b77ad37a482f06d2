import type { MeetingCommandType } from './commands';
import type { RestoredState } from './events';
import { ANNA, BO, CARL, CO, DITTE, FREJA, meetingAt, MINUTE, segmentId, type TestMeeting } from './testing';

const CHECK_IN = segmentId('checkIn');
const TALK = segmentId('talk');
const PAUSE = segmentId('pause');

interface Case {
  readonly type: MeetingCommandType;
  /** What brings the meeting to where the command is given. */
  readonly before?: (meeting: TestMeeting) => void;
  readonly give: (meeting: TestMeeting) => void;
}

const annaSpeaks = (meeting: TestMeeting) => void meeting.must('BeginTurn', { personId: ANNA }).wait(1);

/** Every kind of command that can be undone, given inside the check-in round with Anna, Bo and Carl. */
const CASES: readonly Case[] = [
  { type: 'GoTo', give: (m) => m.must('GoTo', { segmentId: TALK, closeAnyway: true }) },
  { type: 'Skip', give: (m) => m.must('Skip', { segmentId: TALK }) },
  { type: 'InsertBreak', give: (m) => m.must('InsertBreak', { segmentId: segmentId('rest'), ms: 10 * MINUTE }) },
  { type: 'Hold', before: annaSpeaks, give: (m) => m.must('Hold') },
  { type: 'Resume', before: (m) => m.must('Hold'), give: (m) => m.must('Resume') },
  { type: 'BeginTurn', give: (m) => m.must('BeginTurn', { personId: BO }) },
  { type: 'BeginTurn', before: annaSpeaks, give: (m) => m.must('BeginTurn', { personId: BO }) },
  { type: 'EndTurn', before: annaSpeaks, give: (m) => m.must('EndTurn', { personId: ANNA }) },
  { type: 'HoldTurn', before: annaSpeaks, give: (m) => m.must('HoldTurn', { personId: ANNA }) },
  {
    type: 'ResumeTurn',
    before: (m) => m.must('BeginTurn', { personId: ANNA }).must('HoldTurn', { personId: ANNA }),
    give: (m) => m.must('ResumeTurn', { personId: ANNA }),
  },
  { type: 'Pass', give: (m) => m.must('Pass', { personId: ANNA }) },
  { type: 'Pass', before: annaSpeaks, give: (m) => m.must('Pass', { personId: ANNA }) },
  { type: 'Defer', give: (m) => m.must('Defer', { personId: ANNA }) },
  { type: 'SetOrder', give: (m) => m.must('SetOrder', { order: [CARL, ANNA, BO] }) },
  { type: 'MarkAbsent', before: annaSpeaks, give: (m) => m.must('MarkAbsent', { personId: ANNA }) },
  {
    type: 'MarkBack',
    before: (m) => m.must('MarkAbsent', { personId: BO }),
    give: (m) => m.must('MarkBack', { personId: BO }),
  },
  { type: 'Retake', before: (m) => m.must('Pass', { personId: BO }), give: (m) => m.must('Retake', { personId: BO }) },
  { type: 'AddTime', give: (m) => m.must('AddTime', { target: 'segment', ms: 2 * MINUTE }) },
  { type: 'AddTime', before: annaSpeaks, give: (m) => m.must('AddTime', { target: 'turn', ms: 2 * MINUTE }) },
  { type: 'SetTime', give: (m) => m.must('SetTime', { segmentId: TALK, plannedMs: 5 * MINUTE }) },
  { type: 'Replan', before: (m) => m.wait(100), give: (m) => m.must('Replan', { choice: { kind: 'take_pro_rata' } }) },
  { type: 'Replan', before: (m) => m.wait(100), give: (m) => m.must('Replan', { choice: { kind: 'move_end' } }) },
  {
    type: 'Replan',
    before: (m) => m.wait(100),
    give: (m) => m.must('Replan', { choice: { kind: 'drop', segmentId: TALK } }),
  },
  { type: 'SetTimeVisible', give: (m) => m.must('SetTimeVisible', { segmentId: CHECK_IN, timeVisible: 'all' }) },
  { type: 'SetQuiet', give: (m) => m.must('SetQuiet', { on: true }) },
  { type: 'SetCurtain', give: (m) => m.must('SetCurtain', { on: true }) },
  { type: 'Arrive', give: (m) => m.must('Arrive', { personId: DITTE, how: 'in_room' }) },
  { type: 'Leave', before: annaSpeaks, give: (m) => m.must('Leave', { personId: ANNA }) },
  { type: 'ConfirmAttendance', give: (m) => m.must('ConfirmAttendance', { personId: ANNA, attendance: 'late' }) },
];

/** What goes on in the room meanwhile: time passes, somebody comes, a leader blanks the wall, something later is changed. */
function meanwhile(meeting: TestMeeting): void {
  meeting.wait(2).must('Arrive', { personId: FREJA, how: 'in_room' });
  meeting.wait(1).must('SetTimeVisible', { segmentId: PAUSE, timeVisible: 'none' });
  meeting.wait(1).must('ConfirmAttendance', { personId: FREJA, attendance: 'late' }, CO);
}

function restorable({ state }: TestMeeting): RestoredState {
  const { life, segments, currentSegment, quiet, curtain, plannedEnd, startedAt, endedAt, catchUps, people } = state;
  return { life, segments, currentSegment, quiet, curtain, plannedEnd, startedAt, endedAt, catchUps, people };
}

describe('a meeting in which a command was undone, beside one in which it was never given', () => {
  it.each(CASES.map((one, place) => [`${one.type} (${place})`, one] as const))('%s', (_name, { before, give }) => {
    const [undone, never] = [0, 1].map(() => {
      const meeting = meetingAt(CHECK_IN, [ANNA, BO, CARL]).wait(2);
      before?.(meeting);
      return meeting.wait(1);
    }) as [TestMeeting, TestMeeting];

    give(undone);
    const { seq } = undone.state;
    meanwhile(undone);
    meanwhile(never);
    expect(restorable(undone)).not.toEqual(restorable(never));

    undone.must('Undo', { seq });
    expect(restorable(undone)).toEqual(restorable(never));
    const named = undone.log.find((event) => event.type === 'Undone');
    expect(named).toMatchObject({ seqTo: seq });
  });
});
