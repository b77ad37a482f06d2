import { elapsedMs } from '../clock';
import { newestUndo } from './undo';
import {
  ANNA,
  answerOf,
  BO,
  CARL,
  CO,
  DITTE,
  LEAD,
  meetingAt,
  MINUTE,
  segmentId,
  startedMeeting,
  type TestMeeting,
} from '../testing';

const CHECK_IN = segmentId('checkIn');
const TALK = segmentId('talk');
const PAUSE = segmentId('pause');

/** Undoes the command that was given last. */
function undone(meeting: TestMeeting, actor = LEAD): TestMeeting {
  return meeting.must('Undo', { seq: meeting.state.seq }, actor);
}

describe('undo', () => {
  it('puts the group back with the earlier clock run on through, and the wrong one as it was (M8)', () => {
    const meeting = meetingAt(TALK).wait(5).must('GoTo', { segmentId: PAUSE }).wait(3);
    undone(meeting);
    expect(meeting.state.currentSegment).toBe(TALK);
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(8 * MINUTE);
    expect(meeting.segment(PAUSE)).toMatchObject({
      state: 'upcoming',
      clock: { accumulatedMs: 0, runningSince: null },
    });
  });

  it('keeps what happened meanwhile and does not depend on it', () => {
    const meeting = meetingAt(TALK, [ANNA]).must('GoTo', { segmentId: PAUSE });
    const { seq } = meeting.state;
    meeting.must('SetCurtain', { on: true }, ANNA).must('Arrive', { personId: BO, how: 'in_room' });
    meeting.must('Undo', { seq });
    expect(meeting.state).toMatchObject({ currentSegment: TALK, curtain: true });
    expect(meeting.state.people.find((one) => one.personId === BO)?.here).toBe(true);
  });

  it('lets a hold that came later stop the clock that would have run', () => {
    const meeting = meetingAt(TALK).wait(1).must('GoTo', { segmentId: PAUSE });
    const { seq } = meeting.state;
    meeting.wait(1).must('Hold').wait(7).must('Undo', { seq });
    expect(meeting.state.life).toBe('held');
    expect(meeting.segment()).toMatchObject({ plan: { id: TALK }, state: 'held' });
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(2 * MINUTE);
  });

  it('gives a speaker back the floor that an early EndTurn took', () => {
    const meeting = meetingAt(CHECK_IN)
      .must('BeginTurn', { personId: ANNA })
      .wait(2)
      .must('EndTurn', { personId: ANNA });
    undone(meeting.wait(1));
    expect(meeting.turn(ANNA).state).toBe('speaking');
    expect(elapsedMs(meeting.turn(ANNA).clock, meeting.now)).toBe(3 * MINUTE);
  });

  it('is refused while something later builds on it, and works when that is undone first', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA, BO]).must('BeginTurn', { personId: ANNA });
    const first = meeting.state.seq;
    meeting.must('EndTurn', { personId: ANNA });
    expect(answerOf(meeting.give('Undo', { seq: first }))).toBe('meetings.undo-not-possible');
    meeting.must('Undo', { seq: meeting.state.seq }).must('Undo', { seq: first });
    expect(meeting.segment().round?.state).toBe('ready');
  });

  it('never leaves two people speaking', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA, BO])
      .must('BeginTurn', { personId: ANNA })
      .must('EndTurn', { personId: ANNA });
    const ended = meeting.state.seq;
    meeting.must('BeginTurn', { personId: BO });
    expect(answerOf(meeting.give('Undo', { seq: ended }))).toBe('meetings.undo-not-possible');
  });

  it('never opens a turn again in a round that was left', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA]).must('Pass', { personId: ANNA });
    const passed = meeting.state.seq;
    meeting.must('GoTo', { segmentId: TALK });
    expect(answerOf(meeting.give('Undo', { seq: passed }))).toBe('meetings.undo-not-possible');
  });

  it('never unsays who was there when a round was closed anyway', () => {
    const meeting = startedMeeting([]).must('Arrive', { personId: ANNA, how: 'in_room' });
    const arrived = meeting.state.seq;
    meeting.must('GoTo', { segmentId: CHECK_IN }).must('GoTo', { segmentId: TALK, closeAnyway: true });
    expect(answerOf(meeting.give('Undo', { seq: arrived }))).toBe('meetings.undo-not-possible');
  });

  it('answers a second tap with a quiet success', () => {
    const meeting = meetingAt(TALK).must('AddTime', { target: 'segment', ms: MINUTE });
    const { seq } = meeting.state;
    meeting.must('Undo', { seq });
    expect(answerOf(meeting.give('Undo', { seq }))).toBe('already_true');
  });

  it('works for ten minutes and not longer', () => {
    const inTime = meetingAt(TALK).must('SetQuiet', { on: true }).wait(10);
    expect(undone(inTime).state.quiet).toBe(false);
    const late = meetingAt(TALK).must('SetQuiet', { on: true });
    const { seq } = late.state;
    late.now += 10 * MINUTE + 1;
    expect(answerOf(late.give('Undo', { seq }))).toBe('meetings.undo-too-late');
    late.must('SetCurtain', { on: true });
    expect(answerOf(late.give('Undo', { seq }))).toBe('meetings.undo-too-late');
  });

  it('forgets what is older than ten minutes, so the state stays small', () => {
    const meeting = meetingAt(TALK);
    for (let i = 0; i < 60; i += 1) meeting.wait(1).must('SetQuiet', { on: i % 2 === 0 });
    expect(meeting.state.memory.events.length).toBeLessThanOrEqual(11);
    expect(meeting.state.undoable.length).toBeLessThanOrEqual(11);
  });

  it('cannot undo a start, an end, a baton move or another undo', () => {
    const meeting = startedMeeting();
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }))).toBe('meetings.undo-not-possible');
    meeting.must('OfferBaton', { to: CO }).must('AcceptBaton', {}, CO);
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }, CO))).toBe('meetings.undo-not-possible');
    undone(meeting.must('SetQuiet', { on: true }), CO);
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }, CO))).toBe('meetings.undo-not-possible');
    meeting.must('End', {}, CO).must('Reopen', {}, CO);
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }, CO))).toBe('meetings.undo-not-possible');
  });

  it('goes to whoever leads now, not to whoever led', () => {
    const meeting = meetingAt(TALK).must('GoTo', { segmentId: PAUSE });
    const { seq } = meeting.state;
    meeting.must('TakeBaton', { confirm: true }, CO);
    expect(answerOf(meeting.give('Undo', { seq }))).toBe('meetings.not-leading');
    expect(meeting.must('Undo', { seq }, CO).state.currentSegment).toBe(TALK);
  });
});

