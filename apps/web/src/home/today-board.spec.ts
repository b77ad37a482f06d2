import type { NetworkSummary } from '@kreds/programmes/model';
import type { HomeMeeting } from './meeting-line';
import { needsOf, startsIn, todayBoard } from './today-board';

const NOW = Date.parse('2027-03-29T06:05:00Z'); // 08.05 in Copenhagen, a Monday
const network = { id: 'n1', name: 'Netværk 3', memberCount: 6, relation: 'facilitator' } as unknown as NetworkSummary;

function meeting(number: number, date: string, over: Partial<HomeMeeting> = {}): HomeMeeting {
  const startsAt = Date.parse(`${date}T06:30:00Z`);
  return {
    id: `m${number}` as HomeMeeting['id'],
    number,
    date,
    start: '08:30',
    end: '11:30',
    startsAt,
    endsAt: startsAt + 10_800_000,
    place: 'Demosalen',
    address: null,
    hostName: 'Rosa',
    title: 'Et godt liv',
    life: 'scheduled',
    network,
    of: 6,
    ...over,
  };
}

describe('todayBoard', () => {
  it('puts today’s meeting in the one ink block', () => {
    const board = todayBoard([meeting(4, '2027-04-20'), meeting(3, '2027-03-29')], NOW);
    expect([board.now?.number, board.next?.number, board.day.length]).toEqual([3, 4, 1]);
  });

  it('has no ink block when nothing is near, and names the next one', () => {
    const board = todayBoard([meeting(4, '2027-04-20'), meeting(3, '2027-03-29', { life: 'sealed' })], NOW);
    expect([board.now, board.next?.number]).toEqual([null, 4]);
  });

  it('lets an open meeting of an earlier day stay in sight', () => {
    expect(todayBoard([meeting(2, '2027-03-27', { life: 'running' })], NOW).now?.number).toBe(2);
  });

  it('shows nothing of a meeting that was called off', () => {
    const board = todayBoard([meeting(3, '2027-03-29', { life: 'cancelled' })], NOW);
    expect([board.now, board.day, board.next]).toEqual([null, [], null]);
  });

  it('shows seven days, across the change to summer time and with the empty ones', () => {
    const { week } = todayBoard([meeting(3, '2027-03-29'), meeting(4, '2027-04-04')], NOW);
    expect(week.map(({ date, meetings }) => `${date} ${meetings.length}`)).toEqual([
      '2027-03-29 1',
      '2027-03-30 0',
      '2027-03-31 0',
      '2027-04-01 0',
      '2027-04-02 0',
      '2027-04-03 0',
      '2027-04-04 1',
    ]);
  });
});

describe('needsOf', () => {
  it('puts what is grave first and never shows more than seven', () => {
    const meetings = [
      meeting(4, '2027-04-10', { hostName: null }),
      meeting(3, '2027-03-20', { life: 'ended' }),
      meeting(2, '2027-03-10', { life: 'running' }),
    ];
    const empty = [{ id: 'n2', name: 'Netværk 4' }];
    expect(needsOf(meetings, empty, NOW).map(({ kind }) => kind)).toEqual([
      'notEnded',
      'notSealed',
      'noMeetings',
      'noHost',
    ]);
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, name: 'x' }));
    expect(needsOf([], many, NOW)).toHaveLength(7);
  });

  it('asks for nothing that can wait or is over', () => {
    expect(
      needsOf(
        [
          meeting(6, '2027-06-20', { hostName: null }),
          meeting(1, '2027-02-01', { life: 'sealed', hostName: null }),
          meeting(3, '2027-03-29', { life: 'ended' }),
        ],
        [],
        NOW,
      ),
    ).toEqual([]);
  });
});

describe('startsIn', () => {
  it('counts minutes only within ninety', () => {
    expect(startsIn(meeting(3, '2027-03-29'), NOW)).toEqual({ minutes: 25 });
    expect(startsIn(meeting(3, '2027-03-29'), NOW - 3 * 3_600_000)).toBe('today');
    expect(startsIn(meeting(3, '2027-03-29'), NOW + 10 * 3_600_000)).toBe('today');
    expect(startsIn(meeting(3, '2027-03-29', { life: 'lobby' }), NOW)).toBe('open');
  });
});
