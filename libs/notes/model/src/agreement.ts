/** Version of the group agreement that is accepted now. Whoever changes its words, raises it: everybody ticks anew. */
export const AGREEMENT_VERSION = 1;

/** How long notes are kept after the planned end of the programme (confidentiality.md 11). */
export const RETENTION_MONTHS = 6;

/** The day, YYYY-MM-DD, on which notes of a programme end: its last day and six months more, at most the month's last. */
export function keepUntilOf(endDate: string): string {
  const [year = 0, month = 1, day = 1] = endDate.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + RETENTION_MONTHS, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}
