import {
  ANNA,
  answerOf,
  BO,
  CO,
  GUEST,
  LATER,
  LEAD,
  meetingAt,
  meetingFacts,
  segmentId,
  startedMeeting,
} from '../testing';

const TALK = segmentId('talk');
const CALM = segmentId('calm');

describe('the baton', () => {
  it('moves when it was offered and accepted, with a new epoch', () => {
    const meeting = startedMeeting().must('OfferBaton', { to: GUEST }).must('AcceptBaton', {}, GUEST);
    expect(meeting.state.baton).toMatchObject({ holder: GUEST, epoch: 1, offeredTo: null, movedHow: 'accepted' });
    meeting.must('OfferBaton', { to: LEAD }, GUEST).must('AcceptBaton');
    expect(meeting.state.baton).toMatchObject({ holder: LEAD, epoch: 2, movedHow: 'returned' });
  });

  it('cannot be accepted by somebody else, nor after the offer was withdrawn', () => {
    const meeting = startedMeeting().must('OfferBaton', { to: GUEST });
    expect(answerOf(meeting.give('AcceptBaton', {}, CO))).toBe('meetings.baton-not-offered');
    meeting.must('OfferBaton', { to: LEAD });
    expect(meeting.state.baton.offeredTo).toBeNull();
    expect(answerOf(meeting.give('AcceptBaton', {}, GUEST))).toBe('meetings.baton-not-offered');
  });

  it('is never offered to a leader', () => {
    expect(answerOf(startedMeeting().give('OfferBaton', { to: ANNA }))).toBe('meetings.not-allowed');
  });

  it('is taken at once when the holder has been away for ten seconds', () => {
    const meeting = startedMeeting();
    meeting.unreachableSince = meeting.now - 10_000;
    meeting.must('TakeBaton', {}, CO);
    expect(meeting.state.baton).toMatchObject({ holder: CO, movedHow: 'taken', movedFrom: LEAD });
  });

  it('asks a second time while the holder is there or only just gone', () => {
    const meeting = startedMeeting();
    expect(answerOf(meeting.give('TakeBaton', {}, CO))).toBe('meetings.confirm-take');
    meeting.unreachableSince = meeting.now - 9_999;
    expect(answerOf(meeting.give('TakeBaton', {}, CO))).toBe('meetings.confirm-take');
    expect(meeting.must('TakeBaton', { confirm: true }, CO).state.baton.movedHow).toBe('taken_while_reachable');
  });

  it('is taken back in one tap for ten seconds, later only like anybody takes it', () => {
    const taken = () => startedMeeting().must('TakeBaton', { confirm: true }, CO);
    const quick = taken();
    quick.now += 10_000;
    expect(quick.must('TakeBaton').state.baton).toMatchObject({ holder: LEAD, movedHow: 'taken_back', epoch: 2 });
    const slow = taken();
    slow.now += 10_001;
    expect(answerOf(slow.give('TakeBaton'))).toBe('meetings.confirm-take');
  });

  it('cannot be taken by leaders or guests', () => {
    const meeting = startedMeeting();
    meeting.unreachableSince = meeting.now - 600_000;
    expect([ANNA, GUEST].map((person) => answerOf(meeting.give('TakeBaton', { confirm: true }, person)))).toEqual([
      'meetings.not-allowed',
      'meetings.not-allowed',
    ]);
  });

  it('fences the old laptop: refused with who leads now, and nothing moves (M3, invariant 7)', () => {
    const meeting = startedMeeting();
    const next = meeting.tap('GoTo', { segmentId: CALM });
    meeting.must('TakeBaton', { confirm: true }, CO);
    const before = meeting.state;
    expect(meeting.send(next, LEAD)).toMatchObject({
      refusal: { code: 'meetings.not-leading', details: { leaderId: CO } },
    });
    expect(meeting.state).toBe(before);
  });

  it('fences an old page of the same holder', () => {
    const meeting = startedMeeting();
    const next = meeting.tap('GoTo', { segmentId: CALM });
    meeting.must('TakeBaton', { confirm: true }, CO).must('TakeBaton');
    expect(answerOf(meeting.send(next, LEAD))).toBe('meetings.not-leading');
  });

  it('stays where it is while the holder comes and goes', () => {
    const meeting = startedMeeting();
    meeting.unreachableSince = meeting.now - 3_600_000;
    meeting.must('SetQuiet', { on: true }, CO);
    expect(meeting.state.baton).toMatchObject({ holder: LEAD, epoch: 0 });
  });
});

describe('the steward', () => {
  const people = meetingFacts().people.filter((person) => person.role !== 'co_facilitator');
  const withSteward = () => meetingAt(TALK, [ANNA, BO], { people }).must('NameSteward', { personId: ANNA });
  const vacant = () => {
    const meeting = withSteward();
    meeting.unreachableSince = meeting.now - 60_000;
    return meeting;
  };

  it('is a leader, and only where there is no co-facilitator', () => {
    expect(answerOf(startedMeeting().give('NameSteward', { personId: ANNA }))).toBe('meetings.steward-not-needed');
    const alone = startedMeeting([ANNA], { people });
    expect(answerOf(alone.give('NameSteward', { personId: GUEST }))).toBe('meetings.unknown-person');
    expect(answerOf(alone.give('NameSteward', { personId: LATER }))).toBe('meetings.not-yet-member');
    expect(withSteward().must('NameSteward', { personId: null }).state.steward).toBeNull();
  });

  it('may hold, resume and go on to the next item once the baton is vacant for a minute', () => {
    const meeting = vacant().must('Hold', {}, ANNA).must('Resume', {}, ANNA);
    expect(meeting.must('GoTo', { segmentId: segmentId('pause') }, ANNA).segment().plan.kind).toBe('break');
  });

  it('may end a turn that somebody else has', () => {
    const meeting = meetingAt(segmentId('checkIn'), [ANNA, BO], { people }).must('NameSteward', { personId: ANNA });
    meeting.must('BeginTurn', { personId: BO });
    meeting.unreachableSince = meeting.now - 60_000;
    expect(meeting.must('EndTurn', { personId: BO }, ANNA).turn(BO).state).toBe('done');
  });

  it('may do nothing of it a second earlier, and nothing else at all', () => {
    const early = withSteward();
    early.unreachableSince = early.now - 59_000;
    expect(answerOf(early.give('Hold', {}, ANNA))).toBe('meetings.not-allowed');
    const meeting = vacant();
    expect(answerOf(meeting.give('End', {}, ANNA))).toBe('meetings.not-allowed');
    expect(answerOf(meeting.give('TakeBaton', { confirm: true }, ANNA))).toBe('meetings.not-allowed');
    expect(answerOf(meeting.give('GoTo', { segmentId: segmentId('close') }, ANNA))).toBe('meetings.not-allowed');
    expect(answerOf(meeting.give('Hold', {}, BO))).toBe('meetings.not-allowed');
  });
});
