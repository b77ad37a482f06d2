import type { FacilitatorView, LeaderView, ScreenView } from '@kreds/meetings/model';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { io } from 'socket.io-client';
import { type ApiUnderTest, startApi } from './api-under-test';
import { Client, codeOf, cookieOf } from './client';
import type { LiveEar } from './live-ear';
import { MeetingRun } from './meeting-run';
import { type Group, Seed } from './seed';

const FIFTEEN_KB = 15 * 1024;

describe.each(enginesHere())('following a meeting live on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let seed: Seed;
  let group: Group;
  let stranger: Group;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    seed = new Seed(api);
    group = await seed.group();
    stranger = await seed.group();
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const newRun = async (): Promise<MeetingRun> => new MeetingRun(group, await seed.meeting(group));
  const leader = (at: number): Client => {
    const found = group.leaders[at];
    if (!found) throw new Error('no such leader');
    return found;
  };

  async function wallOf(run: MeetingRun): Promise<Client> {
    const { pairingCode } = (await group.facilitator.post(`meetings/${run.id}/walls`)).body as { pairingCode: string };
    const nobody = new Client(api.base, '', group.facilitator.personId);
    return nobody.withCookie(cookieOf(await nobody.post('wall/open', { code: pairingCode })), true);
  }

  it('brings every seq to every audience exactly once and in order, and ends with the view of the snapshot', async () => {
    const run = await newRun();
    await run.must('OpenLobby');
    const wall = await wallOf(run);
    const ears: LiveEar[] = [
      await group.facilitator.listen('meeting', run.id).open(),
      await leader(0).listen('meeting', run.id).open(),
      await leader(1).listen('meeting', run.id).open(),
      await wall.listen('wall', run.id, 'room-screen').open(),
    ];
    for (const { personId } of group.leaders) await run.must('Arrive', { personId, how: 'in_room' });
    await run.must('Start');
    await run.must('GoTo', { segmentId: await run.segment('check_in') });
    for (const personId of await run.order()) await run.must('BeginTurn', { personId });
    await run.must('Hold');
    await run.must('Resume');
    const { seq } = await run.look();
    for (const ear of ears) await ear.untilSeq(seq);
    const expected = Array.from({ length: seq - 1 }, (_, at) => at + 2);
    for (const ear of ears) expect(ear.seqs()).toEqual(expected);
    const last = (ear: LiveEar | undefined) => ear?.heard.findLast(({ payload }) => payload.view)?.payload.view;
    const { view } = (await leader(0).get(`meetings/${run.id}/live`)).body as { view: LeaderView };
    expect(last(ears[1])).toEqual(view);
    expect(last(ears[3])).toEqual(((await wall.get('wall/live')).body as { view: ScreenView }).view);
    expect(last(ears[0])).toMatchObject({ seq, audience: 'facilitator' });
    for (const ear of ears) ear.close();
  });

  it('sends the same fact whether somebody has spoken or passed, and the same seats', async () => {
    const run = await (await newRun()).inRound();
    const watching = await leader(5).listen('meeting', run.id).open();
    const wall = await (await wallOf(run)).listen('wall', run.id, 'room-screen').open();
    const order = (await run.order()).filter((id) => id !== leader(5).personId);
    const [first, second] = order;
    await run.must('BeginTurn', { personId: first });
    await run.must('EndTurn', { personId: first });
    await run.must('BeginTurn', { personId: second });
    await run.must('Pass', { personId: second });
    const { seq } = await run.look();
    for (const ear of [watching, wall]) {
      await ear.untilSeq(seq);
      const over = [ear.heard.at(-3), ear.heard.at(-1)];
      expect(over.map((one) => one?.event)).toEqual(['meeting.turn-over.v1', 'meeting.turn-over.v1']);
      expect(Object.keys(over[0]?.payload ?? {})).toEqual(Object.keys(over[1]?.payload ?? {}));
      expect(JSON.stringify(ear.heard)).not.toContain('passed');
      ear.close();
    }
    const seats = (await leader(5).leaderView(run.id)).current?.round?.seats ?? [];
    expect(seats.filter((seat) => seat.state === 'done').map((seat) => seat.personId)).toEqual([first, second]);
  });

  it('lets a leader who comes late see where the group is, at any minute', async () => {
    const run = await (await newRun()).inRound(group.leaders.slice(0, 5));
    const [first] = await run.order();
    await run.must('BeginTurn', { personId: first });
    const late = leader(5);
    await late.does(run.id, { type: 'Arrive', personId: late.personId, how: 'in_room' });
    const view = await late.leaderView(run.id);
    expect(view.current?.round).toMatchObject({ purpose: 'check_in', speaking: first });
    expect(view.me).toMatchObject({ turn: 'waiting', here: true });
    expect((await run.order()).at(-1)).toBe(late.personId);
  });

  it('gives whoever missed a fact the same picture by the snapshot as those who heard all of them', async () => {
    const run = await (await newRun()).inRound();
    const steady = await leader(2).listen('meeting', run.id).open();
    const broken = await leader(2).listen('meeting', run.id).open();
    broken.close();
    await run.must('BeginTurn', { personId: leader(0).personId });
    await run.must('AddTime', { target: 'segment', ms: 60_000 });
    const { seq } = await run.look();
    await steady.untilSeq(seq);
    const snapshot = (await leader(2).get(`meetings/${run.id}/live`)).body as { seq: number; view: LeaderView };
    expect(snapshot.seq).toBe(seq);
    expect(steady.heard.at(-1)?.payload.view).toEqual(snapshot.view);
    steady.close();
  });

  it('answers a snapshot of at most fifteen kilobytes to everybody, in the middle of a full plan', async () => {
    const run = await (await newRun()).inRound();
    const wall = await wallOf(run);
    const texts = [
      (await group.facilitator.get(`meetings/${run.id}/live`)).text,
      (await leader(0).get(`meetings/${run.id}/live`)).text,
      (await wall.get('wall/live')).text,
    ];
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(FIFTEEN_KB);
  });

  it('is not there for anybody who does not take part, exactly like a meeting that does not exist', async () => {
    const run = await (await newRun()).started();
    const administrator = await seed.somebody('Agnete Administrator', { administrator: true });
    const outside = [
      administrator,
      group.lead,
      group.evaluator,
      stranger.facilitator,
      stranger.leaders[0] ?? administrator,
    ];
    const nowhere = '6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10';
    const bare = (text: string): string => text.replace(/"requestId":"[^"]*"/, '');
    for (const client of outside) {
      const seen = await client.get(`meetings/${run.id}/live`);
      expect([seen.status, bare(seen.text)]).toEqual([404, bare((await client.get(`meetings/${nowhere}/live`)).text)]);
      expect(bare((await client.get('meetings/not-an-id/live')).text)).toBe(bare(seen.text));
      const command = await client.command(run.id, { type: 'Hold' });
      const elsewhere = await client.command(nowhere, { type: 'Hold' });
      expect([command.status, bare(command.text)]).toEqual([404, bare(elsewhere.text)]);
      await expect(client.listen('meeting', run.id).open()).rejects.toThrow('platform.not-found');
      await expect(client.listen('meeting', nowhere).open()).rejects.toThrow('platform.not-found');
    }
    expect((await run.look()).life).toBe('running');
  });

  it('is not there any more for a leader who has left the network, and the open line ends at once', async () => {
    const leaving = await seed.group();
    const run = await new MeetingRun(leaving, await seed.meeting(leaving)).lobby();
    const [anna, bo] = leaving.leaders;
    const ear = await anna?.listen('meeting', run.id).open();
    expect((await anna?.get(`meetings/${run.id}/live`))?.status).toBe(200);
    const network = (await leaving.lead.get(`networks/${leaving.networkId}`)).body as {
      members: readonly { membershipId: string; personId: string }[];
    };
    const place = network.members.find(({ personId }) => personId === anna?.personId)?.membershipId;
    const left = await leaving.lead.post(`networks/${leaving.networkId}/members/${place}/leave`, {
      leftAfterMeeting: 1,
      reason: 'other',
    });
    expect(left.status).toBeLessThan(300);
    await ear?.untilClosed();
    expect((await anna?.get(`meetings/${run.id}/live`))?.status).toBe(404);
    expect((await anna?.command(run.id, { type: 'SetCurtain', on: true }))?.status).toBe(404);
    expect((await bo?.get(`meetings/${run.id}/live`))?.status).toBe(200);
  });

  it('tells those who lead who is on line, and no leader and no wall', async () => {
    const run = await (await newRun()).lobby();
    const wall = await (await wallOf(run)).listen('wall', run.id, 'room-screen').open();
    const lead = await group.facilitator.listen('meeting', run.id).open();
    const watching = await leader(1).listen('meeting', run.id).open();
    const coming = await leader(0).listen('meeting', run.id).open();
    const statusOf = (ear: LiveEar): string | undefined => {
      const news = ear.heard.findLast(({ event }) => event === 'meeting.presence.v1')?.payload['people'];
      return (news as { personId: string; status: string }[] | undefined)?.find(
        ({ personId }) => personId === leader(0).personId,
      )?.status;
    };
    await lead.until(() => statusOf(lead) === 'here');
    coming.close();
    await lead.until(() => statusOf(lead) === 'unsteady');
    for (const ear of [watching, wall]) {
      await ear.settled();
      expect(JSON.stringify(ear.heard)).not.toContain('presence');
      ear.close();
    }
    lead.close();
    expect((await run.look()).people.map((person) => person.attendance)).toEqual(expect.arrayContaining([null, null]));
  });

  it('ends a socket that sends anything but the clock ping', async () => {
    const run = await newRun();
    const ear = await leader(0).listen('meeting', run.id).open();
    ear.socket.emit('GoTo', { segmentId: 'x' });
    await ear.untilClosed();
    expect(ear.heard.at(-1)).toMatchObject({ event: 'refused', payload: { code: 'platform.unknown-event' } });
  });

  it('turns away a socket without a session, and a wish for another room', async () => {
    const run = await newRun();
    const attempt = (auth: object, cookie = ''): Promise<string> =>
      new Promise((done) => {
        const socket = io(api.base, {
          transports: ['websocket'],
          auth,
          extraHeaders: { Cookie: cookie },
          reconnection: false,
          forceNew: true,
        });
        socket.once('connect', () => done('connected'));
        socket.once('connect_error', (error) => {
          socket.close();
          done(error.message);
        });
      });
    expect(await attempt({ topic: 'meeting', id: run.id, as: 'account' })).toBe('platform.not-found');
    expect(await attempt({ topic: `meeting:${run.id}:facilitators`, id: run.id, as: 'account' })).toBe(
      'platform.not-found',
    );
  });

  it('lets no word of a private field reach the wall, nor one leader\u2019s reach another', async () => {
    const run = new MeetingRun(group, await seed.meeting(group));
    const canaries = await stuffWithCanaries(run);
    await run.must('OpenLobby');
    const wallClient = await wallOf(run);
    const wall = await wallClient.listen('wall', run.id, 'room-screen').open();
    const watching = await leader(3).listen('meeting', run.id).open();
    const texts: { readonly wall: string[]; readonly leader: string[] } = { wall: [], leader: [] };
    const collect = async (): Promise<void> => {
      texts.wall.push((await wallClient.get('wall/live')).text);
      texts.leader.push((await leader(3).get(`meetings/${run.id}/live`)).text);
    };
    await collect();
    await playThrough(run, collect);
    const { seq } = await run.look();
    await Promise.all([wall.untilSeq(seq), watching.untilSeq(seq)]);
    const wallBytes = [...wall.bytes, ...texts.wall].join('\n');
    const leaderBytes = [...watching.bytes, ...texts.leader].join('\n');
    expect(wallBytes).toContain('OFFENTLIG');
    for (const canary of canaries.neverOnWall) expect([canary, wallBytes.includes(canary)]).toEqual([canary, false]);
    for (const canary of canaries.neverAtLeaders) {
      expect([canary, leaderBytes.includes(canary)]).toEqual([canary, false]);
    }
    for (const code of ['"absent"', '"apology"', '"late"', '"passed"', 'attendance":"']) {
      expect([code, leaderBytes.includes(code), wallBytes.includes(code)]).toEqual([code, false, false]);
    }
    for (const { personId } of [...group.leaders, group.facilitator]) expect(wallBytes).not.toContain(personId);
    wall.close();
    watching.close();
  });

  /** A plan whose every private word is recognisable, in a meeting whose every field is. */
  async function stuffWithCanaries(
    run: MeetingRun,
  ): Promise<{ readonly neverOnWall: readonly string[]; readonly neverAtLeaders: readonly string[] }> {
    const detail = (await group.facilitator.get(`meetings/${run.id}`)).body as { planVersion: number; version: number };
    const plan = await seed.planOf(group, run.id);
    const segments = plan.segments.map((segment, at) => ({
      ...segment,
      titlePublic: `OFFENTLIG ${at}`,
      titlePrivate: `KANARIE-privat-${at}`,
      script: `KANARIE-manus-${at}`,
      materials: [`KANARIE-materiale-${at}`],
      cautions: [`KANARIE-hensyn-${at}`],
    }));
    const put = await group.facilitator.put(`meetings/${run.id}/plan`, {
      plan: { segments },
      planVersion: detail.planVersion,
    });
    if (put.status !== 200) throw new Error(put.text);
    const changed = await group.facilitator.patch(`meetings/${run.id}`, {
      version: detail.version,
      place: 'KANARIE-sted',
      address: 'KANARIE-adresse',
      hostContact: 'KANARIE-kontakt',
      hostName: 'KANARIE-vært',
      title: 'KANARIE-titel',
    });
    if (changed.status !== 200) throw new Error(changed.text);
    await leader(4).post(`meetings/${run.id}/apologies`, { code: 'ill' });
    const secondNames = group.leaders.length > 0 ? ['Prøvesen', 'Mødesen', 'Tovsen', '@demo.example'] : [];
    const common = ['KANARIE', '"ill"', ...secondNames];
    return { neverOnWall: [...common, 'Netværk'], neverAtLeaders: common };
  }

  async function playThrough(run: MeetingRun, collect: () => Promise<void>): Promise<void> {
    for (const { personId } of group.leaders.slice(0, 5)) await run.must('Arrive', { personId, how: 'in_room' });
    await run.must('ConfirmAttendance', { personId: leader(0).personId, attendance: 'late' });
    await run.must('ConfirmAttendance', { personId: leader(4).personId, attendance: 'apology' });
    await run.must('Start');
    for (const segment of (await run.look()).segments) {
      if (segment.id !== (await run.look()).currentSegment) {
        await run.must('GoTo', { segmentId: segment.id, closeAnyway: true });
      }
      await collect();
      if (!segment.round) continue;
      // Whoever watches does nothing of this: the own pass is the own phone's to show.
      const [first, second, third] = (await run.order()).filter((id) => id !== leader(3).personId);
      await run.must('BeginTurn', { personId: first });
      await run.must('Pass', { personId: second });
      await run.must('MarkAbsent', { personId: third });
      await run.must('Defer', { personId: first });
      await collect();
    }
    await run.must('SetCurtain', { on: true });
    await collect();
    await run.must('End', { closeAnyway: true });
    await collect();
  }

  it('shows apologies with their code to facilitators, and not to a guest, a leader or the wall', async () => {
    const own = await seed.group();
    const guest = await seed.leads(own.networkId, 'Yrsa Yogasen', 'guest');
    const run = new MeetingRun(own, await seed.meeting(own));
    const [anna, bo] = own.leaders;
    await anna?.post(`meetings/${run.id}/apologies`, { code: 'family' });
    await run.must('OpenLobby');
    const live = async (client: Client | undefined): Promise<unknown> =>
      (await client?.get(`meetings/${run.id}/live`))?.body;
    expect(await live(own.coFacilitator)).toMatchObject({ apologies: [{ personId: anna?.personId, code: 'family' }] });
    expect(await live(guest)).toMatchObject({ audience: 'facilitator', apologies: [] });
    expect(JSON.stringify(await live(bo))).not.toContain('family');
  });

  it('tells a leader whom to call, once somebody who leads has given a number', async () => {
    const own = await seed.group();
    const run = new MeetingRun(own, await seed.meeting(own));
    const help = async () => ((await own.leaders[0]?.get(`meetings/${run.id}/live`))?.body as { help: unknown }).help;
    expect(await help()).toBeNull();
    await seed.givesNumber(own.facilitator, '70 10 20 30');
    expect(await help()).toEqual({ firstName: 'Mette', phone: '70 10 20 30' });
    expect((await own.leaders[0]?.get(`meetings/${run.id}`))?.body).toMatchObject({ help: { phone: '70 10 20 30' } });
  });

  it('asks people to look again when a plan is changed in the lobby, and refuses it after the start', async () => {
    const run = await (await newRun()).lobby();
    const ear = await leader(0).listen('meeting', run.id).open();
    const plan = await seed.planOf(group, run.id);
    const [first, ...rest] = plan.segments;
    const changed = { plan: { segments: [{ ...first, titlePublic: 'Ny ankomst' }, ...rest] }, planVersion: 1 };
    expect((await group.facilitator.put(`meetings/${run.id}/plan`, changed)).status).toBe(200);
    await ear.until((heard) => heard.some(({ event }) => event === 'meeting.refresh.v1'));
    expect((await run.look()).segments[0]?.titlePublic).toBe('Ny ankomst');
    await run.must('Start');
    const late = await group.facilitator.put(`meetings/${run.id}/plan`, { ...changed, planVersion: 2 });
    expect(codeOf(late)).toBe('meetings.plan-already-running');
    expect(((await run.look()) satisfies FacilitatorView).life).toBe('running');
    ear.close();
  });
});
