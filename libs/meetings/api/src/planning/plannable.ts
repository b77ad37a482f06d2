/** Until the start a plan can be changed from outside; afterwards only from the meeting's own screen. */
export function isPlannable(life: string): boolean {
  return life === 'draft' || life === 'scheduled' || life === 'lobby';
}

/** Day and hours are fixed once the lobby is open: the clocks are made from them. */
export function isMovable(life: string): boolean {
  return life === 'draft' || life === 'scheduled';
}
