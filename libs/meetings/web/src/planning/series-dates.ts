/** Meetings of a series (S3-39). */
export const SERIES_LENGTH = 6;
const DAY_MS = 86_400_000;

/** The same weekday every `weeks` weeks, from a local date 'YYYY-MM-DD'; summer time changes nothing. */
export function everyWeeks(first: string, count: number, weeks: number): readonly string[] {
  const noon = Date.parse(`${first}T12:00:00Z`);
  return Array.from({ length: count }, (_, at) => new Date(noon + at * weeks * 7 * DAY_MS).toISOString().slice(0, 10));
}

export interface SeriesForm {
  /** One per meeting still to be made; empty ones are left out. */
  readonly dates: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly address: string;
}

export type SeriesFault = 'date-missing' | 'place-missing' | 'time-wrong';

export function faultsOfSeries(form: SeriesForm): readonly SeriesFault[] {
  return [
    ...(form.dates.every((date) => date === '') ? (['date-missing'] as const) : []),
    ...(form.place.trim() === '' ? (['place-missing'] as const) : []),
    ...(form.start === '' || form.end <= form.start ? (['time-wrong'] as const) : []),
  ];
}

/** Body of `POST /api/networks/:id/meetings`. @param firstNumber number of the first row */
export function seriesBody(form: SeriesForm, firstNumber: number): { readonly meetings: readonly object[] } {
  const { start, end } = form;
  const address = form.address.trim();
  const meetings = form.dates.flatMap((date, at) =>
    date === ''
      ? []
      : [{ number: firstNumber + at, date, start, end, place: form.place.trim(), ...(address ? { address } : {}) }],
  );
  return { meetings };
}
