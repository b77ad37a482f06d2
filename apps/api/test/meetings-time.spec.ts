import type { FacilitatorView } from '@kreds/meetings/model';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { type ApiUnderTest, startApi } from './api-under-test';
import { codeOf } from './client';
import { MeetingRun, roundOf } from './meeting-run';
import { type Group, Seed } from './seed';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 24, 7, 30);

describe.each(enginesHere())('time in a running meeting on %s', (engine) => {
  const databases = new TestDatabases();
  const clock = new ManualClock(START);
  let database: TestDatabase;
  let api: ApiUnderTest;
  let group: Group;

  beforeEach(async () => {
    clock.set(START);
    database = await databases.create(engine);
    api = await startApi(database, clock);
    group = await new Seed(api).group();
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  afterAll(() => databases.stop());

  const newRun = async (): Promise<MeetingRun> => new MeetingRun(group, await new Seed(api).meeting(group));
  const elapsed = (view: FacilitatorView): number => {
    const current = view.segments.find((segment) => segment.id === view.currentSegment);
    if (!current) throw new Error('no segment');
    const { accumulatedMs, runningSince } = current.clock;
    return accumulatedMs + (runningSince === null ? 0 : clock.now() - runningSince);
  };
  async function restart(): Promise<void> {
    await api.close();
    api = await startApi(database, clock);
    const { base } = api;
    group = {
      ...group,
      facilitator: group.facilitator.at(base),
      coFacilitator: group.coFacilitator.at(base),
      leaders: group.leaders.map((leader) => leader.at(base)),
    };
  }

  it('has every clock where it was after a restart, because nothing is ticked', async () => {
    const before = await (await newRun()).inRound();
    const [first] = await before.order();
    await before.must('BeginTurn', { personId: first });
    clock.advance(90 * SECOND);
    const seen = await before.look();
    await restart();
    const run = new MeetingRun(group, before.id);
    const after = await run.look();
    // Who leads is on line again with the first request; everything else is the same.
    expect(after).toEqual({ ...seen, baton: { ...seen.baton, life: after.baton.life } });
    expect(elapsed(after)).toBe(elapsed(seen));
    expect(roundOf(after).turns[0]).toMatchObject({ personId: first, state: 'speaking' });
  });

  it('tells those who lead how long the server was away while a clock ran, until somebody acts', async () => {
    const before = await (await newRun()).inRound();
    await before.must('Hold');
    await before.must('Resume');
    await api.close();
    clock.advance(42 * SECOND);
    api = await startApi(database, clock);
    group = { ...group, facilitator: group.facilitator.at(api.base) };
    const run = new MeetingRun(group, before.id);
    const away = async () => {
      const snapshot = (await group.facilitator.get(`meetings/${run.id}/live`)).body as {
        serverAway: { from: number; until: number } | null;
      };
      return snapshot.serverAway;
    };
    const outage = await away();
    expect((outage?.until ?? 0) - (outage?.from ?? 0)).toBe(42 * SECOND);
    await run.must('AddTime', { target: 'segment', ms: 42 * SECOND });
    expect(await away()).toBeNull();
  });

  it('says nothing of an outage when no clock ran', async () => {
    const before = await (await newRun()).inRound();
    await before.must('Hold');
    await restart();
    clock.advance(MINUTE);
    await restart();
    const snapshot = (await group.facilitator.get(`meetings/${before.id}/live`)).body;
    expect(snapshot).toMatchObject({ serverAway: null });
  });

  it('undoes a step within ten minutes with its clock run on, and not after', async () => {
    const run = await (await newRun()).started();
    clock.advance(5 * MINUTE);
    const [first, second, third] = (await run.look()).segments;
    await run.must('GoTo', { segmentId: second?.id });
    clock.advance(MINUTE);
    const { undo } = await run.look();
    await run.must('Undo', { seq: undo?.seq });
    const view = await run.look();
    expect([view.currentSegment, elapsed(view)]).toEqual([first?.id, 6 * MINUTE]);
    await run.must('GoTo', { segmentId: third?.id });
    const late = (await run.look()).undo?.seq;
    clock.advance(10 * MINUTE + 1);
    expect(codeOf(await run.give('Undo', { seq: late }))).toBe('meetings.undo-too-late');
  });

  it('opens an ended meeting again within a day, and not later', async () => {
    const run = await (await newRun()).started();
    await run.must('End');
    clock.advance(23 * HOUR);
    await run.must('Reopen');
    expect((await run.look()).life).toBe('running');
    await run.must('End');
    clock.advance(24 * HOUR + 1);
    expect(codeOf(await run.give('Reopen'))).toBe('meetings.reopen-too-late');
  });

  it('gives the lead at once when whoever leads has been gone ten seconds, and asks before that', async () => {
    const run = await (await newRun()).started();
    const holder = await group.facilitator.listen('meeting', run.id).open();
    const take = { type: 'TakeBaton' };
    expect(codeOf(await group.coFacilitator.command(run.id, take))).toBe('meetings.confirm-take');
    const co = await group.coFacilitator.listen('meeting', run.id).open();
    clock.advance(4 * SECOND);
    await co.until((heard) => heard.some(({ payload }) => statusOf(payload) === 'here'));
    holder.close();
    await co.until((heard) => statusOf(heard.at(-1)?.payload ?? {}) === 'unsteady');
    clock.advance(9 * SECOND);
    expect(codeOf(await group.coFacilitator.command(run.id, take))).toBe('meetings.confirm-take');
    clock.advance(6 * SECOND);
    expect((await group.coFacilitator.command(run.id, take)).status).toBe(200);
    expect((await run.look(group.coFacilitator)).baton.holder).toBe(group.coFacilitator.personId);
    co.close();
  });

  /** What a piece of news says of the one who leads. */
  const statusOf = ({ people }: Readonly<Record<string, unknown>>): string | undefined =>
    (people as readonly { personId: string; status: string }[] | undefined)?.find(
      ({ personId }) => personId === group.facilitator.personId,
    )?.status;

  it('never writes a time before the last one, even when the clock is set back', async () => {
    const run = await (await newRun()).started();
    clock.advance(-HOUR);
    await run.must('Hold');
    const { segments, currentSegment } = await run.look();
    expect(segments.find((segment) => segment.id === currentSegment)?.clock.accumulatedMs).toBe(0);
  });

  if (engine === 'postgres') {
    it('keeps one order when two processes run the same meeting', async () => {
      const run = await (await newRun()).inRound();
      const second = await startApi(database, clock);
      const there = {
        ...group,
        facilitator: group.facilitator.at(second.base),
        leaders: group.leaders.map((leader) => leader.at(second.base)),
      };
      const view = await run.look();
      const pass = (clients: Group['leaders'], at: number) => {
        const personId = clients[at]?.personId;
        return clients[at]?.command(run.id, { type: 'Pass', fromSegment: view.currentSegment, personId });
      };
      const taps = group.leaders.map((_, at) => pass(at % 2 === 0 ? group.leaders : there.leaders, at));
      const replies = await Promise.all(taps);
      expect(replies.map((reply) => reply?.status)).toEqual(group.leaders.map(() => 200));
      const [here, elsewhere] = [await run.look(), await run.look(there.facilitator)];
      expect(here.seq).toBe(view.seq + group.leaders.length);
      expect(elsewhere.segments).toEqual(here.segments);
      await second.close();
    });
  }
});
