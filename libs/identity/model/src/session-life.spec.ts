import { cookieLifetime, isAlive, openedLife, usedLife } from './session-life';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session used every `step` until `until`; where it ended, or `until`. */
function lastAlive(administrator: boolean, step: number, until: number): number {
  let life = openedLife(administrator, 0);
  for (let now = step; now <= until; now += step) {
    if (!isAlive(life, now)) return now - step;
    life = usedLife(life, administrator, now);
  }
  return until;
}

describe('the life of a session', () => {
  it('of an administrator is twelve hours, whatever happens in between', () => {
    expect(lastAlive(true, HOUR, 2 * DAY)).toBe(11 * HOUR);
    expect(isAlive(openedLife(true, 0), 12 * HOUR - 1)).toBe(true);
    expect(isAlive(openedLife(true, 0), 12 * HOUR)).toBe(false);
  });

  it('of everybody else is thirty days without use', () => {
    const life = openedLife(false, 0);
    expect(isAlive(life, 30 * DAY - 1)).toBe(true);
    expect(isAlive(life, 30 * DAY)).toBe(false);
  });

  it('of everybody else is ninety days in all', () => {
    expect(lastAlive(false, DAY, 200 * DAY)).toBe(89 * DAY);
  });

  it('does not end in the middle of a meeting, and ends after it', () => {
    expect(lastAlive(true, 5 * MINUTE, 2 * DAY)).toBe(16 * HOUR - 5 * MINUTE);
    const inMeeting = usedLife(openedLife(true, 0), true, 12 * HOUR - MINUTE);
    expect(isAlive(inMeeting, 12 * HOUR + 10 * MINUTE)).toBe(true);
    expect(isAlive(inMeeting, 12 * HOUR + 20 * MINUTE)).toBe(false);
  });

  it('is not longer than the browser keeps the cookie', () => {
    expect(cookieLifetime(openedLife(true, 0), 0)).toBe(16 * HOUR);
    expect(cookieLifetime(openedLife(false, 0), 0)).toBe(90 * DAY + 4 * HOUR);
  });
});
