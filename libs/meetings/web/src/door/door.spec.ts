import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '@kreds/platform-web';
import { FakeServer, expectWords } from '@kreds/platform-web/testing';
import { roomCodeIn } from './room-code';
import { doorWords } from './door.words';
import { WaitingAtDoor } from './waiting-at-door';

describe('the words of the door', () => {
  it('are sound in both languages', () => expectWords(doorWords));
});

describe('roomCodeIn', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['#123456', '123456'],
  ])('reads %s', (typed, code) => expect(roomCodeIn(typed)).toBe(code));

  it.each(['', '12345', '1234567', 'abcdef'])('refuses "%s"', (typed) => expect(roomCodeIn(typed)).toBe(''));
});

describe('WaitingAtDoor', () => {
  let server: FakeServer;
  const door = (): WaitingAtDoor => TestBed.inject(WaitingAtDoor);

  beforeEach(() => {
    jest.useFakeTimers();
    sessionStorage.clear();
    server = new FakeServer();
    server.on('POST /api/door', () => ({ sign: '42', ticket: 't-1', waitsUntil: 1 }));
    server.on('POST /api/door/enter', () => ({ state: 'waiting' }));
    TestBed.configureTestingModule({ providers: [server.provider, WaitingAtDoor] });
    TestBed.inject(LanguageStore).choose('da');
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('shows the sign and asks until it is let in', async () => {
    await door().knock('123456');
    expect([door().state(), door().sign()]).toEqual(['waiting', '42']);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(server.countOf('POST /api/door/enter')).toBe(2);
    server.on('POST /api/door/enter', () => ({ state: 'open', meetingId: 'm1' }));
    await jest.advanceTimersByTimeAsync(2_000);
    expect([door().state(), door().meetingId()]).toEqual(['open', 'm1']);
    expect(sessionStorage.length).toBe(0);
  });

  it('keeps its place over a reload, and asks on after a lost line', async () => {
    await door().knock('123456');
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [server.provider, WaitingAtDoor] });
    expect([door().state(), door().sign()]).toEqual(['waiting', '42']);
    server.cut();
    await jest.advanceTimersByTimeAsync(2_000);
    expect([door().state(), door().lineLost()]).toEqual(['waiting', true]);
    server.mend();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(door().lineLost()).toBe(false);
  });

  it('says so when it was turned away, and stops asking', async () => {
    await door().knock('123456');
    server.refuse('POST /api/door/enter', 409, 'meetings.door-closed');
    await jest.advanceTimersByTimeAsync(20_000);
    expect(door().state()).toBe('closed');
    expect(server.countOf('POST /api/door/enter')).toBe(1);
  });

  it('keeps nothing when the code opens no meeting', async () => {
    server.refuse('POST /api/door', 404, 'meetings.code-unknown');
    await expect(door().knock('000000')).rejects.toMatchObject({ code: 'meetings.code-unknown' });
    expect([door().state(), sessionStorage.length]).toEqual(['out', 0]);
  });
});
