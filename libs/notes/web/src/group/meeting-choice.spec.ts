import type { MeetingSummary } from '@kreds/meetings/model';
import { BETWEEN, chosenMeeting } from './meeting-choice';

type Known = Pick<MeetingSummary, 'id' | 'life' | 'startsAt'>;
const meeting = (id: string, startsAt: number, life: Known['life'] = 'scheduled'): Known => ({
  id: id as Known['id'],
  startsAt,
  life,
});
const three = [meeting('b', 20), meeting('a', 10, 'ended'), meeting('c', 30)];

describe('whose notes are shown first', () => {
  it('are those of the meeting that the address names', () => {
    expect([chosenMeeting(three, 'c', 15), chosenMeeting(three, BETWEEN, 15)]).toEqual(['c', BETWEEN]);
  });

  it('are else those of the one under way, the last that has begun, or the first that comes', () => {
    expect(chosenMeeting([...three, meeting('r', 40, 'running')], undefined, 15)).toBe('r');
    expect([chosenMeeting(three, undefined, 25), chosenMeeting(three, undefined, 5)]).toEqual(['b', 'a']);
  });

  it('pass over a cancelled one, an address that is no meeting here, and an empty list', () => {
    expect(chosenMeeting([meeting('x', 10, 'cancelled'), meeting('y', 20)], 'other', 15)).toBe('y');
    expect(chosenMeeting([], undefined, 15)).toBe(BETWEEN);
  });
});
