/** The six digits out of what somebody typed or scanned; empty when it is not a room code. */
export function roomCodeIn(text: string): string {
  const digits = text.replace(/[\s#.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : '';
}
