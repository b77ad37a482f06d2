import { offerOf, stepOf } from './one-time-codes';

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const SECRET = new TextEncoder().encode('12345678901234567890');
const KNOWN = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

describe('the codes of an authenticator app', () => {
  it.each(KNOWN)('are those of RFC 6238 at second %d', (second, code) => {
    expect(stepOf(SECRET, code, second * 1000, 0)).toBe(Math.floor(second / 30));
  });

  it('work one step to either side and no further', () => {
    const at = 1_234_567_890_000;
    const step = Math.floor(at / 30_000);
    const found = [-2, -1, 0, 1, 2].map((by) => stepOf(SECRET, '005924', at + by * 30_000, 0));
    expect(found).toEqual([undefined, step, step, step, undefined]);
  });

  it('work once, and no older one after a newer', () => {
    const at = 1_234_567_890_000;
    const step = Math.floor(at / 30_000);
    expect(stepOf(SECRET, '005924', at, step)).toBeUndefined();
    expect(stepOf(SECRET, '005924', at, step - 1)).toBe(step);
  });

  it('are offered as text and as an address that apps read from a QR code', () => {
    const offer = offerOf(SECRET, 'mette@demo.example');
    expect(offer.secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(offer.uri).toBe(
      'otpauth://totp/Kreds:mette%40demo.example?issuer=Kreds&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
    );
  });
});
