import type { PresenceStatus } from '@kreds/meetings/model';

/** Steady for this long counts as here, ms. */
export const UP_MS = 3_000;
/** Gone for this long counts as away, ms. */
export const DOWN_MS = 10_000;
/** A device that polls instead of holding a socket counts as connected for this long after each sign of life, ms. */
export const POLL_MS = 5_000;

/** All devices of one person in one meeting, merged. Times are epoch ms. */
export interface DeviceTrace {
  /** Open sockets now. */
  readonly sockets: number;
  /** Since when at least one device has been connected without a break; null while none is. */
  readonly connectedSince: number | null;
  /** When the last device went; null while one is connected or when none ever was. */
  readonly goneSince: number | null;
  /** The last request of a device, for those that cannot hold a socket. */
  readonly lastSeen: number | null;
}

export const NO_TRACE: DeviceTrace = { sockets: 0, connectedSince: null, goneSince: null, lastSeen: null };

export function opened(trace: DeviceTrace, now: number): DeviceTrace {
  const resting = isConnected(trace, now);
  return {
    ...trace,
    sockets: trace.sockets + 1,
    connectedSince: resting && trace.connectedSince !== null ? trace.connectedSince : now,
  };
}

export function closed(trace: DeviceTrace, now: number): DeviceTrace {
  const sockets = Math.max(0, trace.sockets - 1);
  return sockets > 0 ? { ...trace, sockets } : { ...trace, sockets, connectedSince: null, goneSince: now };
}

export function seen(trace: DeviceTrace, now: number): DeviceTrace {
  const resting = isConnected(trace, now);
  return { ...trace, lastSeen: now, connectedSince: resting ? (trace.connectedSince ?? now) : now };
}

function isConnected(trace: DeviceTrace, now: number): boolean {
  return trace.sockets > 0 || (trace.lastSeen !== null && now - trace.lastSeen < POLL_MS);
}

/** Since when no device has been connected, epoch ms; null while one is. `from` stands for "never seen by this process". */
export function unreachableSince(trace: DeviceTrace, now: number, from: number): number | null {
  if (isConnected(trace, now)) return null;
  return Math.max(trace.goneSince ?? from, trace.lastSeen ?? from);
}

/** 3 s up, 10 s down: a line that flaps is unsteady, neither here nor away. */
export function statusOf(trace: DeviceTrace, now: number, from: number): PresenceStatus {
  const gone = unreachableSince(trace, now, from);
  if (gone !== null) return trace === NO_TRACE || now - gone >= DOWN_MS ? 'away' : 'unsteady';
  return now - (trace.connectedSince ?? now) >= UP_MS ? 'here' : 'unsteady';
}
