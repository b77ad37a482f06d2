import { elapsedMs, lengthMs, remainingMs } from '../clock';
import { ANNA, answerOf, BO, command, LEAD, meetingAt, MINUTE, segmentId, startedMeeting } from '../testing';

const CALM = segmentId('calm');
const CHECK_IN = segmentId('checkIn');
const TALK = segmentId('talk');
const PAUSE = segmentId('pause');
const TAKE_AWAY = segmentId('takeAway');

describe('adding time', () => {
  it('adds what each tap adds: two taps are four minutes (T6)', () => {
    const meeting = startedMeeting().must('AddTime', { target: 'segment', ms: 2 * MINUTE });
    meeting.must('AddTime', { target: 'segment', ms: 2 * MINUTE });
    expect(lengthMs(meeting.segment().clock)).toBe(14 * MINUTE);
  });

  it('is relative to the server, whatever the device believes the time to be (PB#13353)', () => {
    const meeting = startedMeeting().wait(3);
    const { seq } = meeting.state;
    const tap = command('AddTime', { batonEpoch: 0, target: 'segment', ms: MINUTE, clientTime: 5 });
    meeting.send(tap, LEAD);
    expect(meeting.state.seq).toBe(seq + 1);
    expect(remainingMs(meeting.segment().clock, meeting.now)).toBe(8 * MINUTE);
  });

  it('never changes what has run', () => {
    const meeting = startedMeeting()
      .wait(3)
      .must('AddTime', { target: 'segment', ms: -2 * MINUTE });
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(3 * MINUTE);
  });

  it('gives a speaker more without touching the item', () => {
    const meeting = meetingAt(CHECK_IN).must('BeginTurn', { personId: ANNA });
    meeting.must('AddTime', { target: 'turn', ms: MINUTE });
    expect(lengthMs(meeting.turn(ANNA).clock)).toBe(6 * MINUTE);
    expect(lengthMs(meeting.segment().clock)).toBe(30 * MINUTE);
  });

  it('cannot be given to a turn that has no clock', () => {
    expect(answerOf(meetingAt(CHECK_IN).give('AddTime', { target: 'turn', ms: MINUTE }))).toBe('meetings.no-clock');
    const untimed = meetingAt(TAKE_AWAY).must('BeginTurn', { personId: ANNA });
    expect(answerOf(untimed.give('AddTime', { target: 'turn', ms: MINUTE }))).toBe('meetings.no-clock');
  });

  it('cannot take more than there is', () => {
    const meeting = startedMeeting();
    const taken = meeting.give('AddTime', { target: 'segment', ms: -11 * MINUTE });
    expect(answerOf(taken)).toBe('meetings.nothing-to-replan');
  });

  it('cannot eat protected minutes without an explicit confirm (invariant 14)', () => {
    const meeting = meetingAt(TAKE_AWAY);
    const less = { target: 'segment', ms: -6 * MINUTE } as const;
    expect(answerOf(meeting.give('AddTime', less))).toBe('meetings.protected-minutes');
    meeting.must('AddTime', { ...less, confirmProtected: true });
    expect(meeting.segment()).toMatchObject({ protectedMinMs: 14 * MINUTE });
  });

  it('may always lengthen a protected item', () => {
    const meeting = meetingAt(TAKE_AWAY).must('AddTime', { target: 'segment', ms: MINUTE });
    expect(meeting.segment().protectedMinMs).toBe(15 * MINUTE);
  });
});

describe('setting a length', () => {
  it('travels as a difference and is a quiet success when it is so already', () => {
    const meeting = startedMeeting().must('SetTime', { segmentId: TALK, plannedMs: 25 * MINUTE });
    expect(meeting.log.at(-1)).toMatchObject({ type: 'ClockAdjusted', ms: -5 * MINUTE });
    expect(lengthMs(meeting.segment(TALK).clock)).toBe(25 * MINUTE);
    expect(answerOf(meeting.give('SetTime', { segmentId: TALK, plannedMs: 25 * MINUTE }))).toBe('already_true');
  });

  it('cannot change what is over, nor protected minutes unasked', () => {
    const meeting = meetingAt(TALK);
    const over = meeting.give('SetTime', { segmentId: segmentId('arrive'), plannedMs: MINUTE });
    expect(answerOf(over)).toBe('meetings.no-clock');
    const eaten = meeting.give('SetTime', { segmentId: TAKE_AWAY, plannedMs: MINUTE });
    expect(answerOf(eaten)).toBe('meetings.protected-minutes');
  });
});

describe('re-planning when behind', () => {
  /** Six minutes over in the first item. */
  const behind = () => startedMeeting().wait(16);

  it('takes whole minutes from later items in proportion, never from protected ones', () => {
    const meeting = behind().must('Replan', { choice: { kind: 'take_pro_rata' } });
    const lengths = [CALM, CHECK_IN, TALK, PAUSE, TAKE_AWAY].map((id) => lengthMs(meeting.segment(id).clock) / MINUTE);
    expect(lengths.reduce((sum, minutes) => sum + minutes, 0)).toBe(104);
    expect(lengths.every(Number.isInteger)).toBe(true);
    expect(lengths.at(-1)).toBe(20);
  });

  it('asks before it takes protected minutes, when nothing else is left', () => {
    const meeting = meetingAt(PAUSE).wait(200);
    const choice = { kind: 'take_pro_rata' } as const;
    meeting.must('Replan', { choice });
    expect(answerOf(meeting.give('Replan', { choice }))).toBe('meetings.protected-minutes');
    meeting.must('Replan', { choice: { ...choice, confirmProtected: true } });
    const takeAway = meeting.segment(TAKE_AWAY);
    expect(takeAway.protectedMinMs).toBeLessThanOrEqual(lengthMs(takeAway.clock));
  });

  it('moves the promised end instead', () => {
    const meeting = behind();
    const { plannedEnd } = meeting.state;
    expect(meeting.must('Replan', { choice: { kind: 'move_end' } }).state.plannedEnd).toBe(plannedEnd + 6 * MINUTE);
  });

  it('drops one named item, a protected one only on confirm', () => {
    const meeting = behind().must('Replan', { choice: { kind: 'drop', segmentId: PAUSE } });
    expect(meeting.segment(PAUSE).state).toBe('skipped');
    const later = meeting.wait(30);
    const choice = { kind: 'drop', segmentId: TAKE_AWAY } as const;
    expect(answerOf(later.give('Replan', { choice }))).toBe('meetings.protected-minutes');
    expect(answerOf(later.give('Replan', { choice: { ...choice, confirmProtected: true } }))).toBe('accepted');
  });

  it('has nothing to do while the group is in time', () => {
    const meeting = startedMeeting();
    const answer = answerOf(meeting.give('Replan', { choice: { kind: 'move_end' } }));
    expect(answer).toBe('meetings.nothing-to-replan');
  });

  it('is the holder’s alone', () => {
    expect(answerOf(behind().give('Replan', { choice: { kind: 'move_end' } }, BO))).toBe('meetings.not-allowed');
  });
});
