import { elapsedMs } from '../clock';
import type { LocalStep } from '../commands';
import { ANNA, answerOf, BO, CARL, CO, LATER, meetingAt, MINUTE, segmentId, TestMeeting } from '../testing';

const ARRIVE = segmentId('arrive');
const CHECK_IN = segmentId('checkIn');
const TALK = segmentId('talk');

const goTo = (id: typeof TALK, minute: number): LocalStep => ({
  step: 'segment',
  segmentId: id,
  offsetMs: minute * MINUTE,
});
const turn = (personId: typeof ANNA, minute: number): LocalStep => ({
  step: 'turn',
  personId,
  offsetMs: minute * MINUTE,
});

describe('handing in a run that was led without a network (M7)', () => {
  it('takes over items and turns with their distances in time', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA, BO]);
    const { seq } = meeting.state;
    const steps: LocalStep[] = [
      turn(ANNA, 0),
      turn(BO, 4),
      { step: 'turn-ended', personId: BO, offsetMs: 9 * MINUTE },
      goTo(TALK, 10),
    ];
    meeting.wait(20).must('AdoptLocalRun', { fromSeq: seq, steps, handedInOffsetMs: 15 * MINUTE });
    expect(meeting.state).toMatchObject({ reported: true, currentSegment: TALK });
    expect(elapsedMs(meeting.turn(ANNA, CHECK_IN).clock, meeting.now)).toBe(4 * MINUTE);
    expect(elapsedMs(meeting.turn(BO, CHECK_IN).clock, meeting.now)).toBe(5 * MINUTE);
    expect(elapsedMs(meeting.segment(CHECK_IN).clock, meeting.now)).toBe(15 * MINUTE);
    expect(elapsedMs(meeting.segment().clock, meeting.now)).toBe(5 * MINUTE);
    expect(meeting.segment(CHECK_IN).round?.closedAnyway).toBe(false);
  });

  it('takes over a whole meeting from the lobby to its end', () => {
    const meeting = new TestMeeting().must('OpenLobby').wait(130);
    const steps: LocalStep[] = [
      goTo(ARRIVE, 0),
      goTo(CHECK_IN, 10),
      turn(ANNA, 12),
      { step: 'end', offsetMs: 7_200_000 },
    ];
    meeting.must('AdoptLocalRun', { fromSeq: meeting.state.seq, steps });
    expect(meeting.state).toMatchObject({ life: 'ended', startedAt: meeting.now - 120 * MINUTE, endedAt: meeting.now });
    expect(meeting.state.people.find((one) => one.personId === ANNA)?.here).toBe(true);
    expect(meeting.turn(ANNA, CHECK_IN).state).toBe('done');
  });

  it('never dates a step before what the log already says, nor after now', () => {
    const meeting = meetingAt(TALK).wait(5);
    const steps = [goTo(CHECK_IN, 0), goTo(TALK, 60)];
    meeting.must('AdoptLocalRun', { fromSeq: meeting.state.seq, steps });
    const times = meeting.log.map((event) => event.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBe(meeting.now);
  });

  it('is refused when somebody moved the group meanwhile, not when a leader passed or came', () => {
    const steps = [goTo(TALK, 0)];
    const moved = meetingAt(CHECK_IN, [ANNA, BO]);
    const { seq } = moved.state;
    moved.must('BeginTurn', { personId: ANNA });
    expect(answerOf(moved.give('AdoptLocalRun', { fromSeq: seq, steps }))).toBe('meetings.local-run-overtaken');
    const passed = meetingAt(CHECK_IN, [ANNA, BO]).must('Pass', { personId: BO }, BO);
    passed.must('Arrive', { personId: CARL, how: 'online' }, CARL);
    expect(answerOf(passed.give('AdoptLocalRun', { fromSeq: seq, steps }))).toBe('accepted');
    expect(passed.turn(BO, CHECK_IN).state).toBe('passed');
  });

  it('is refused from somebody who does not lead, and when it was led under an old epoch', () => {
    const meeting = meetingAt(CHECK_IN);
    const run = { fromSeq: meeting.state.seq, steps: [goTo(TALK, 0)] };
    expect(answerOf(meeting.give('AdoptLocalRun', run, CO))).toBe('meetings.not-leading');
    expect(answerOf(meeting.give('AdoptLocalRun', { ...run, batonEpoch: 7 }))).toBe('meetings.not-leading');
  });

  it('is refused as a whole when one step cannot have happened', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA]);
    const fromSeq = meeting.state.seq;
    const hand = (...steps: LocalStep[]) => answerOf(meeting.give('AdoptLocalRun', { fromSeq, steps }));
    expect(hand(goTo(TALK, 0), turn(ANNA, 1))).toBe('meetings.turn-not-possible');
    expect(hand(turn(LATER, 0))).toBe('meetings.unknown-person');
    expect(hand(goTo(segmentId('other'), 0))).toBe('meetings.unknown-segment');
    expect(hand({ step: 'end', offsetMs: 0 }, goTo(TALK, 1))).toBe('meetings.wrong-state');
    expect(meeting.state.seq).toBe(fromSeq);
  });

  it('gives the word back to whoever spoke before the outage and is not in the run (invariant 4)', () => {
    const meeting = meetingAt(CHECK_IN, [ANNA]).must('BeginTurn', { personId: ANNA });
    meeting.must('AdoptLocalRun', { fromSeq: meeting.state.seq, steps: [goTo(TALK, 0)] });
    expect(meeting.turn(ANNA, CHECK_IN).state).toBe('waiting');
    expect(meeting.segment(CHECK_IN).round?.closedAnyway).toBe(true);
  });

  it('goes on from a hold', () => {
    const meeting = meetingAt(CHECK_IN).must('Hold').wait(3);
    meeting.must('AdoptLocalRun', { fromSeq: meeting.state.seq, steps: [goTo(TALK, 0)] });
    expect(meeting.last()).toEqual(['LocalRunAdopted', 'Resumed', 'SegmentLeft', 'SegmentEntered']);
    expect(meeting.state.life).toBe('running');
  });

  it('cannot be undone', () => {
    const meeting = meetingAt(CHECK_IN);
    meeting.must('AdoptLocalRun', { fromSeq: meeting.state.seq, steps: [goTo(TALK, 0)] });
    expect(answerOf(meeting.give('Undo', { seq: meeting.state.seq }))).toBe('meetings.undo-not-possible');
  });
});
