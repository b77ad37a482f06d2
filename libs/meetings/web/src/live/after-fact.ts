import type { LiveMessage, LiveSnapshot } from './snapshot';

/** As much of a fact as is read here. */
interface Arrived {
  readonly seq: number;
  readonly payload: unknown;
}

/**
 * The snapshot after the next fact. The last fact of a command carries the audience's fresh view; those before it only move
 * the place in the log. Doors and the hint about an outage belong to the snapshot alone.
 * @returns undefined when the view is another audience's: then the snapshot is fetched
 */
export function afterFact(snapshot: LiveSnapshot, { seq, payload }: Arrived): LiveSnapshot | undefined {
  const { view, serverNow } = payload as LiveMessage;
  if (view === undefined) return { ...snapshot, seq };
  if (snapshot.audience === 'facilitator' && view.audience === 'facilitator') {
    return { ...snapshot, seq, view, serverNow: serverNow ?? snapshot.serverNow, serverAway: null };
  }
  if (snapshot.audience === 'leader' && view.audience === 'leader') {
    return { ...snapshot, seq, view, serverNow: serverNow ?? snapshot.serverNow };
  }
  return undefined;
}
