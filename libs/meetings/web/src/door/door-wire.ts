/** Answer of `POST /api/door`: two digits to say aloud, and a ticket that this phone keeps until it is let in. */
export interface KnockAnswer {
  readonly sign: string;
  readonly ticket: string;
  /** Epoch ms. */
  readonly waitsUntil: number;
}

/** Answer of `POST /api/door/enter`. When open, the server has set the cookie of this one meeting. */
export type EnterAnswer = { readonly state: 'waiting' } | { readonly state: 'open'; readonly meetingId: string };

/** The six digits out of what somebody typed or scanned; empty when it is not a room code. */
export function roomCodeIn(text: string): string {
  const digits = text.replace(/[\s#.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : '';
}
