import { RefusedError } from '@kreds/platform-api';
import { KnockingLimits } from './knocking-limits';

const IP = '192.0.2.1';
const MINUTE = 60_000;

function secondsToWait(attempt: () => void): number | undefined {
  try {
    attempt();
  } catch (error) {
    if (error instanceof RefusedError && error.code === 'platform.slow-down') return error.retryAfterSeconds;
    throw error;
  }
  return undefined;
}

describe('the limits of one network address', () => {
  it('lets twenty e-mails a minute be asked about, and not one more', () => {
    const limits = new KnockingLimits();
    for (let n = 0; n < 20; n++) limits.prelogin(IP, `a${n}`, n);
    expect(secondsToWait(() => limits.prelogin(IP, 'a20', 20))).toBe(60);
    expect(secondsToWait(() => limits.prelogin('192.0.2.2', 'a20', 20))).toBeUndefined();
    expect(secondsToWait(() => limits.prelogin(IP, 'a20', MINUTE))).toBeUndefined();
  });

  it('lets one e-mail be asked about twenty times a minute, which counts once among the e-mails', () => {
    const limits = new KnockingLimits();
    for (let n = 0; n < 20; n++) limits.prelogin(IP, 'anna', 0);
    expect(secondsToWait(() => limits.prelogin(IP, 'anna', 1))).toBe(60);
    for (let n = 0; n < 19; n++) limits.prelogin(IP, `a${n}`, 2);
    expect(secondsToWait(() => limits.prelogin(IP, 'last', 3))).toBe(60);
  });

  it('counts thirty wrong passphrases in ten minutes and none that was right', () => {
    const limits = new KnockingLimits();
    for (let n = 0; n < 100; n++) {
      limits.prelogin(IP, `a${n}`, n);
      limits.signIn(IP, n);
      limits.signedIn(IP, `a${n}`, n);
    }
    for (let n = 0; n < 30; n++) limits.signIn(IP, 200);
    expect(secondsToWait(() => limits.signIn(IP, 200))).toBe(600);
    expect(secondsToWait(() => limits.signIn(IP, 200 + 10 * MINUTE))).toBeUndefined();
  });

  it('counts ten wrong tokens an hour and none that was right', () => {
    const limits = new KnockingLimits();
    for (let n = 0; n < 50; n++) limits.token(IP, n)();
    for (let n = 0; n < 10; n++) limits.token(IP, 100);
    expect(secondsToWait(() => limits.token(IP, 100))).toBe(3_600);
  });
});
