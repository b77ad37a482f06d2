import { closed, NO_TRACE, opened, seen, statusOf, unreachableSince } from './presence-status';

const START = 1_000_000;

describe('presence of a person with several devices', () => {
  it('is away before any device has come', () => {
    expect(statusOf(NO_TRACE, START, 0)).toBe('away');
    expect(unreachableSince(NO_TRACE, START, 7)).toBe(7);
  });

  it('is here only after three steady seconds', () => {
    const trace = opened(NO_TRACE, START);
    expect(statusOf(trace, START + 2_999, 0)).toBe('unsteady');
    expect(statusOf(trace, START + 3_000, 0)).toBe('here');
  });

  it('is unsteady at once and away after ten seconds when the last device goes', () => {
    const gone = closed(opened(NO_TRACE, START), START + 60_000);
    expect(statusOf(gone, START + 60_000, 0)).toBe('unsteady');
    expect(statusOf(gone, START + 69_999, 0)).toBe('unsteady');
    expect(statusOf(gone, START + 70_000, 0)).toBe('away');
    expect(unreachableSince(gone, START + 65_000, 0)).toBe(START + 60_000);
  });

  it('stays here while one of two devices is left', () => {
    const both = opened(opened(NO_TRACE, START), START + 1_000);
    expect(statusOf(closed(both, START + 20_000), START + 60_000, 0)).toBe('here');
  });

  it('never says here while a line flaps faster than three seconds', () => {
    let trace = opened(NO_TRACE, START);
    for (let at = START; at < START + 30_000; at += 2_000) {
      trace = opened(closed(trace, at + 1_000), at + 2_000);
      expect(statusOf(trace, at + 2_000, 0)).toBe('unsteady');
    }
  });

  it('counts a device that polls every two seconds as connected, and not one that stopped', () => {
    let trace = NO_TRACE;
    for (let at = START; at <= START + 10_000; at += 2_000) trace = seen(trace, at);
    expect(statusOf(trace, START + 10_500, 0)).toBe('here');
    expect(unreachableSince(trace, START + 16_000, 0)).toBe(START + 10_000);
  });
});
