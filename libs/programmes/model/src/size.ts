/** How many leaders a network has: it may start with 5, aims at 6 and closes at 7. */
export const NETWORK_SIZE = { min: 5, target: 6, max: 7 } as const;

/** A network meets six times (S3-6). */
export const MEETINGS_PER_NETWORK = 6;
