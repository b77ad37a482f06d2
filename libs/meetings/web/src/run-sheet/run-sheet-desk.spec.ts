import { TestBed } from '@angular/core/testing';
import type { PersonId } from '@kreds/meetings/model';
import { ANNA, BO, CO, LEAD, LEADERS, segmentId, TestMeeting } from '@kreds/meetings/model/testing';
import { ACCOUNT_KEYS, LanguageStore } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, type SeenRequest } from '@kreds/platform-web/testing';
import { facilitatorView } from '../console/facilitator-view.fixture';
import { RunSheetDesk } from './run-sheet-desk';
import { RunSheetShelf } from './run-sheet-shelf';

const SHEET = 'GET /api/meetings/m1/run-sheet';
const LIVE = 'GET /api/meetings/m1/live';
const COMMANDS = 'POST /api/meetings/m1/commands';

function meetingInRound(): TestMeeting {
  const meeting = new TestMeeting();
  meeting.must('OpenLobby');
  for (const personId of LEADERS) meeting.must('Arrive', { personId, how: 'in_room' });
  return meeting
    .must('Start')
    .must('GoTo', { segmentId: segmentId('checkIn') })
    .must('BeginTurn', { personId: ANNA });
}

async function open(me: PersonId = LEAD) {
  const { state, now } = meetingInRound();
  const server = new FakeServer();
  const base = facilitatorView();
  server.on('GET /api/auth/me', () => ({ me: null }));
  server.on(SHEET, () => ({
    meeting: { number: 3 },
    facts: {},
    state,
    people: state.people.map(({ personId, role }) => ({
      personId,
      role,
      firstName: 'Anna',
      fullName: 'Anna Prøvesen',
    })),
    programmeName: 'Ledernetværk Nord',
    networkName: 'Netværk 3',
    serverNow: now,
  }));
  server.on(LIVE, () => ({
    audience: 'facilitator',
    me,
    seq: state.seq,
    serverNow: now,
    view: { ...base, baton: { ...base.baton, holder: LEAD }, currentSegment: segmentId('checkIn') },
    presence: [],
    doors: [],
    apologies: [],
    serverAway: null,
  }));
  server.on(COMMANDS, () => ({ kind: 'accepted', seqFrom: 1, seqTo: 2 }));
  TestBed.configureTestingModule({
    providers: [server.provider, RunSheetDesk, { provide: ACCOUNT_KEYS, useClass: FakeAccountKeys }],
  });
  TestBed.inject(LanguageStore).choose('da');
  const desk = TestBed.inject(RunSheetDesk);
  desk.open('m1');
  await settled();
  return { server, desk, sent: () => server.requests.filter(({ method }: SeenRequest) => method === 'POST') };
}

async function settled(): Promise<void> {
  for (let step = 0; step < 120; step++) await Promise.resolve();
}

describe('leading from this device', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('offers nothing to hand in before there is a step', async () => {
    const { desk } = await open();
    desk.begin();
    await settled();
    expect([desk.handIn(), desk.run()?.steps]).toEqual(['none', []]);
  });

  it('sends nothing by itself and hands in once, by a tap', async () => {
    const { desk, sent } = await open();
    desk.begin();
    await settled();
    desk.tap({ step: 'turn', personId: BO });
    await settled();
    expect([desk.handIn(), sent()]).toEqual(['possible', []]);
    desk.handOver();
    desk.handOver();
    await settled();
    expect(sent().map(({ body }) => body)).toEqual([
      expect.objectContaining({ type: 'AdoptLocalRun', steps: [{ step: 'turn', personId: BO, offsetMs: 0 }] }),
    ]);
    expect([desk.handIn(), TestBed.inject(RunSheetShelf).waiting()]).toEqual(['done', false]);
  });

  it('lets nobody hand in who does not lead now', async () => {
    const { desk } = await open(CO);
    desk.begin();
    await settled();
    desk.tap({ step: 'turn', personId: BO });
    await settled();
    expect(desk.handIn()).toBe('not-leading');
  });

  it('keeps the steps when the group has moved on meanwhile, and offers to go there', async () => {
    const { server, desk } = await open();
    desk.begin();
    await settled();
    desk.tap({ step: 'segment', segmentId: segmentId('talk') });
    await settled();
    server.refuse(COMMANDS, 409, 'meetings.local-run-overtaken', 'Nogen har ført mødet videre imens.');
    desk.handOver();
    await settled();
    expect([desk.handIn(), desk.run()?.steps.length]).toEqual(['overtaken', 1]);
    server.on(COMMANDS, () => ({ kind: 'accepted', seqFrom: 3, seqTo: 4 }));
    desk.goThere(segmentId('talk'));
    await settled();
    const [last] = server.requests.filter(({ method }) => method === 'POST').slice(-1);
    expect(last?.body).toMatchObject({ type: 'GoTo', segmentId: segmentId('talk'), fromSegment: segmentId('checkIn') });
    expect(desk.run()).toBeNull();
  });

  it('shows the kept sheet when the server is out of reach, and says so', async () => {
    const { server } = await open();
    server.cut();
    const found = await TestBed.inject(RunSheetShelf).find('m1');
    expect([found.fresh, found.sheet.networkName]).toEqual([false, 'Netværk 3']);
  });

  it('shows nothing kept to whom the server turns away', async () => {
    const { server } = await open();
    server.refuse(SHEET, 404, 'platform.not-found');
    await expect(TestBed.inject(RunSheetShelf).find('m1')).rejects.toMatchObject({ code: 'platform.not-found' });
  });
});
