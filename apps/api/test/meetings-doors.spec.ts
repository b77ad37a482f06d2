import type { LeaderView } from '@kreds/meetings/model';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { type ApiUnderTest, startApi } from './api-under-test';
import { Client, codeOf, cookieOf } from './client';
import { MeetingRun } from './meeting-run';
import { type Group, Seed } from './seed';

const MINUTE = 60_000;

describe.each(enginesHere())('the room screen and the door on %s', (engine) => {
  const databases = new TestDatabases();
  const clock = new ManualClock(Date.UTC(2026, 10, 24, 7, 30));
  let database: TestDatabase;
  let api: ApiUnderTest;
  let group: Group;
  let stranger: Group;
  let run: MeetingRun;
  let nobody: Client;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database, clock);
    const seed = new Seed(api);
    group = await seed.group();
    stranger = await seed.group();
    run = await new MeetingRun(group, await seed.meeting(group)).lobby();
    nobody = new Client(api.base, '', group.facilitator.personId);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  beforeEach(() => clock.advance(11 * MINUTE));

  async function pair(): Promise<Client> {
    const { pairingCode } = (await group.facilitator.post(`meetings/${run.id}/walls`)).body as { pairingCode: string };
    const opened = await nobody.post('wall/open', { code: pairingCode.toLowerCase() });
    expect(opened.status).toBe(204);
    expect(opened.headers.getSetCookie()[0]).toMatch(/^wall=.{43}; .*HttpOnly; SameSite=Strict/);
    return nobody.withCookie(cookieOf(opened), true);
  }

  describe('the room screen', () => {
    it('becomes the wall of one meeting by a code that works once', async () => {
      const { pairingCode } = (await group.facilitator.post(`meetings/${run.id}/walls`)).body as {
        pairingCode: string;
      };
      expect(pairingCode).toMatch(/^[A-Z2-9]{6}$/);
      expect((await nobody.post('wall/open', { code: pairingCode })).status).toBe(204);
      expect(codeOf(await nobody.post('wall/open', { code: pairingCode }))).toBe('meetings.code-unknown');
    });

    it('does not open by a code that is ten minutes old, or by a guess', async () => {
      const { pairingCode } = (await group.facilitator.post(`meetings/${run.id}/walls`)).body as {
        pairingCode: string;
      };
      clock.advance(10 * MINUTE);
      expect(codeOf(await nobody.post('wall/open', { code: pairingCode }))).toBe('meetings.code-unknown');
      expect(codeOf(await nobody.post('wall/open', { code: 'AAAAAA' }))).toBe('meetings.code-unknown');
    });

    it('slows a guesser down', async () => {
      const codes: string[] = [];
      for (let at = 0; at < 25; at++) codes.push(codeOf(await nobody.post('wall/open', { code: `GUESS${at}` })));
      expect(codes.at(0)).toBe('meetings.code-unknown');
      expect(codes.at(-1)).toBe('platform.slow-down');
    });

    it('shows its meeting, and opens nothing else', async () => {
      const wall = await pair();
      const live = await wall.get('wall/live');
      expect(live.body).toMatchObject({
        audience: 'screen',
        meetingId: run.id,
        language: 'da',
        view: { face: 'lobby' },
      });
      const closed = [
        `meetings/${run.id}/live`,
        `meetings/${run.id}`,
        `meetings/${run.id}/run-sheet`,
        `networks/${group.networkId}/meetings`,
        `networks/${group.networkId}/materials`,
        'blocks',
      ];
      for (const path of closed) expect([path, (await wall.get(path)).status]).toEqual([path, 401]);
      expect((await wall.command(run.id, { type: 'SetCurtain', on: true })).status).toBe(401);
      await expect(wall.listen('meeting', run.id, 'account').open()).rejects.toThrow('platform.not-found');
      await expect(wall.listen('meeting', run.id, 'room-screen').open()).rejects.toThrow('platform.not-found');
    });

    it('is opened by no other cookie', async () => {
      const everybody = [group.facilitator, group.leaders[0], group.lead, stranger.facilitator, nobody];
      for (const client of everybody) expect((await client?.get('wall/live'))?.status).toBe(401);
      await expect(group.facilitator.listen('wall', run.id, 'account').open()).rejects.toThrow('platform.not-found');
      await expect(group.facilitator.listen('wall', run.id, 'room-screen').open()).rejects.toThrow(
        'platform.not-found',
      );
    });

    it('follows no other meeting', async () => {
      const wall = await pair();
      const other = await new Seed(api).meeting(stranger);
      await expect(wall.listen('wall', other, 'room-screen').open()).rejects.toThrow('platform.not-found');
      const ear = await wall.listen('wall', run.id, 'room-screen').open();
      ear.close();
    });

    it('ends at once when those who lead close it', async () => {
      const wall = await pair();
      const ear = await wall.listen('wall', run.id, 'room-screen').open();
      expect((await group.coFacilitator.delete(`meetings/${run.id}/walls`)).status).toBe(204);
      await ear.untilClosed();
      expect((await wall.get('wall/live')).status).toBe(401);
    });

    it('is made and closed only by those who lead', async () => {
      for (const client of [group.leaders[0], group.lead, group.evaluator, stranger.facilitator]) {
        expect((await client?.post(`meetings/${run.id}/walls`))?.status).toBe(404);
        expect((await client?.delete(`meetings/${run.id}/walls`))?.status).toBe(404);
      }
    });
  });

  describe('the door', () => {
    const roomCode = async (): Promise<string> => (await run.look()).roomCode ?? '';

    async function waitingDoor(sign: string): Promise<string> {
      const snapshot = (await group.facilitator.get(`meetings/${run.id}/live`)).body as {
        doors: readonly { id: string; sign: string }[];
      };
      return snapshot.doors.find((door) => door.sign === sign)?.id ?? '';
    }

    async function letIn(personId: string): Promise<Client> {
      const knock = (await nobody.post('door', { roomCode: await roomCode() })).body as {
        sign: string;
        ticket: string;
      };
      await group.facilitator.post(`meetings/${run.id}/doors/${await waitingDoor(knock.sign)}`, { personId });
      const entered = await nobody.post('door/enter', { ticket: knock.ticket });
      expect(entered.body).toEqual({ state: 'open', meetingId: run.id });
      return nobody.withCookie(cookieOf(entered), true);
    }

    it('lets a known member in after one tap, into this meeting and nothing else', async () => {
      const [anna] = group.leaders;
      const guest = await letIn(anna?.personId ?? '');
      const live = await guest.get(`meetings/${run.id}/live`);
      expect(live.body).toMatchObject({ audience: 'leader', me: anna?.personId });
      expect((live.body as { view: LeaderView }).view.me.personId).toBe(anna?.personId);
      for (const path of [`meetings/${run.id}`, `networks/${group.networkId}/meetings`, 'blocks', 'wall/live']) {
        expect([path, (await guest.get(path)).status]).toEqual([path, 401]);
      }
      const other = await new Seed(api).meeting(stranger);
      expect((await guest.get(`meetings/${other}/live`)).status).toBe(404);
    });

    it('shows the member who was let in, not the owner of the phone, until the phone goes back', async () => {
      const [anna, owner] = group.leaders;
      if (!anna || !owner) throw new Error('no leaders');
      const guest = await letIn(anna.personId);
      const phone = owner.withCookie(guest.cookie);
      expect((await phone.get(`meetings/${run.id}/live`)).body).toMatchObject({ me: anna.personId });
      const back = await phone.delete('door');
      expect(back.headers.getSetCookie()[0]).toMatch(/^door=; .*Expires=Thu, 01 Jan 1970/);
      expect((await owner.get(`meetings/${run.id}/live`)).body).toMatchObject({ me: owner.personId });
    });

    it('gives a borrowed phone the own part of the leader and no other command', async () => {
      const guest = await letIn(group.leaders[1]?.personId ?? '');
      expect((await guest.command(run.id, { type: 'SetCurtain', on: true })).status).toBe(200);
      await run.must('SetCurtain', { on: false });
      const arrive = { type: 'Leave', personId: group.leaders[1]?.personId };
      expect(codeOf(await guest.command(run.id, arrive))).toBe('meetings.not-allowed');
    });

    it('keeps a phone waiting until somebody has said who it is', async () => {
      const knock = await nobody.post('door', { roomCode: await roomCode() });
      expect(knock.body).toMatchObject({ sign: expect.stringMatching(/^\d\d$/) });
      const { ticket } = knock.body as { ticket: string };
      expect((await nobody.post('door/enter', { ticket })).body).toEqual({ state: 'waiting' });
      expect(knock.headers.getSetCookie()).toEqual([]);
    });

    it('tells those who lead, and nobody else, that somebody waits', async () => {
      const ear = await group.facilitator.listen('meeting', run.id).open();
      const leader = await group.leaders[0]?.listen('meeting', run.id).open();
      await nobody.post('door', { roomCode: await roomCode() });
      await ear.until((heard) => heard.some(({ event }) => event === 'meeting.doors.v1'));
      await leader?.settled();
      expect(leader?.heard.filter(({ event }) => event === 'meeting.doors.v1')).toEqual([]);
      ear.close();
      leader?.close();
    });

    it('turns away: a wrong code, a used ticket, a stranger as person, a second answer', async () => {
      expect(codeOf(await nobody.post('door', { roomCode: '000000x' }))).toBe('meetings.code-unknown');
      const knock = (await nobody.post('door', { roomCode: await roomCode() })).body as {
        sign: string;
        ticket: string;
      };
      const door = `meetings/${run.id}/doors/${await waitingDoor(knock.sign)}`;
      const asStranger = { personId: stranger.leaders[0]?.personId };
      expect(codeOf(await group.facilitator.post(door, asStranger))).toBe('meetings.unknown-person');
      expect((await group.facilitator.post(door, { personId: null })).status).toBe(204);
      expect(codeOf(await group.facilitator.post(door, { personId: null }))).toBe('meetings.door-closed');
      expect(codeOf(await nobody.post('door/enter', { ticket: knock.ticket }))).toBe('meetings.door-closed');
    });

    it('is answered only by those who lead', async () => {
      const knock = (await nobody.post('door', { roomCode: await roomCode() })).body as { sign: string };
      const door = `meetings/${run.id}/doors/${await waitingDoor(knock.sign)}`;
      for (const client of [group.leaders[0], group.lead, group.evaluator, stranger.facilitator]) {
        expect((await client?.post(door, { personId: group.leaders[0]?.personId }))?.status).toBe(404);
      }
    });

    it('shuts with the meeting: code, cookie and line end', async () => {
      const guest = await letIn(group.leaders[2]?.personId ?? '');
      const code = await roomCode();
      const ear = await guest.listen('meeting', run.id, 'room-guest').open();
      await run.must('Start');
      await run.must('End');
      await ear.untilClosed();
      expect((await guest.get(`meetings/${run.id}/live`)).status).toBe(401);
      expect(codeOf(await nobody.post('door', { roomCode: code }))).toBe('meetings.code-unknown');
    });
  });
});
