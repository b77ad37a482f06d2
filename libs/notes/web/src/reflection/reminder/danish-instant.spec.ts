import { danishFields, danishInstant, reminderMoment } from './danish-instant';

const iso = (date: string, time: string): string => {
  const at = danishInstant(date, time);
  return at === null ? 'none' : new Date(at).toISOString();
};

describe('a moment in Danish time', () => {
  it.each([
    ['2027-01-10', '08:00', '2027-01-10T07:00:00.000Z'],
    ['2027-07-10', '08:00', '2027-07-10T06:00:00.000Z'],
    ['2027-07-10', '00:30', '2027-07-09T22:30:00.000Z'],
    // The hour that occurs twice in autumn, and the one that spring skips.
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  ])('%s %s', (date, time, expected) => expect(iso(date, time)).toBe(expected));

  it.each([
    ['2027-02-30', '08:00'],
    ['', '08:00'],
    ['2027-02-03', '25:00'],
    ['2027-02-03', ''],
  ])('is none for %s %s', (date, time) => expect(iso(date, time)).toBe('none'));

  it('comes back as the fields show it', () => {
    expect(danishFields(Date.UTC(2027, 6, 9, 22, 30))).toEqual({ date: '2027-07-10', time: '00:30' });
  });
});

describe('a moment to be reminded at', () => {
  const now = Date.UTC(2027, 0, 1, 12);

  it('is ahead', () => {
    expect(reminderMoment('2027-01-02', '08:00', now)).toEqual({ at: Date.UTC(2027, 0, 2, 7) });
    expect(reminderMoment('2027-01-01', '13:00', now)).toEqual({ problem: 'past' });
  });

  it('is at most a year ahead, and a real one', () => {
    expect(reminderMoment('2027-12-31', '08:00', now)).toHaveProperty('at');
    expect(reminderMoment('2028-01-09', '08:00', now)).toEqual({ problem: 'too-far' });
    expect(reminderMoment('', '', now)).toEqual({ problem: 'no-moment' });
  });
});
