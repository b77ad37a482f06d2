const COPENHAGEN = 'Europe/Copenhagen';
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: COPENHAGEN, dateStyle: 'short' });
const DAY_MS = 86_400_000;

/** The day in Copenhagen at a moment, `YYYY-MM-DD`. @param now epoch milliseconds */
export function localDay(now: number): string {
  return days.format(now);
}

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

export function addDays(day: string, count: number): string {
  return new Date(noon(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The day itself, or the Monday after when it falls on a weekend. */
export function onWorkingDay(day: string): string {
  const weekday = new Date(noon(day)).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** Epoch milliseconds of a local time on a local day, e.g. `08:30`. Days on which clocks change are never before 04:00. */
export function instantAt(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  return asUtc - offsetMs(asUtc - offsetMs(asUtc));
}

/** How far Copenhagen is ahead of UTC. */
function offsetMs(at: number): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: COPENHAGEN, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  return Number(/GMT\+0?(\d+)/.exec(name ?? '')?.[1] ?? 0) * 3_600_000;
}
