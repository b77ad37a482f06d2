import type { MeetingEvent, MeetingEventType } from '../events';
import { MEETING_EVENT_TYPES } from '../events';
import type { CommandId, PersonId, SegmentId } from '../ids';
import { BO, CO, LEAD, segmentId } from '../testing';
import { factFor } from './facts';

const TALK = segmentId('talk');

/** An event with everything any event could carry, so that a careless copy would show. */
function eventOf(type: MeetingEventType): MeetingEvent {
  const body: Readonly<Record<string, unknown>> = {
    segmentId: TALK,
    personId: BO,
    to: CO,
    from: LEAD,
    attendance: 'apology',
    code: 'attendance_wrong',
    order: [BO],
    ms: 120_000,
  };
  const line = { type, seq: 7, at: 1_000, by: LEAD, commandId: 'KANARIE' as CommandId, device: 'KANARIE' };
  return { ...body, ...line } as unknown as MeetingEvent;
}
const about = (segment: SegmentId, personId: PersonId) => ({ segmentId: segment, personId });

describe('factFor', () => {
  it.each(MEETING_EVENT_TYPES)(
    'sends %s to every audience as one fact with its seq and nothing but ids and times',
    (type) => {
      for (const audience of ['facilitator', 'leader', 'screen'] as const) {
        const fact = factFor(audience, eventOf(type));
        expect(fact.seq).toBe(7);
        expect(fact.type).toMatch(/^meeting\.[a-z-]+\.v1$/);
        const allowed = audience === 'screen' ? ['type', 'seq', 'at'] : ['type', 'seq', 'at', 'segmentId', 'personId'];
        expect(Object.keys(fact).filter((key) => !allowed.includes(key))).toEqual([]);
        expect(JSON.stringify(fact)).not.toMatch(/KANARIE|apology|attendance_wrong/);
      }
    },
  );

  it('tells facilitators a pass from an end, and nobody else', () => {
    const types = (audience: 'facilitator' | 'leader' | 'screen') =>
      (['TurnEnded', 'TurnPassed'] as const).map((type) => factFor(audience, eventOf(type)).type);
    expect(types('facilitator')).toEqual(['meeting.turn-ended.v1', 'meeting.turn-passed.v1']);
    expect(types('leader')).toEqual(['meeting.turn-over.v1', 'meeting.turn-over.v1']);
    expect(types('screen')).toEqual(['meeting.turn-over.v1', 'meeting.turn-over.v1']);
  });

  it('carries whose turn it is to leaders and to nobody on the wall', () => {
    expect(factFor('leader', eventOf('TurnBegan'))).toEqual({
      type: 'meeting.turn-began.v1',
      seq: 7,
      at: 1_000,
      ...about(TALK, BO),
    });
    expect(factFor('screen', eventOf('TurnBegan'))).toEqual({ type: 'meeting.turn-began.v1', seq: 7, at: 1_000 });
  });

  it('tells leaders who leads now, and not that it was offered', () => {
    expect(factFor('leader', eventOf('BatonMoved'))).toEqual({
      type: 'meeting.baton-moved.v1',
      seq: 7,
      at: 1_000,
      personId: CO,
    });
    expect(factFor('leader', eventOf('BatonOffered'))).toEqual({ type: 'meeting.advanced.v1', seq: 7 });
  });

  it.each(['AttendanceSet', 'CatchUpSuggested', 'StewardNamed', 'BatonOffered', 'Amended', 'LocalRunAdopted'] as const)(
    'sends %s to leaders and wall as its seq alone',
    (type) => {
      for (const audience of ['leader', 'screen'] as const) {
        expect(factFor(audience, eventOf(type))).toEqual({ type: 'meeting.advanced.v1', seq: 7 });
      }
    },
  );

  it.each(['TurnAbsent', 'TurnWaiting', 'PersonArrived', 'PersonLeft', 'OrderSet'] as const)(
    'names nobody to leaders when the circle changes by %s',
    (type) => {
      expect(factFor('leader', eventOf(type))).toEqual({ type: 'meeting.circle-changed.v1', seq: 7, at: 1_000 });
    },
  );
});