describe('a leader’s own undo', () => {
  const passed = () => meetingAt(CHECK_IN, [ANNA, BO, CARL]).must('Pass', { personId: ANNA }, ANNA);

  it('takes back the own pass or defer for thirty seconds', () => {
    const meeting = passed();
    meeting.now += 30_000;
    expect(undone(meeting, ANNA).turn(ANNA).state).toBe('waiting');
    const deferred = meetingAt(CHECK_IN, [ANNA, BO]).must('Defer', { personId: ANNA }, ANNA);
    expect(undone(deferred, ANNA).turns()[0]).toEqual([ANNA, 'waiting']);
  });

  it('cannot after that', () => {
    const meeting = passed();
    meeting.now += 30_001;
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }, ANNA))).toBe('meetings.undo-too-late');
  });

  it('cannot take back what another leader or the holder did', () => {
    const meeting = passed();
    const { seq } = meeting.state;
    expect(answerOf(meeting.give('Undo', { seq }, BO))).toBe('meetings.not-allowed');
    expect(answerOf(meeting.give('Undo', { seq }))).toBe('meetings.not-allowed');
    meeting.must('Pass', { personId: BO });
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }, BO))).toBe('meetings.not-allowed');
  });

  it('does not reach other things done for oneself', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA]).must('Arrive', { personId: DITTE, how: 'online' }, DITTE);
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }, DITTE))).toBe('meetings.not-allowed');
  });
});

describe('the newest step that can be undone', () => {
  it('is named for whoever may undo it, as long as that lasts', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA, BO])
      .must('SetQuiet', { on: true })
      .must('Pass', { personId: ANNA }, ANNA);
    expect(newestUndo(meeting.state, ANNA, meeting.now)).toMatchObject({ commandType: 'Pass', own: true });
    expect(newestUndo(meeting.state, LEAD, meeting.now)).toMatchObject({ commandType: 'SetQuiet', own: false });
    expect(newestUndo(meeting.state, BO, meeting.now)).toBeNull();
    expect(newestUndo(meeting.state, CO, meeting.now)).toBeNull();
    expect(newestUndo(meeting.state, ANNA, meeting.now + 30_001)).toBeNull();
  });
});
