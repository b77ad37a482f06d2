import { BO, CARL, CO, LEAD, LEADERS, MINUTE, segmentId, startedMeeting, type TestMeeting } from '../testing';
import type { FacilitatorView, ViewContext } from '../views';
import { facilitatorView } from './facilitator-view';
import { person, stuffedState, viewContext } from './stuffed-state.fixture';

const CHECK_IN = segmentId('checkIn');
const [first] = LEADERS;
const viewOf = ({ state, now }: TestMeeting, ctx: Partial<ViewContext> = {}): FacilitatorView =>
  facilitatorView(state, viewContext({ now, ...ctx }));
const inRound = (): TestMeeting => startedMeeting().must('GoTo', { segmentId: CHECK_IN });

/** Fails to compile as soon as the facilitator's view has a field that this list does not name. */
const FIELDS: Record<keyof FacilitatorView, true> = {
  audience: true,
  meetingId: true,
  seq: true,
  life: true,
  programmeName: true,
  networkName: true,
  meetingNumber: true,
  meetingsInSeries: true,
  plannedStart: true,
  plannedEnd: true,
  startedAt: true,
  endedAt: true,
  segments: true,
  currentSegment: true,
  people: true,
  baton: true,
  steward: true,
  quiet: true,
  curtain: true,
  catchUps: true,
  roomCode: true,
  reported: true,
  undo: true,
};

describe('facilitatorView', () => {
  it('has exactly the fields of its list', () => {
    expect(Object.keys(facilitatorView(stuffedState(), viewContext())).sort()).toEqual(Object.keys(FIELDS).sort());
  });

  it('shows scripts, materials, cautions and who passed', () => {
    const round = facilitatorView(stuffedState('passed'), viewContext()).segments[2];
    expect(round).toMatchObject({ titlePrivate: 'KANARIE-titel-3', script: 'KANARIE-manuskript-3' });
    expect(round?.materials).toEqual(['KANARIE-materiale-3']);
    expect(round?.round?.turns.map(({ state }) => state)).toEqual([
      'done',
      'passed',
      'speaking',
      'waiting',
      'absent',
      'deferred',
    ]);
    expect(round?.round?.next).toBe(person(4));
  });

  it('names nobody as next in a round that was closed while somebody waited', () => {
    const meeting = inRound().must('GoTo', { segmentId: segmentId('talk'), closeAnyway: true });
    const left = viewOf(meeting).segments.find(({ id }) => id === CHECK_IN);
    expect(left?.round).toMatchObject({ state: 'complete', next: null });
  });

  it('adds up speaking time over all rounds, the running turn included', () => {
    const meeting = inRound().must('BeginTurn', { personId: BO }).wait(3).must('EndTurn', { personId: BO });
    meeting.must('Retake', { personId: BO }).wait(2);
    const spoken = viewOf(meeting).people.map(({ personId, spokenMs }) => [personId, spokenMs]);
    expect(spoken).toContainEqual([BO, 5 * MINUTE]);
    expect(spoken).toContainEqual([CARL, 0]);
  });

  it('says when each item was first come to', () => {
    const meeting = startedMeeting().wait(7).must('GoTo', { segmentId: CHECK_IN });
    const entered = viewOf(meeting).segments.map(({ enteredAt }) => enteredAt);
    expect(entered.slice(0, 4)).toEqual([meeting.now - 7 * MINUTE, null, meeting.now, null]);
  });
});

describe('the baton as facilitators see it', () => {
  it('is with the lead, offered, or with somebody else', () => {
    const meeting = startedMeeting();
    expect(viewOf(meeting).baton).toMatchObject({ life: 'held_by_lead', holder: LEAD, offeredTo: null });
    expect(viewOf(meeting.must('OfferBaton', { to: CO })).baton).toMatchObject({ life: 'offered', offeredTo: CO });
    expect(viewOf(meeting.must('AcceptBaton', {}, CO)).baton).toMatchObject({ life: 'held_by_co', holder: CO });
  });

  it('looks vacant after ten seconds without the holder, and not before', () => {
    const meeting = startedMeeting();
    const goneFor = (ms: number) =>
      viewOf(meeting, { holderReachable: false, holderUnreachableSince: meeting.now - ms }).baton.life;
    expect(goneFor(9_999)).toBe('held_by_lead');
    expect(goneFor(10_000)).toBe('vacant');
  });

  it('can be taken back for ten seconds by whoever lost it while being there', () => {
    const meeting = startedMeeting().must('TakeBaton', { confirm: true }, CO);
    expect(viewOf(meeting).baton).toMatchObject({ takeBackBy: LEAD, takeBackUntil: meeting.now + 10_000 });
    expect(viewOf(meeting, { now: meeting.now + 10_001 }).baton).toMatchObject({
      takeBackBy: null,
      takeBackUntil: null,
    });
  });
});

describe('the undo on the console', () => {
  it('offers the newest step of whoever leads, for ten minutes', () => {
    const meeting = inRound();
    expect(viewOf(meeting).undo).toMatchObject({ commandType: 'GoTo', by: LEAD, until: meeting.now + 10 * MINUTE });
    expect(viewOf(meeting.wait(10)).undo).not.toBeNull();
    expect(viewOf(meeting, { now: meeting.now + 1 }).undo).toBeNull();
  });

  it('undoes what it offers', () => {
    const meeting = inRound();
    const offer = viewOf(meeting).undo;
    if (offer === null) throw new Error('nothing is offered');
    expect(meeting.give('Undo', { seq: offer.seq }).kind).toBe('accepted');
    expect(meeting.state.currentSegment).toBe(segmentId('arrive'));
  });

  it("offers no leader's own pass", () => {
    if (first === undefined) throw new Error('there are leaders');
    const meeting = inRound().must('Pass', { personId: first }, first);
    expect(viewOf(meeting).undo?.commandType).not.toBe('Pass');
  });
});
