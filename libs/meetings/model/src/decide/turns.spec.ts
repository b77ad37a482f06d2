import { elapsedMs, remainingMs } from '../clock';
import { ANNA, answerOf, BO, CARL, CO, DITTE, LATER, LEAD, meetingAt, MINUTE, segmentId } from '../testing';

const CHECK_IN = segmentId('checkIn');
const round = (here = [ANNA, BO, CARL]) => meetingAt(CHECK_IN, here);

describe('beginning and ending turns', () => {
  it('ends the one who speaks in the same step', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA }).wait(3).must('BeginTurn', { personId: BO }).wait(1);
    expect(meeting.last()).toEqual(['TurnEnded', 'TurnBegan']);
    expect(meeting.turns()).toEqual([
      [ANNA, 'done'],
      [BO, 'speaking'],
      [CARL, 'waiting'],
    ]);
    expect(elapsedMs(meeting.turn(ANNA).clock, meeting.now)).toBe(3 * MINUTE);
    expect(elapsedMs(meeting.turn(BO).clock, meeting.now)).toBe(MINUTE);
  });

  it('ends nobody whom the tap did not see speaking', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA });
    expect(answerOf(meeting.give('BeginTurn', { personId: BO, fromTurn: null }))).toBe('meetings.stale-turn');
    expect(meeting.turn(ANNA).state).toBe('speaking');
  });

  it('answers a second tap on the same person with a quiet success', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA });
    expect(answerOf(meeting.give('BeginTurn', { personId: ANNA, fromTurn: null }))).toBe('already_true');
    meeting.must('EndTurn', { personId: ANNA });
    expect(answerOf(meeting.give('EndTurn', { personId: ANNA }))).toBe('already_true');
  });

  it('cannot begin for somebody who passed, is absent or has no seat', () => {
    const meeting = round().must('Pass', { personId: ANNA }).must('MarkAbsent', { personId: BO });
    const answers = [ANNA, BO, DITTE].map((personId) => answerOf(meeting.give('BeginTurn', { personId })));
    expect(answers).toEqual(['meetings.turn-not-possible', 'meetings.turn-not-possible', 'meetings.unknown-person']);
  });

  it('cannot begin outside a round', () => {
    const meeting = meetingAt(segmentId('talk'));
    expect(answerOf(meeting.give('BeginTurn', { personId: ANNA }))).toBe('meetings.turn-not-possible');
  });

  it('lets a leader end the own turn and nobody else', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA });
    expect(answerOf(meeting.give('EndTurn', { personId: ANNA }, BO))).toBe('meetings.not-allowed');
    expect(meeting.must('EndTurn', { personId: ANNA }, ANNA).turn(ANNA).state).toBe('done');
  });

  it('cannot end a turn that has not begun', () => {
    expect(answerOf(round().give('EndTurn', { personId: ANNA }))).toBe('meetings.turn-not-possible');
  });

  it('gives back the rest after an interruption (D6)', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA }).wait(2).must('HoldTurn', { personId: ANNA }).wait(20);
    expect(meeting.segment().round).toMatchObject({ state: 'held', turnHeld: true });
    meeting.must('ResumeTurn', { personId: ANNA });
    expect(remainingMs(meeting.turn(ANNA).clock, meeting.now)).toBe(3 * MINUTE);
    expect(meeting.segment().round?.state).toBe('speaking');
  });

  it('cannot hold a turn that is not the one spoken', () => {
    expect(answerOf(round().must('BeginTurn', { personId: ANNA }).give('HoldTurn', { personId: BO }))).toBe(
      'meetings.stale-turn',
    );
  });

  it('takes the last one back, also after the round was complete, with the time it had', () => {
    const meeting = round([ANNA]).must('BeginTurn', { personId: ANNA }).wait(2).must('EndTurn', { personId: ANNA });
    expect(meeting.segment().round?.state).toBe('complete');
    expect(answerOf(meeting.give('BeginTurn', { personId: ANNA }))).toBe('meetings.turn-not-possible');
    meeting.wait(5).must('Retake', { personId: ANNA }).wait(1);
    expect(elapsedMs(meeting.turn(ANNA).clock, meeting.now)).toBe(3 * MINUTE);
  });

  it('cannot take a turn again that nobody took', () => {
    expect(answerOf(round().give('Retake', { personId: ANNA }))).toBe('meetings.turn-not-possible');
  });
});

