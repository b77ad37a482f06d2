/** The list with one entry at another place; places outside are brought inside. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = list[from];
  if (entry === undefined) return list;
  const rest = list.filter((_, at) => at !== from);
  return rest.toSpliced(Math.min(rest.length, Math.max(0, to)), 0, entry);
}

/** Every order equally likely. @param draw a whole number from 0 to below its argument */
export function shuffled<Entry>(list: readonly Entry[], draw: (below: number) => number): readonly Entry[] {
  const rest = [...list];
  const drawn: Entry[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(draw(rest.length), 1));
  return drawn;
}
