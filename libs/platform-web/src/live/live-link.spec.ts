import { TestBed } from '@angular/core/testing';
import { ProblemError } from '../http/problem-error';
import { FakeSockets } from '../testing/fake-sockets';
import type { Fact } from './fact-log';
import { LiveLink } from './live-link';
import { ServerClock } from './server-clock';

interface Shown {
  readonly seq: number;
  readonly serverNow?: number;
  readonly from: 'fetch' | 'fact';
}

const WISH = { topic: 'meeting', id: '00000000-0000-4000-8000-000000000001', as: 'account' } as const;

describe('LiveLink', () => {
  let sockets: FakeSockets;
  let clock: ServerClock;
  let link: LiveLink<Shown>;
  let told: Fact[];
  /** What the server's log has come to, and how it answers a fetch. */
  let serverSeq: number;
  let fetches: number;
  let answer: () => Promise<Shown>;
  const online = jest.spyOn(navigator, 'onLine', 'get');

  const settle = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const fact = (seq: number): [string, object] => ['meeting.step.v1', { seq }];
  const follow = (apply = true): void => {
    link = new LiveLink<Shown>(
      {
        wish: WISH,
        fetch: () => {
          fetches += 1;
          return answer();
        },
        ...(apply ? { apply: (_: Shown, { seq }: Fact): Shown => ({ seq, from: 'fact' }) } : {}),
      },
      { open: sockets.open, clock },
    );
    link.facts.subscribe((each) => told.push(each));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    online.mockReturnValue(true);
    sockets = new FakeSockets();
    clock = TestBed.inject(ServerClock);
    told = [];
    serverSeq = 10;
    fetches = 0;
    answer = async () => ({ seq: serverSeq, from: 'fetch' });
  });

  afterEach(() => {
    link.close();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('shows the snapshot at once and is live when the socket stands and was caught up with', async () => {
    follow();
    expect([link.state(), link.snapshot()]).toEqual(['catching_up', undefined]);
    await settle();
    expect([link.state(), link.snapshot()?.seq]).toEqual(['catching_up', 10]);
    sockets.newest.open();
    await settle();
    expect([link.state(), link.means(), sockets.newest.wish]).toEqual(['live', 'socket', WISH]);
  });

  it('applies a fact only after the snapshot that was asked for when the socket came up', async () => {
    follow();
    await settle();
    let release: (snapshot: Shown) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    sockets.newest.open();
    sockets.newest.say(...fact(12));
    await settle();
    expect([link.snapshot()?.seq, told]).toEqual([10, []]);
    release({ seq: 11, from: 'fetch' });
    await settle();
    expect([link.snapshot(), told.map(({ seq }) => seq)]).toEqual([{ seq: 12, from: 'fact' }, [12]]);
  });

  it('fetches once more when the snapshot on its way is older than the socket', async () => {
    follow();
    sockets.newest.open();
    serverSeq = 11;
    await settle();
    expect([fetches, link.snapshot()?.seq]).toEqual([2, 11]);
  });

  it('applies what follows without asking the server', async () => {
    follow();
    sockets.newest.open();
    await settle();
    const before = fetches;
    sockets.newest.say(...fact(11));
    sockets.newest.say(...fact(12));
    expect([link.snapshot(), fetches]).toEqual([{ seq: 12, from: 'fact' }, before]);
    expect(told.map(({ seq }) => seq)).toEqual([11, 12]);
  });

  it('fetches the snapshot after a gap, and tells the fact once', async () => {
    follow();
    sockets.newest.open();
    await settle();
    serverSeq = 13;
    sockets.newest.say(...fact(13));
    await settle();
    sockets.newest.say(...fact(13));
    expect([link.snapshot(), told.map(({ seq }) => seq)]).toEqual([{ seq: 13, from: 'fetch' }, [13]]);
  });

  it('fetches for every fact where nobody said how facts are applied', async () => {
    follow(false);
    sockets.newest.open();
    await settle();
    serverSeq = 11;
    sockets.newest.say(...fact(11));
    await settle();
    expect([link.snapshot(), told.map(({ seq }) => seq)]).toEqual([{ seq: 11, from: 'fetch' }, [11]]);
  });

  it('does not ask in a circle when the server answers with less than it told', async () => {
    follow();
    sockets.newest.open();
    await settle();
    const before = fetches;
    sockets.newest.say(...fact(15));
    await settle(500);
    expect(fetches).toBe(before + 1);
    await settle(3_000);
    expect(fetches).toBeLessThanOrEqual(before + 4);
    serverSeq = 15;
    await settle(3_000);
    expect(link.snapshot()?.seq).toBe(15);
  });

  it('passes on what has no place in the log and changes nothing by it', async () => {
    const heard: unknown[] = [];
    follow();
    link.messages.subscribe((message) => heard.push(message));
    sockets.newest.open();
    await settle();
    sockets.newest.say('meeting.presence.v1', { people: [] });
    expect(heard).toEqual([{ event: 'meeting.presence.v1', payload: { people: [] } }]);
    expect(link.snapshot()?.seq).toBe(10);
  });

  it('takes an event without order as a message although it carries a number, and tells the server something', async () => {
    const heard: unknown[] = [];
    link = new LiveLink<Shown>(
      { wish: WISH, fetch: () => answer(), unordered: ['vaults.news.v1'] },
      { open: sockets.open, clock },
    );
    link.messages.subscribe(({ payload }) => heard.push(payload));
    sockets.newest.open();
    await settle();
    sockets.newest.say('vaults.news.v1', { kind: 'log', seq: 4 });
    expect(heard).toEqual([{ kind: 'log', seq: 4 }]);
    link.tell('writing', { vault: 'a' });
    expect(sockets.newest.told).toEqual([{ event: 'writing', payload: { vault: 'a' } }]);
  });

  it('comes back with a fresh socket between half a second and four seconds, again and again', async () => {
    follow();
    sockets.newest.open();
    await settle();
    for (let times = 0; times < 20; times++) {
      const before = sockets.all.length;
      sockets.newest.end();
      expect(link.state()).toBe('catching_up');
      await settle(499);
      expect(sockets.all).toHaveLength(before);
      await settle(3_501);
      expect(sockets.all).toHaveLength(before + 1);
      sockets.newest.open();
      await settle();
      expect(link.state()).toBe('live');
    }
  });

  it('does not listen to a socket that was replaced', async () => {
    follow();
    const old = sockets.newest;
    old.open();
    await settle();
    old.end();
    await settle(4_000);
    old.say(...fact(11));
    old.end();
    expect([old.closed, link.snapshot()?.seq, sockets.all.length]).toEqual([true, 10, 2]);
  });

  it('catches up through the snapshot with what happened while the line was broken', async () => {
    follow();
    sockets.newest.open();
    await settle();
    sockets.newest.end();
    serverSeq = 40;
    await settle(4_000);
    sockets.newest.open();
    await settle();
    expect([link.snapshot()?.seq, link.state()]).toEqual([40, 'live']);
  });

  it('polls every two seconds where no socket comes up within five, and says so', async () => {
    follow();
    await settle(4_999);
    expect(fetches).toBe(1);
    await settle(1);
    expect([link.state(), link.means()]).toEqual(['live', 'polling']);
    const before = fetches;
    serverSeq = 11;
    await settle(2_000);
    expect([link.snapshot()?.seq, fetches]).toEqual([11, before + 1]);
  });

  it('goes on trying for a socket while it polls, and stops polling when one stands', async () => {
    follow();
    await settle(5_000);
    sockets.newest.fail();
    await settle(4_000);
    expect(sockets.all).toHaveLength(2);
    sockets.newest.open();
    await settle();
    const before = fetches;
    await settle(10_000);
    expect([fetches, link.means(), link.state()]).toEqual([before, 'socket', 'live']);
  });

  it('throws the socket away when the page is shown again', async () => {
    follow();
    const old = sockets.newest;
    old.open();
    await settle(5_000);
    const before = fetches;
    document.dispatchEvent(new Event('visibilitychange'));
    expect([old.closed, sockets.all.length, link.state()]).toEqual([true, 2, 'catching_up']);
    await settle();
    expect(fetches).toBe(before + 1);
  });

  it('throws the socket away when a tick comes late, because the device slept', async () => {
    follow();
    sockets.newest.open();
    await settle(5_000);
    jest.setSystemTime(Date.now() + 20 * 60_000);
    serverSeq = 77;
    await settle(1_000);
    expect(sockets.all).toHaveLength(2);
    sockets.newest.open();
    await settle();
    expect([link.snapshot()?.seq, link.state()]).toEqual([77, 'live']);
  });

  it('opens one socket for several signs of waking', async () => {
    follow();
    sockets.newest.open();
    await settle(5_000);
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    expect(sockets.all).toHaveLength(2);
  });

  it('is live again after a sign of waking that came while the socket was young', async () => {
    follow();
    sockets.newest.open();
    await settle(100);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle(100);
    expect([sockets.all.length, link.state()]).toEqual([1, 'live']);
  });

  it('replaces even a young socket when the line went and came', async () => {
    follow();
    const young = sockets.newest;
    young.open();
    await settle(100);
    window.dispatchEvent(new Event('offline'));
    await settle(100);
    window.dispatchEvent(new Event('online'));
    sockets.newest.open();
    await settle();
    expect([young.closed, sockets.all.length, link.state()]).toEqual([true, 2, 'live']);
  });

  it('says offline when the browser does, and comes back at once when the line does', async () => {
    follow();
    sockets.newest.open();
    await settle(5_000);
    online.mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    expect(link.state()).toBe('offline');
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    sockets.newest.open();
    await settle();
    expect([sockets.all.length, link.state()]).toEqual([2, 'live']);
  });

  it('keeps the last state and says offline when the server does not answer', async () => {
    follow();
    sockets.newest.open();
    await settle();
    answer = () => Promise.reject(new ProblemError('web.no-answer', '', 0));
    sockets.newest.end();
    await settle(8_000);
    expect([link.state(), link.snapshot()?.seq]).toEqual(['offline', 10]);
    answer = async () => ({ seq: 12, from: 'fetch' });
    await settle(3_000);
    expect([link.state(), link.snapshot()?.seq]).toEqual(['live', 12]);
  });

  it('names a refusal as a problem and does not press on', async () => {
    answer = () => Promise.reject(new ProblemError('platform.not-found', '', 404));
    follow();
    sockets.newest.fail('platform.not-found');
    await settle();
    expect([link.state(), link.code()]).toEqual(['problem', 'platform.not-found']);
    await settle(4_900);
    expect([sockets.all.length, fetches]).toEqual([1, 1]);
    await settle(60_000);
    expect(sockets.all.length).toBeGreaterThan(1);
    expect(fetches).toBeLessThanOrEqual(6);
  });

  it('catches up every minute, in case a fact was lost without a trace', async () => {
    follow();
    sockets.newest.open();
    await settle();
    serverSeq = 11;
    await settle(60_000);
    expect(link.snapshot()?.seq).toBe(11);
  });

  it('measures the clock when the socket comes up and every minute', async () => {
    const measured = jest.spyOn(clock, 'measure');
    follow();
    sockets.newest.open();
    await settle();
    expect(measured).toHaveBeenCalledTimes(1);
    await settle(60_000);
    expect(measured).toHaveBeenCalledTimes(2);
    sockets.newest.end();
    await settle(4_000);
    sockets.newest.open();
    expect(measured).toHaveBeenCalledTimes(3);
  });

  it('takes the time from the snapshot where no socket comes up', async () => {
    answer = async () => ({ seq: serverSeq, from: 'fetch', serverNow: Date.now() + 3_600_000 });
    follow();
    await settle(6_000);
    expect(Math.abs(clock.read() - Date.now() - 3_600_000)).toBeLessThan(5);
  });

  it('takes a newer state that came with an answer, and no older one', async () => {
    follow();
    sockets.newest.open();
    await settle();
    link.take({ seq: 12, from: 'fetch' });
    link.take({ seq: 9, from: 'fetch' });
    sockets.newest.say(...fact(12));
    expect([link.snapshot()?.seq, told]).toEqual([12, []]);
  });

  it('is silent after it was closed', async () => {
    follow();
    link.close();
    sockets.newest.say(...fact(11));
    document.dispatchEvent(new Event('visibilitychange'));
    await settle(60_000);
    expect([sockets.newest.closed, sockets.all.length, link.snapshot()]).toEqual([true, 1, undefined]);
  });
});
