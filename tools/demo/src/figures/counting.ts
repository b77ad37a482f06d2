/** How often each value occurs, with the values in alphabetical order. */
export function countBy<Item>(items: readonly Item[], value: (item: Item) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(value(item), (counts.get(value(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function count<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Half is rounded up, as the evaluation prints its means. */
export function rounded(value: number): number {
  return Math.floor(value + 0.5);
}

export function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