describe('passing and deferring', () => {
  it('are each person’s own, or the holder’s for anybody (D2)', () => {
    const meeting = round().must('Pass', { personId: ANNA }, ANNA).must('Pass', { personId: BO }, LEAD);
    expect(meeting.turns().map(([, state]) => state)).toEqual(['passed', 'passed', 'waiting']);
    expect(answerOf(meeting.give('Pass', { personId: CARL }, BO))).toBe('meetings.not-allowed');
    expect(answerOf(meeting.give('Pass', { personId: CARL }, CO))).toBe('meetings.not-leading');
  });

  it('put a deferred turn last', () => {
    const meeting = round().must('Defer', { personId: ANNA }, ANNA);
    expect(meeting.turns()).toEqual([
      [BO, 'waiting'],
      [CARL, 'waiting'],
      [ANNA, 'deferred'],
    ]);
  });

  it('stop the clock of whoever was speaking', () => {
    const meeting = round()
      .must('BeginTurn', { personId: ANNA })
      .wait(1)
      .must('Defer', { personId: ANNA }, ANNA)
      .wait(9);
    expect(elapsedMs(meeting.turn(ANNA).clock, meeting.now)).toBe(MINUTE);
    expect(meeting.segment().round?.state).toBe('between');
  });

  it('never touch the time of whoever speaks (T5)', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA }).wait(2);
    const before = meeting.turn(ANNA);
    meeting.must('Pass', { personId: BO }).must('MarkAbsent', { personId: CARL });
    expect(meeting.turn(ANNA)).toEqual(before);
  });

  it('leave the round open while somebody is deferred (D1)', () => {
    const meeting = round([ANNA, BO]).must('Pass', { personId: ANNA }).must('Defer', { personId: BO });
    expect(meeting.segment().round?.state).toBe('between');
    expect(answerOf(meeting.give('GoTo', { segmentId: segmentId('talk') }))).toBe('meetings.round-open');
  });

  it('cannot be done after the turn is done', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA }).must('EndTurn', { personId: ANNA });
    const answers = (['Pass', 'Defer'] as const).map((type) => answerOf(meeting.give(type, { personId: ANNA }, ANNA)));
    expect(answers).toEqual(['meetings.turn-not-possible', 'meetings.turn-not-possible']);
  });
});

describe('the order of a round', () => {
  it('is set by the full list of those who wait', () => {
    const meeting = round()
      .must('BeginTurn', { personId: ANNA })
      .must('SetOrder', { order: [CARL, BO] });
    expect(meeting.turns().map(([personId]) => personId)).toEqual([ANNA, CARL, BO]);
  });

  it('is refused with the fresh list when somebody is missing, doubled or already done', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA });
    const refused = meeting.give('SetOrder', { order: [CARL] });
    expect(refused).toMatchObject({ refusal: { code: 'meetings.stale-order', details: { order: [BO, CARL] } } });
    expect(answerOf(meeting.give('SetOrder', { order: [CARL, CARL] }))).toBe('meetings.stale-order');
    expect(answerOf(meeting.give('SetOrder', { order: [CARL, ANNA] }))).toBe('meetings.stale-order');
    expect(answerOf(meeting.give('SetOrder', { order: [BO, CARL] }))).toBe('already_true');
  });

  it('lets a deferred person wait again when put before somebody waiting', () => {
    const meeting = round()
      .must('Defer', { personId: ANNA })
      .must('SetOrder', { order: [BO, ANNA, CARL] });
    expect(meeting.turns()).toEqual([
      [BO, 'waiting'],
      [ANNA, 'waiting'],
      [CARL, 'waiting'],
    ]);
  });

  it('keeps the seats of those who are done', () => {
    const meeting = round()
      .must('Pass', { personId: BO })
      .must('SetOrder', { order: [CARL, ANNA] });
    expect(meeting.turns().map(([personId]) => personId)).toEqual([CARL, BO, ANNA]);
  });
});

describe('absent and back', () => {
  it('holds the turn of a speaker first, and keeps the time', () => {
    const meeting = round().must('BeginTurn', { personId: ANNA }).wait(1).must('MarkAbsent', { personId: ANNA });
    expect(meeting.last()).toEqual(['TurnHeld', 'TurnAbsent']);
    expect(meeting.segment().round).toMatchObject({ state: 'between', turnHeld: false });
    meeting.wait(9).must('MarkBack', { personId: ANNA });
    expect(meeting.turn(ANNA)).toMatchObject({ state: 'waiting', clock: { accumulatedMs: MINUTE } });
  });

  it('brings back who passed or was deferred, never who is done', () => {
    const meeting = round().must('Pass', { personId: ANNA }).must('MarkBack', { personId: ANNA });
    expect(meeting.turn(ANNA).state).toBe('waiting');
    meeting.must('BeginTurn', { personId: ANNA }).must('EndTurn', { personId: ANNA });
    expect(answerOf(meeting.give('MarkBack', { personId: ANNA }))).toBe('meetings.turn-not-possible');
    expect(answerOf(meeting.give('MarkAbsent', { personId: ANNA }))).toBe('meetings.turn-not-possible');
  });

  it('cannot bring back somebody who is not in the room, a facilitator or a later member', () => {
    const meeting = round();
    const answers = [DITTE, CO, LATER].map((personId) => answerOf(meeting.give('MarkBack', { personId })));
    expect(answers).toEqual(['meetings.turn-not-possible', 'meetings.unknown-person', 'meetings.turn-not-possible']);
  });
});
