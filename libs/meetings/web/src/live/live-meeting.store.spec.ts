import { TestBed } from '@angular/core/testing';
import { KeyHolds, LIVE_SOCKETS } from '@kreds/platform-web';
import { FakeServer } from '@kreds/platform-web/testing';
import { facilitatorView, METTE, START, TOVE } from '../console/facilitator-view.fixture';
import { LiveMeetingStore } from './live-meeting.store';

const LIVE = 'GET /api/meetings/m1/live';
const COMMANDS = 'POST /api/meetings/m1/commands';

interface Listener {
  opened(): void;
  closed(): void;
  failed(code?: string): void;
  message(event: string, payload: unknown): void;
}

function setUp() {
  const server = new FakeServer();
  let seq = 20;
  const snapshot = () => ({
    audience: 'facilitator',
    me: METTE,
    seq,
    serverNow: START,
    view: facilitatorView({ seq }),
    presence: [{ personId: TOVE, status: 'away' }],
    apologies: [],
    doors: [],
    serverAway: null,
  });
  server.on(LIVE, snapshot);
  let socket: Listener | undefined;
  TestBed.configureTestingModule({
    providers: [
      server.provider,
      LiveMeetingStore,
      {
        provide: LIVE_SOCKETS,
        useValue: (_wish: unknown, listener: Listener) => {
          socket = listener;
          return { ping: () => Promise.resolve(START), close: () => undefined };
        },
      },
    ],
  });
  const store = TestBed.inject(LiveMeetingStore);
  return { server, store, socket: () => socket, advance: (to: number) => (seq = to) };
}

/** Lets what waits in promises happen. */
async function settled(): Promise<void> {
  for (let round = 0; round < 20; round++) await Promise.resolve();
}

describe('the live meeting on this device', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('keeps the keys open while it is followed, and no longer', () => {
    setUp();
    const holds = TestBed.inject(KeyHolds);
    expect(holds.held).toBe(true);
    TestBed.resetTestingModule();
    expect(holds.held).toBe(false);
  });

  it('shows the snapshot, and who is on line from the messages beside the log', async () => {
    const { store, socket } = setUp();
    expect(store.facilitator()).toBeNull();
    store.follow('m1');
    await settled();
    socket()?.opened();
    await settled();
    expect(store.facilitator()).toMatchObject({ me: METTE, seq: 20, presence: [{ status: 'away' }] });
    socket()?.message('meeting.presence.v1', { people: [{ personId: TOVE, status: 'here' }] });
    expect(store.facilitator()?.presence).toEqual([{ personId: TOVE, status: 'here' }]);
    expect(store.leader()).toBeNull();
  });

  it('applies the next fact with its view, and remembers it for undo', async () => {
    const { store, socket } = setUp();
    store.follow('m1');
    await settled();
    socket()?.opened();
    await settled();
    const view = facilitatorView({ seq: 21, life: 'held' });
    socket()?.message('meeting.held.v1', { type: 'meeting.held.v1', seq: 21, at: START, view, serverNow: START });
    expect(store.facilitator()?.view.life).toBe('held');
    expect(store.facts().map(({ type, seq }) => [type, seq])).toEqual([['meeting.held.v1', 21]]);
  });

  it('sends one command for two taps on the same control', async () => {
    const { server, store } = setUp();
    server.on(COMMANDS, () => ({ kind: 'accepted', seqFrom: 21, seqTo: 21 }));
    store.follow('m1');
    await settled();
    const [first, second] = [store.send({ type: 'Hold' }), store.send({ type: 'Hold' })];
    expect(store.pending('Hold')).toBe(true);
    await expect(first).resolves.toBe('done');
    await expect(second).resolves.toBe('unanswered');
    expect(server.countOf(COMMANDS)).toBe(1);
    expect([store.pending('Hold'), store.sending()]).toEqual([false, false]);
    const [sent] = server.requests.filter(({ method }) => method === 'POST');
    expect(sent?.body).toMatchObject({ type: 'Hold', commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('says a refusal in its own sentence and jumps to the present', async () => {
    const { server, store, advance } = setUp();
    server.refuse(COMMANDS, 409, 'meetings.not-leading', 'En anden leder mødet nu.', { currentSeq: 24 });
    store.follow('m1');
    await settled();
    advance(24);
    await expect(store.send({ type: 'Start', batonEpoch: 0 })).resolves.toBe('refused');
    await settled();
    expect(store.refusal()).toMatchObject({ code: 'meetings.not-leading', title: 'En anden leder mødet nu.' });
    expect(store.facilitator()?.seq).toBe(24);
    store.forgetRefusal();
    expect(store.refusal()).toBeNull();
  });

  it('tells that the meeting is not there, or not yours, alike', async () => {
    const { server, store } = setUp();
    server.refuse(LIVE, 404, 'platform.not-found');
    store.follow('m1');
    await settled();
    expect([store.gone(), store.facilitator()]).toEqual([true, null]);
  });
});
