import { decide } from './decide';
import { fold } from './fold';
import { initialState } from './initial-state';
import {
  ANNA,
  command,
  context,
  LEAD,
  meetingAt,
  meetingFacts,
  PLANNED_START,
  segmentId,
  startedMeeting,
} from './testing';

describe('folding a log', () => {
  it('gives the state that the live meeting has', () => {
    const meeting = meetingAt(segmentId('checkIn')).must('BeginTurn', { personId: ANNA }).wait(3).must('Hold');
    expect(fold(initialState(meetingFacts()), meeting.log)).toEqual(meeting.state);
  });

  it('throws on a missing or repeated line instead of building on a broken log', () => {
    const { log } = startedMeeting();
    const start = initialState(meetingFacts());
    expect(() => fold(start, log.slice(1))).toThrow(/line 2 follows 0/);
    expect(() => fold(start, [...log.slice(0, 2), ...log.slice(1)])).toThrow(/line 2 follows 2/);
  });

  it('survives being written down and read again', () => {
    const { state } = meetingAt(segmentId('checkIn')).must('Pass', { personId: ANNA });
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

describe('the place and time of events', () => {
  it('are given by the server, without gaps and never earlier than the last line', () => {
    const { state } = startedMeeting();
    const early = decide(
      state,
      command('GoTo', { batonEpoch: 0, fromSegment: state.currentSegment, segmentId: segmentId('talk') }),
      context(LEAD, PLANNED_START - 999_999),
    );
    const events = early.kind === 'accepted' ? early.events : [];
    expect(events.map(({ seq, at, by }) => ({ seq, at, by }))).toEqual([
      { seq: state.seq + 1, at: state.lastAt, by: LEAD },
      { seq: state.seq + 2, at: state.lastAt, by: LEAD },
    ]);
  });
});

describe('a meeting nobody can lead', () => {
  it('is a fault of the caller', () => {
    const people = meetingFacts().people.filter((person) => person.role === 'leader');
    expect(() => initialState(meetingFacts({ people }))).toThrow(/nobody who can lead/);
  });
});
