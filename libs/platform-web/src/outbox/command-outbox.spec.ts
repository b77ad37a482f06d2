import { TestBed } from '@angular/core/testing';
import { FakeServer } from '../testing/fake-server';
import { CommandOutbox } from './command-outbox';

const ROUTE = 'POST /api/meetings/1/commands';
const PATH = '/api/meetings/1/commands';
const command = (commandId: string) => ({ commandId, type: 'Move' });

describe('CommandOutbox', () => {
  let server: FakeServer;
  let outbox: CommandOutbox;
  const online = jest.spyOn(navigator, 'onLine', 'get');
  const ids = (): unknown[] => server.requests.map(({ body }) => (body as { commandId: string }).commandId);

  beforeEach(() => {
    jest.useFakeTimers();
    online.mockReturnValue(true);
    server = new FakeServer();
    TestBed.configureTestingModule({ providers: [server.provider] });
    outbox = TestBed.inject(CommandOutbox);
  });

  afterEach(() => jest.useRealTimers());

  it('answers with what the server says', async () => {
    server.on(ROUTE, () => ({ seqFrom: 4, seqTo: 5 }));
    await expect(outbox.send(PATH, command('a'), 'now')).resolves.toEqual({ seqFrom: 4, seqTo: 5 });
    expect(outbox.waiting()).toBe(0);
  });

  it('tries again with the same id until there is an answer', async () => {
    let failures = 3;
    server.answer(ROUTE, async () => {
      if (failures-- > 0) throw new TypeError('reset');
      return { ok: true, status: 200, text: async () => '{"done":true}' };
    });
    const sent = outbox.send(PATH, command('a'), 'now');
    await jest.advanceTimersByTimeAsync(8_000);
    await expect(sent).resolves.toEqual({ done: true });
    expect(ids()).toEqual(['a', 'a', 'a', 'a']);
  });

  it('takes a refusal as an answer', async () => {
    server.refuse(ROUTE, 409, 'meetings.stale-segment', 'Gruppen er videre.');
    await expect(outbox.send(PATH, command('a'), 'now')).rejects.toMatchObject({ code: 'meetings.stale-segment' });
    expect(ids()).toEqual(['a']);
  });

  it('sends one after the other, in the order they were given', async () => {
    const answers: (() => void)[] = [];
    server.answer(
      ROUTE,
      () => new Promise((resolve) => answers.push(() => resolve({ ok: true, status: 200, text: async () => '{}' }))),
    );
    const all = Promise.all(['a', 'b', 'c'].map((id) => outbox.send(PATH, command(id), 'now')));
    await jest.advanceTimersByTimeAsync(0);
    expect([ids(), outbox.waiting()]).toEqual([['a'], 3]);
    for (let turn = 0; turn < 3; turn++) {
      answers[turn]?.();
      await jest.advanceTimersByTimeAsync(0);
    }
    await all;
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('does not send a command of this moment without a line, now or later', async () => {
    online.mockReturnValue(false);
    server.on(ROUTE, () => ({}));
    await expect(outbox.send(PATH, command('a'), 'now')).rejects.toMatchObject({ code: 'web.not-sent' });
    online.mockReturnValue(true);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toEqual([]);
  });

  it('gives a command of this moment up after twelve seconds, and the one behind it unsent', async () => {
    server.cut();
    const first = outbox.send(PATH, command('a'), 'now').catch((error: unknown) => error);
    const second = outbox.send(PATH, command('b'), 'now').catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(20_000);
    await expect(first).resolves.toMatchObject({ code: 'web.no-answer' });
    await expect(second).resolves.toMatchObject({ code: 'web.not-sent' });
    server.mend();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([server.requests, outbox.waiting()]).toEqual([[], 0]);
  });

  it('keeps a person’s own text until the line is back, and sends it at once then', async () => {
    server.cut();
    online.mockReturnValue(false);
    const sent = outbox.send(PATH, command('a'), 'keep');
    await jest.advanceTimersByTimeAsync(30 * 60_000);
    expect(outbox.waiting()).toBe(1);
    server.mend();
    server.on(ROUTE, () => ({ kept: true }));
    window.dispatchEvent(new Event('online'));
    await jest.advanceTimersByTimeAsync(0);
    await expect(sent).resolves.toEqual({ kept: true });
    expect(ids()).toEqual(['a']);
  });

  it('does not let a text that waits hold up who leads', async () => {
    server.hang('POST /api/texts');
    server.on(ROUTE, () => ({}));
    void outbox.send('/api/texts', command('t'), 'keep').catch(() => undefined);
    await expect(outbox.send(PATH, command('a'), 'now')).resolves.toEqual({});
  });
});
