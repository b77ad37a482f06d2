/** What stands in an order: a note's id and the number its body keeps (`place`). */
export interface Placed {
  readonly id: string;
  readonly place: number;
}

export interface NewPlace {
  readonly id: string;
  readonly place: number;
}

/** Room between two notes that were put one after the other. */
const STEP = 1;

/** In the order of their places. Two that were added at the same moment share one: then the id decides, alike for all. */
export function inOrder<Item extends Placed>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
}

/** Where a new note stands: last. */
export function placeAtEnd(items: readonly Placed[]): number {
  return items.reduce((last, { place }) => Math.max(last, place), 0) + STEP;
}

/** Where a new note stands that comes right after another; last when that one is not there. */
export function placeAfter(items: readonly Placed[], id: string): number {
  const ordered = inOrder(items);
  const at = ordered.findIndex((item) => item.id === id);
  const before = ordered[at];
  const after = ordered[at + 1];
  if (!before || !after) return placeAtEnd(items);
  return between(before.place, after.place) ?? before.place;
}

/**
 * What has to be saved so that one note moves a step: as a rule that note alone, so that two people who move different
 * notes at once do not disturb each other. Where its neighbours leave no number between them, all are spread anew.
 * Empty when it is first or last already, or not there.
 */
export function moved(items: readonly Placed[], id: string, way: 'up' | 'down'): readonly NewPlace[] {
  const ordered = inOrder(items);
  const from = ordered.findIndex((item) => item.id === id);
  const to = way === 'up' ? from - 1 : from + 1;
  const one = ordered[from];
  if (!one || to < 0 || to >= ordered.length) return [];
  const wanted = ordered.filter((item) => item !== one);
  wanted.splice(to, 0, one);
  const place = between(wanted[to - 1]?.place ?? null, wanted[to + 1]?.place ?? null);
  if (place !== null) return [{ id, place }];
  return wanted.flatMap((item, index) =>
    item.place === (index + 1) * STEP ? [] : [{ id: item.id, place: (index + 1) * STEP }],
  );
}

/** A number between two others; null when there is none. */
function between(low: number | null, high: number | null): number | null {
  if (low === null) return high === null ? STEP : high - STEP;
  if (high === null) return low + STEP;
  const middle = low + (high - low) / 2;
  return middle > low && middle < high ? middle : null;
}
