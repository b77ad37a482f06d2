import { elapsedMs } from '../clock';
import { ANNA, answerOf, BO, CO, LEADERS, meetingAt, MINUTE, segmentId, startedMeeting, TestMeeting } from '../testing';

const CALM = segmentId('calm');
const CHECK_IN = segmentId('checkIn');
const TALK = segmentId('talk');
const TAKE_AWAY = segmentId('takeAway');

describe('going to an item', () => {
  it('leaves the current one finished and enters the next', () => {
    const meeting = startedMeeting().wait(4).must('GoTo', { segmentId: CALM });
    expect(meeting.last()).toEqual(['SegmentLeft', 'SegmentEntered']);
    expect(meeting.segment(segmentId('arrive'))).toMatchObject({
      state: 'finished',
      clock: { accumulatedMs: 4 * MINUTE, runningSince: null },
    });
    expect(meeting.segment().plan.id).toBe(CALM);
  });

  it('does not step twice when Next is tapped twice', () => {
    const meeting = startedMeeting();
    const next = { segmentId: CALM, fromSegment: meeting.state.currentSegment };
    meeting.must('GoTo', next);
    expect(answerOf(meeting.give('GoTo', next))).toBe('already_true');
    expect(meeting.state.currentSegment).toBe(CALM);
  });

  it('is refused when the group has moved on meanwhile', () => {
    const meeting = meetingAt(TALK);
    const stale = { segmentId: segmentId('pause'), fromSegment: segmentId('arrive') };
    expect(answerOf(meeting.give('GoTo', stale))).toBe('meetings.stale-segment');
    expect(meeting.state.currentSegment).toBe(TALK);
  });

  it('is refused while the meeting is held, and for an item the plan has not', () => {
    expect(answerOf(startedMeeting().must('Hold').give('GoTo', { segmentId: CALM }))).toBe('meetings.wrong-state');
    expect(answerOf(startedMeeting().give('GoTo', { segmentId: segmentId('other') }))).toBe('meetings.unknown-segment');
  });

  it('turns quiet on and off as the plan says', () => {
    const meeting = startedMeeting().must('GoTo', { segmentId: CALM });
    expect(meeting.state.quiet).toBe(true);
    expect(meeting.must('GoTo', { segmentId: CHECK_IN }).state.quiet).toBe(false);
  });

  it('asks before an open round is left, and names the close afterwards', () => {
    const meeting = meetingAt(CHECK_IN);
    expect(answerOf(meeting.give('GoTo', { segmentId: TALK }))).toBe('meetings.round-open');
    meeting.must('GoTo', { segmentId: TALK, closeAnyway: true });
    expect(meeting.segment(CHECK_IN).round).toMatchObject({ state: 'complete', closedAnyway: true });
  });

  it('leaves a round without asking when nobody waits, and never marks it as closed anyway', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA])
      .must('BeginTurn', { personId: ANNA })
      .must('EndTurn', { personId: ANNA });
    meeting.must('GoTo', { segmentId: TALK, closeAnyway: true });
    expect(meeting.segment(CHECK_IN).round).toMatchObject({ state: 'complete', closedAnyway: false });
  });

  it('gives the word back instead of calling a turn done that nobody named (invariant 4)', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA]).must('BeginTurn', { personId: ANNA }).wait(2);
    expect(answerOf(meeting.give('GoTo', { segmentId: TALK }))).toBe('meetings.round-open');
    meeting.must('GoTo', { segmentId: TALK, closeAnyway: true });
    expect(meeting.turn(ANNA, CHECK_IN)).toMatchObject({ state: 'waiting', clock: { accumulatedMs: 2 * MINUTE } });
  });

  it('returns to a finished item, whose clock and round go on', () => {
    const meeting = meetingAt(CHECK_IN).wait(3).must('GoTo', { segmentId: TALK, closeAnyway: true }).wait(9);
    meeting.must('GoTo', { segmentId: CHECK_IN }).wait(2);
    expect(meeting.log.at(-2)).toMatchObject({ type: 'SegmentLeft', reason: 'returned' });
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(5 * MINUTE);
    expect(meeting.segment().round).toMatchObject({ state: 'between', closedAnyway: false });
  });

  it('finds a half round between turns when it returns to it', () => {
    const meeting = meetingAt(CHECK_IN).must('Pass', { personId: ANNA });
    meeting.must('GoTo', { segmentId: TALK, closeAnyway: true }).must('GoTo', { segmentId: CHECK_IN });
    expect(meeting.segment().round?.state).toBe('between');
  });

  it('moves nobody because time ran out (T4)', () => {
    const meeting = startedMeeting().wait(500);
    expect(meeting.state.currentSegment).toBe(segmentId('arrive'));
    expect(answerOf(meeting.give('SetQuiet', { on: true }))).toBe('accepted');
    expect(meeting.state.currentSegment).toBe(segmentId('arrive'));
  });
});

