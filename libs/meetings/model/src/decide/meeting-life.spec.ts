import { elapsedMs } from '../clock';
import {
  ANNA,
  answerOf,
  CO,
  LEAD,
  meetingAt,
  MINUTE,
  personId,
  segmentId,
  startedMeeting,
  TestMeeting,
} from '../testing';

describe('the life of a meeting', () => {
  it('opens the lobby, starts, and enters the first item at once', () => {
    const meeting = new TestMeeting().must('OpenLobby').must('Start');
    expect(meeting.last()).toEqual(['MeetingStarted', 'SegmentEntered']);
    expect(meeting.state).toMatchObject({
      life: 'running',
      startedAt: meeting.now,
      currentSegment: segmentId('arrive'),
    });
  });

  it('keeps the promised end when it starts a little late, and moves it along when the meeting was moved', () => {
    const late = new TestMeeting().must('OpenLobby');
    late.now = late.state.plannedStart + 20 * MINUTE;
    const promised = late.state.plannedEnd;
    expect(late.must('Start').state.plannedEnd).toBe(promised);

    const moved = new TestMeeting().must('OpenLobby');
    moved.now = moved.state.plannedStart + 300 * MINUTE;
    expect(moved.must('Start').state.plannedEnd).toBe(promised + 300 * MINUTE);
    expect(moved.last()).toEqual(['MeetingStarted', 'PlanAdjusted', 'SegmentEntered']);
  });

  it('lets the co-facilitator open the lobby but not start', () => {
    const meeting = new TestMeeting().must('OpenLobby', {}, CO);
    expect(answerOf(meeting.give('Start', {}, CO))).toBe('meetings.not-leading');
  });

  it('answers a second start with a quiet success', () => {
    expect(answerOf(startedMeeting().give('Start'))).toBe('already_true');
  });

  it('cannot start before the lobby is open', () => {
    expect(answerOf(new TestMeeting().give('Start'))).toBe('meetings.wrong-state');
  });

  it('is closing inside the closing item, also after a hold, and ends there', () => {
    const meeting = meetingAt(segmentId('close'));
    expect(meeting.state.life).toBe('closing');
    expect(meeting.must('Hold').must('Resume').state.life).toBe('closing');
    expect(meeting.must('End').state.life).toBe('ended');
  });

  it('asks before it ends with somebody waiting', () => {
    const meeting = meetingAt(segmentId('checkIn'));
    expect(answerOf(meeting.give('End'))).toBe('meetings.round-open');
    meeting.must('End', { closeAnyway: true });
    expect(meeting.segment(segmentId('checkIn')).round).toMatchObject({ state: 'complete', closedAnyway: true });
    expect(meeting.log.at(-1)).toMatchObject({ type: 'MeetingEnded', closedAnyway: true });
  });

  it('cannot end from an item the group has left', () => {
    const meeting = meetingAt(segmentId('talk'));
    expect(answerOf(meeting.give('End', { fromSegment: segmentId('calm') }))).toBe('meetings.stale-segment');
  });

  it('re-opens for 24 hours, and the time between counts nowhere', () => {
    const meeting = meetingAt(segmentId('talk'))
      .wait(5)
      .must('End')
      .wait(23 * 60)
      .must('Reopen')
      .wait(2);
    expect(meeting.state).toMatchObject({ life: 'running', endedAt: null, currentSegment: segmentId('talk') });
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(7 * MINUTE);
  });

  it('re-opens a round as it was, without the close', () => {
    const meeting = meetingAt(segmentId('checkIn')).must('BeginTurn', { personId: ANNA }).wait(2);
    meeting.must('End', { closeAnyway: true }).wait(60).must('Reopen');
    expect(meeting.segment().round).toMatchObject({ state: 'between', closedAnyway: false });
    expect(meeting.turn(ANNA)).toMatchObject({ state: 'waiting', clock: { accumulatedMs: 2 * MINUTE } });
  });

  it('cannot re-open after 24 hours, nor once sealed', () => {
    const late = meetingAt(segmentId('talk'))
      .must('End')
      .wait(24 * 60 + 1);
    expect(answerOf(late.give('Reopen'))).toBe('meetings.reopen-too-late');
    const sealed = meetingAt(segmentId('talk')).must('End').must('Seal');
    expect(answerOf(sealed.give('Reopen'))).toBe('meetings.not-reopened-sealed');
  });

  it('re-opens an abandoned meeting like an ended one', () => {
    const meeting = meetingAt(segmentId('checkIn')).must('BeginTurn', { personId: ANNA }).must('Abandon', {}, CO);
    expect(meeting.state.life).toBe('abandoned');
    expect(meeting.turn(ANNA).state).toBe('waiting');
    expect(meeting.must('Reopen').state.life).toBe('running');
  });

  it('cancels before it runs, never after', () => {
    expect(new TestMeeting().must('OpenLobby').must('Cancel').state.life).toBe('cancelled');
    expect(answerOf(startedMeeting().give('Cancel'))).toBe('meetings.wrong-state');
  });

  it('abandons what runs, never what has not begun', () => {
    expect(answerOf(new TestMeeting().must('OpenLobby').give('Abandon'))).toBe('meetings.wrong-state');
  });

  it('tells a stranger the same in every state', () => {
    const answers = [new TestMeeting(), startedMeeting(), startedMeeting().must('End')].map((meeting) =>
      answerOf(meeting.give('End', {}, personId('stranger'))),
    );
    expect(new Set(answers)).toEqual(new Set(['meetings.not-allowed']));
  });
});

describe('amending a sealed record', () => {
  const sealed = () => meetingAt(segmentId('talk')).wait(5).must('End').must('Seal').wait(60);

  it('changes attendance with a code', () => {
    const meeting = sealed().must('Amend', { code: 'attendance_wrong', personId: ANNA, attendance: 'late' });
    expect(meeting.state.people.find((one) => one.personId === ANNA)?.attendance).toBe('late');
    expect(meeting.state.life).toBe('sealed');
  });

  it('changes the end to a time inside the meeting', () => {
    const meeting = sealed();
    const endedAt = (meeting.state.endedAt ?? 0) - MINUTE;
    expect(meeting.must('Amend', { code: 'time_wrong', endedAt }, CO).state.endedAt).toBe(endedAt);
  });

  it('cannot say half of it, nor move the end before the start or after now', () => {
    const meeting = sealed();
    const answers = [
      meeting.give('Amend', { code: 'attendance_wrong', personId: ANNA }),
      meeting.give('Amend', { code: 'time_wrong' }),
      meeting.give('Amend', { code: 'time_wrong', endedAt: 5 }),
      meeting.give('Amend', { code: 'time_wrong', endedAt: meeting.now + 1 }),
    ].map(answerOf);
    expect(answers).toEqual(answers.map(() => 'meetings.wrong-state'));
  });

  it('cannot be done before the seal, nor by a leader', () => {
    const open = meetingAt(segmentId('talk')).must('End');
    expect(answerOf(open.give('Amend', { code: 'device_failed' }))).toBe('meetings.wrong-state');
    expect(answerOf(sealed().give('Amend', { code: 'device_failed' }, ANNA))).toBe('meetings.not-allowed');
    expect(answerOf(sealed().give('Amend', { code: 'device_failed' }, LEAD))).toBe('accepted');
  });
});
