import { TestBed } from '@angular/core/testing';
import type { ScreenView } from '@kreds/meetings/model';
import { LIVE_SOCKETS } from '@kreds/platform-web';
import { FakeServer, expectWords } from '@kreds/platform-web/testing';
import { roomScreenWords } from './room-screen.words';
import { WallLink } from './wall-link';
import { type WallSnapshot, pairingCodeIn, wallAfterFact } from './wall-snapshot';

const view = (face: ScreenView['face'], seq: number): ScreenView => ({
  audience: 'screen',
  seq,
  programmeName: 'Programmet',
  face,
  title: null,
  prompt: null,
  speaker: null,
  next: null,
  seats: [],
  clock: null,
  roomCode: null,
  backAt: null,
  quiet: false,
});
const wallAt = (seq: number, face: ScreenView['face'] = 'lobby'): WallSnapshot => ({
  audience: 'screen',
  meetingId: 'm1',
  language: 'da',
  seq,
  serverNow: 0,
  view: view(face, seq),
});

describe('the words of the wall', () => {
  it('are sound in both languages', () => expectWords(roomScreenWords));
});

describe('wallAfterFact', () => {
  it('takes the fresh picture of the last fact and keeps the old one before it', () => {
    expect(wallAfterFact(wallAt(3), { seq: 4, payload: { seq: 4 } })).toMatchObject({
      seq: 4,
      view: { face: 'lobby' },
    });
    expect(wallAfterFact(wallAt(3), { seq: 4, payload: { seq: 4, view: view('round', 4) } })).toMatchObject({
      seq: 4,
      view: { face: 'round' },
    });
  });

  it('shows no picture that was made for somebody else', () => {
    const payload = { seq: 4, view: { ...view('round', 4), audience: 'facilitator' } };
    expect(wallAfterFact(wallAt(3), { seq: 4, payload })).toBeUndefined();
  });
});

describe('pairingCodeIn', () => {
  it('reads a code however it was typed, and refuses what is none', () => {
    expect([pairingCodeIn('ab3-d9k'), pairingCodeIn(' AB3 D9K '), pairingCodeIn('AB3'), pairingCodeIn('')]).toEqual([
      'AB3D9K',
      'AB3D9K',
      '',
      '',
    ]);
  });
});

describe('WallLink', () => {
  let server: FakeServer;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const start = (): WallLink => {
    TestBed.configureTestingModule({
      providers: [
        server.provider,
        WallLink,
        {
          provide: LIVE_SOCKETS,
          useValue: () => ({ ping: () => Promise.reject(new Error('none')), close: () => undefined }),
        },
      ],
    });
    return TestBed.inject(WallLink);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    server = new FakeServer()
      .on('GET /api/wall/live', () => wallAt(3))
      .answer('POST /api/wall/open', async () => ({
        ok: true,
        status: 204,
        text: async () => '',
      }));
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('asks for a code and nothing else in a browser that was never a wall', async () => {
    const wall = start();
    await settled();
    expect([wall.state(), server.requests]).toEqual(['unpaired', []]);
  });

  it('shows the picture once it is paired, and again after a reload', async () => {
    await start().pair('AB3D9K');
    await settled();
    expect(TestBed.inject(WallLink).picture()?.face).toBe('lobby');
    TestBed.resetTestingModule();
    const again = start();
    await jest.advanceTimersByTimeAsync(0);
    expect(again.state()).toBe('showing');
  });

  it('keeps the last picture when the line is lost', async () => {
    const wall = start();
    await wall.pair('AB3D9K');
    await settled();
    server.cut();
    await jest.advanceTimersByTimeAsync(20_000);
    expect([wall.state(), wall.picture()?.face, wall.lineLost()]).toEqual(['showing', 'lobby', true]);
  });

  it('shows nothing any more when the walls were closed', async () => {
    const wall = start();
    await wall.pair('AB3D9K');
    await settled();
    server.refuse('GET /api/wall/live', 401, 'platform.sign-in-needed');
    await jest.advanceTimersByTimeAsync(20_000);
    expect([wall.state(), wall.picture()]).toEqual(['unpaired', null]);
  });

  it('leaves the form standing for a wrong code', async () => {
    server.refuse('POST /api/wall/open', 404, 'meetings.code-unknown');
    const wall = start();
    await expect(wall.pair('AAAAAA')).rejects.toMatchObject({ code: 'meetings.code-unknown' });
    expect(wall.state()).toBe('unpaired');
  });
});
