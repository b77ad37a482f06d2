import type { Language } from '@kreds/kernel';
import type { ScreenView } from '@kreds/meetings/model';

/** Answer of `GET /api/wall/live`. `meetingId` is what the socket's handshake needs; the picture is `view` alone. */
export interface WallSnapshot {
  readonly audience: 'screen';
  readonly meetingId: string;
  readonly language: Language;
  readonly seq: number;
  /** Server time, epoch ms. */
  readonly serverNow: number;
  readonly view: ScreenView;
}

/** As much of a fact as is read here. */
interface Arrived {
  readonly seq: number;
  readonly payload: unknown;
}

/**
 * The wall after the next fact: the last one of a command carries the whole fresh picture, those before it none.
 * @returns undefined when the view is not the wall's: then the picture is fetched
 */
export function wallAfterFact(wall: WallSnapshot, { seq, payload }: Arrived): WallSnapshot | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const view: unknown = 'view' in payload ? payload.view : undefined;
  if (view === undefined) return { ...wall, seq };
  return isScreenView(view) ? { ...wall, seq, view } : undefined;
}

function isScreenView(view: unknown): view is ScreenView {
  return typeof view === 'object' && view !== null && 'audience' in view && view.audience === 'screen';
}

/** The six characters out of what somebody typed, in capitals; empty when it is no pairing code. */
export function pairingCodeIn(text: string): string {
  const code = text.replace(/[\s.-]/g, '').toUpperCase();
  return /^[A-Z0-9]{6}$/.test(code) ? code : '';
}
