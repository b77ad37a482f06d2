import {
  ANNA,
  answerOf,
  BO,
  CARL,
  CO,
  DITTE,
  FREJA,
  LATER,
  LEAD,
  meetingAt,
  MINUTE,
  segmentId,
  startedMeeting,
  type TestMeeting,
} from '../testing';

const CHECK_IN = segmentId('checkIn');
const TALK = segmentId('talk');
const attendanceOf = (meeting: TestMeeting, personId: string) =>
  meeting.state.people.find((one) => one.personId === personId)?.attendance;

describe('coming to a meeting', () => {
  it('gives seats in today’s order, whoever came first (PB#4910)', () => {
    const meeting = meetingAt(CHECK_IN, [FREJA, BO, ANNA]);
    expect(meeting.turns().map(([personId]) => personId)).toEqual([ANNA, BO, FREJA]);
  });

  it('puts a late arrival last in an open round (D5)', () => {
    const meeting = meetingAt(CHECK_IN, [BO, CARL]).must('BeginTurn', { personId: BO });
    meeting.must('Arrive', { personId: ANNA, how: 'in_room' });
    expect(meeting.last()).toEqual(['PersonArrived']);
    expect(meeting.turns()).toEqual([
      [BO, 'speaking'],
      [CARL, 'waiting'],
      [ANNA, 'waiting'],
    ]);
  });

  it('suggests a short turn after a complete round, and MarkBack gives it (D5)', () => {
    const meeting = meetingAt(CHECK_IN, [BO]).must('Pass', { personId: BO });
    meeting.must('Arrive', { personId: ANNA, how: 'online' });
    expect(meeting.last()).toEqual(['PersonArrived', 'CatchUpSuggested']);
    expect(meeting.state.catchUps).toEqual([{ segmentId: CHECK_IN, personId: ANNA }]);
    meeting.must('MarkBack', { personId: ANNA });
    expect(meeting.segment().round?.state).toBe('between');
    expect(meeting.state.catchUps).toEqual([]);
  });

  it('suggests it also when the group has left the round', () => {
    const meeting = meetingAt(CHECK_IN, [BO]).must('Pass', { personId: BO }).must('GoTo', { segmentId: TALK });
    meeting.must('Arrive', { personId: ANNA, how: 'in_room' });
    expect(meeting.state.catchUps).toEqual([{ segmentId: CHECK_IN, personId: ANNA }]);
  });

  it('suggests nothing to somebody who took the turn, left and came back', () => {
    const meeting = meetingAt(CHECK_IN, [BO]).must('Pass', { personId: BO }).must('Leave', { personId: BO });
    expect(meeting.must('Arrive', { personId: BO, how: 'in_room' }).last()).toEqual(['PersonArrived']);
  });

  it('sets no attendance (A1)', () => {
    expect(attendanceOf(startedMeeting([ANNA]), ANNA)).toBeNull();
  });

  it('is said by the person or by those who lead, not by another leader', () => {
    const meeting = startedMeeting([]).must('Arrive', { personId: ANNA, how: 'online' }, ANNA);
    expect(answerOf(meeting.give('Arrive', { personId: ANNA, how: 'online' }, ANNA))).toBe('already_true');
    expect(answerOf(meeting.give('Arrive', { personId: BO, how: 'in_room' }, ANNA))).toBe('meetings.not-allowed');
    expect(answerOf(meeting.give('Arrive', { personId: BO, how: 'in_room' }, CO))).toBe('accepted');
  });

  it('is not for somebody who joins the network later (A3)', () => {
    expect(answerOf(startedMeeting().give('Arrive', { personId: LATER, how: 'in_room' }))).toBe(
      'meetings.not-yet-member',
    );
  });
});

describe('going', () => {
  it('holds and then ends the seat of somebody who was speaking, with the time kept', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA, BO]).must('BeginTurn', { personId: ANNA }).wait(2);
    meeting.must('Leave', { personId: ANNA });
    expect(meeting.last()).toEqual(['TurnHeld', 'TurnAbsent', 'PersonLeft']);
    expect(meeting.turn(ANNA)).toMatchObject({ state: 'absent', clock: { accumulatedMs: 2 * MINUTE } });
    expect(meeting.segment().round).toMatchObject({ state: 'between', turnHeld: false });
  });

  it('takes a waiting person out of this round and those ahead, never out of what was said', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA, BO]).must('Pass', { personId: BO });
    meeting.must('Leave', { personId: ANNA }).must('Leave', { personId: BO });
    expect(meeting.turns()).toEqual([
      [ANNA, 'absent'],
      [BO, 'passed'],
    ]);
    expect(meeting.segment(segmentId('takeAway')).round?.turns).toEqual([]);
  });

  it('and coming back gives a waiting seat at the end', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA, BO]).must('Leave', { personId: ANNA });
    meeting.must('Arrive', { personId: ANNA, how: 'in_room' });
    expect(meeting.turns()).toEqual([
      [BO, 'waiting'],
      [ANNA, 'waiting'],
    ]);
  });

  it('is a quiet success for somebody who is not there', () => {
    expect(answerOf(startedMeeting([]).give('Leave', { personId: DITTE }))).toBe('already_true');
  });

  it('never moves the baton', () => {
    const meeting = startedMeeting()
      .must('Arrive', { personId: LEAD, how: 'in_room' })
      .must('Leave', { personId: LEAD });
    expect(meeting.state.baton.holder).toBe(LEAD);
  });
});

describe('confirming attendance', () => {
  it('is done by those who lead, and can be changed', () => {
    const meeting = startedMeeting().must('ConfirmAttendance', { personId: ANNA, attendance: 'present' }, CO);
    meeting.must('ConfirmAttendance', { personId: ANNA, attendance: 'late' });
    expect(attendanceOf(meeting, ANNA)).toBe('late');
    const again = meeting.give('ConfirmAttendance', { personId: ANNA, attendance: 'late' });
    expect(answerOf(again)).toBe('already_true');
  });

  it('cannot be done by leaders, nor call a later member absent (A3)', () => {
    const meeting = startedMeeting();
    const own = meeting.give('ConfirmAttendance', { personId: ANNA, attendance: 'present' }, ANNA);
    expect(answerOf(own)).toBe('meetings.not-allowed');
    expect(attendanceOf(meeting, LATER)).toBe('not_yet_member');
    const absent = meeting.give('ConfirmAttendance', { personId: LATER, attendance: 'absent' });
    expect(answerOf(absent)).toBe('meetings.not-yet-member');
  });
});
