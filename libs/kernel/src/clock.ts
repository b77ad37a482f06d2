/** Where `now` comes from: milliseconds since 1970 in UTC. Rules never read a clock of their own. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