describe('holding the meeting', () => {
  it('stops the clocks of item and turn together and starts exactly those again', () => {
    const meeting = meetingAt(CHECK_IN).must('BeginTurn', { personId: ANNA }).wait(2).must('Hold').wait(30);
    expect(meeting.segment().state).toBe('held');
    expect(meeting.segment().round?.state).toBe('held');
    expect(elapsedMs(meeting.turn(ANNA).clock, meeting.now)).toBe(2 * MINUTE);
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(2 * MINUTE);
    meeting.must('Resume').wait(1);
    expect(elapsedMs(meeting.turn(ANNA).clock, meeting.now)).toBe(3 * MINUTE);
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(3 * MINUTE);
    expect(meeting.segment().round?.state).toBe('speaking');
  });

  it('leaves a turn held that was held by itself', () => {
    const meeting = meetingAt(CHECK_IN)
      .must('BeginTurn', { personId: ANNA })
      .wait(1)
      .must('HoldTurn', { personId: ANNA });
    meeting.must('Hold').wait(5).must('Resume').wait(5);
    expect(elapsedMs(meeting.turn(ANNA).clock, meeting.now)).toBe(MINUTE);
    expect(meeting.segment().round).toMatchObject({ state: 'held', turnHeld: true });
  });

  it('is for anybody who leads, not for leaders', () => {
    expect(startedMeeting().must('Hold', {}, CO).must('Resume', {}, CO).state.life).toBe('running');
    expect(answerOf(startedMeeting().give('Hold', {}, ANNA))).toBe('meetings.not-allowed');
  });

  it('answers a second hold or resume with a quiet success', () => {
    expect(answerOf(startedMeeting().must('Hold').give('Hold'))).toBe('already_true');
    expect(answerOf(startedMeeting().give('Resume'))).toBe('already_true');
  });
});

describe('skipping and inserting', () => {
  it('skips what lies ahead, and can go there after all', () => {
    const meeting = startedMeeting().must('Skip', { segmentId: TALK });
    expect(meeting.segment(TALK).state).toBe('skipped');
    expect(answerOf(meeting.give('Skip', { segmentId: TALK }))).toBe('already_true');
    expect(meeting.must('GoTo', { segmentId: TALK }).segment().state).toBe('active');
  });

  it('cannot skip where the group is or was', () => {
    const meeting = meetingAt(CALM);
    const answers = [CALM, segmentId('arrive')].map((id) => answerOf(meeting.give('Skip', { segmentId: id })));
    expect(answers).toEqual(['meetings.wrong-state', 'meetings.wrong-state']);
  });

  it('skips a protected item only on an explicit confirm', () => {
    const meeting = startedMeeting();
    expect(answerOf(meeting.give('Skip', { segmentId: TAKE_AWAY }))).toBe('meetings.protected-minutes');
    expect(meeting.must('Skip', { segmentId: TAKE_AWAY, confirmProtected: true }).segment(TAKE_AWAY).state).toBe(
      'skipped',
    );
  });

  it('puts a break right after the current item, once', () => {
    const meeting = startedMeeting();
    const rest = { segmentId: segmentId('rest'), ms: 10 * MINUTE };
    meeting.must('InsertBreak', rest);
    expect(meeting.state.segments.map((segment) => segment.plan.id).slice(0, 3)).toEqual([
      segmentId('arrive'),
      segmentId('rest'),
      CALM,
    ]);
    expect(meeting.segment(segmentId('rest')).clock.plannedMs).toBe(10 * MINUTE);
    expect(answerOf(meeting.give('InsertBreak', rest))).toBe('already_true');
  });

  it('cannot insert a break in the place of another item, nor in the lobby', () => {
    const taken = { segmentId: TALK, ms: 10 * MINUTE };
    expect(answerOf(startedMeeting().give('InsertBreak', taken))).toBe('meetings.plan-duplicate-segment');
    const lobby = new TestMeeting().must('OpenLobby');
    expect(answerOf(lobby.give('InsertBreak', { segmentId: segmentId('rest'), ms: MINUTE }))).toBe(
      'meetings.wrong-state',
    );
  });
});

describe('quiet, curtain and shown time', () => {
  it('lets anyone blank the wall, and only those who lead uncover it', () => {
    const meeting = startedMeeting().must('SetCurtain', { on: true }, ANNA);
    expect(meeting.state.curtain).toBe(true);
    expect(answerOf(meeting.give('SetCurtain', { on: false }, BO))).toBe('meetings.not-allowed');
    expect(meeting.must('SetCurtain', { on: false }, CO).state.curtain).toBe(false);
  });

  it('sets quiet and shown time once', () => {
    const meeting = startedMeeting().must('SetQuiet', { on: true }, CO);
    expect(answerOf(meeting.give('SetQuiet', { on: true }))).toBe('already_true');
    meeting.must('SetTimeVisible', { segmentId: TALK, timeVisible: 'all' });
    expect(meeting.segment(TALK).plan.timeVisible).toBe('all');
    expect(answerOf(meeting.give('SetTimeVisible', { segmentId: TALK, timeVisible: 'all' }))).toBe('already_true');
  });

  it('cannot be set by leaders, nor about an item the plan has not', () => {
    const meeting = startedMeeting(LEADERS);
    expect(answerOf(meeting.give('SetQuiet', { on: true }, ANNA))).toBe('meetings.not-allowed');
    const unknown = { segmentId: segmentId('other'), timeVisible: 'all' } as const;
    expect(answerOf(meeting.give('SetTimeVisible', unknown))).toBe('meetings.unknown-segment');
  });
});
