import type { MeetingLife } from '@kreds/meetings/model';
import { expectWords } from '@kreds/platform-web/testing';
import type { MeetingSummary } from '@kreds/meetings/model';
import { dayWord, meetingRows, nearestMeeting, ringOfMeetings, waysTo } from './meeting-rows';
import { meetingWords } from './meeting-words';

const meeting = (number: number, life: MeetingLife): MeetingSummary => ({
  id: `m${number}` as MeetingSummary['id'],
  networkId: 'n1' as MeetingSummary['networkId'],
  number,
  date: '2027-03-29',
  start: '08:30',
  end: '11:30',
  zone: 'Europe/Copenhagen',
  startsAt: 0,
  endsAt: 0,
  place: 'Salen',
  address: null,
  hostCompanyId: null,
  hostName: null,
  hostContact: null,
  title: 'Tema',
  life,
});

describe('the words about meetings', () => {
  it('are sound in both languages', () => expectWords(meetingWords));
});

describe('meetingRows', () => {
  it('puts them by number and marks only the first to come as next', () => {
    const rows = meetingRows([meeting(3, 'scheduled'), meeting(1, 'sealed'), meeting(2, 'scheduled')]);
    expect(rows.map((row) => [row.meeting.number, row.place])).toEqual([
      [1, 'held'],
      [2, 'next'],
      [3, 'ahead'],
    ]);
  });

  it('takes an open meeting before the next one', () => {
    const rows = meetingRows([meeting(1, 'scheduled'), meeting(2, 'held')]);
    expect(nearestMeeting(rows)?.number).toBe(2);
    expect(nearestMeeting(meetingRows([meeting(1, 'ended')]))).toBeUndefined();
  });

  it('leaves no chair for a cancelled meeting', () => {
    expect(ringOfMeetings(meetingRows([meeting(1, 'ended'), meeting(2, 'cancelled'), meeting(3, 'lobby')]))).toEqual([
      'done',
      'now',
    ]);
  });
});

describe('waysTo', () => {
  it('takes a leader to the phone and a facilitator to the console', () => {
    expect(waysTo(meeting(1, 'scheduled'), 'leader')).toEqual({
      live: '/meetings/m1/live',
      plan: null,
      runSheet: null,
      page: '/meetings/m1',
    });
    expect(waysTo(meeting(1, 'running'), 'co_facilitator').live).toBe('/meetings/m1/console');
  });

  it('shows no live meeting to those who only manage, and no plan of a meeting that is over', () => {
    expect(waysTo(meeting(1, 'running'), 'administrator').live).toBeNull();
    expect(waysTo(meeting(1, 'scheduled'), 'programme_lead').plan).toBe('/meetings/m1/plan');
    expect(waysTo(meeting(1, 'ended'), 'facilitator')).toMatchObject({ live: null, plan: null });
    expect(waysTo(meeting(1, 'running'), 'facilitator').plan).toBeNull();
  });
});

describe('dayWord', () => {
  it('knows today and tomorrow, also over a month', () => {
    expect(dayWord('2027-03-29', '2027-03-29')).toBe('today');
    expect(dayWord('2027-04-01', '2027-03-31')).toBe('tomorrow');
    expect(dayWord('2027-04-02', '2027-03-31')).toBeNull();
    expect(dayWord('2027-03-30', '2027-03-31')).toBeNull();
  });
});
