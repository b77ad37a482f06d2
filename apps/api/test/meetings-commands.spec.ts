import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import type { CommandReply } from '@kreds/meetings/model';
import { type MeetingHappened, VerifyMeetingLog } from '@kreds/meetings/api';
import { Facts } from '@kreds/platform-api';
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import { codeOf } from './client';
import { MeetingRun, roundOf } from './meeting-run';
import { type Group, Seed } from './seed';

describe.each(enginesHere())('commands to a running meeting on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let seed: Seed;
  let group: Group;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    seed = new Seed(api);
    group = await seed.group();
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const newRun = async (): Promise<MeetingRun> => new MeetingRun(group, await seed.meeting(group));

  it('answers an accepted command with its range, and the same command again as a duplicate with the same range', async () => {
    const run = await newRun();
    const open = { ...(await run.tap('OpenLobby')), commandId: randomUUID() };
    const first = await group.facilitator.command(run.id, open);
    const again = await group.facilitator.command(run.id, open);
    expect(first.body).toEqual({ kind: 'accepted', seqFrom: 1, seqTo: 1 });
    expect(again.body).toEqual({ kind: 'duplicate', seqFrom: 1, seqTo: 1 });
  });

  it('keeps the answer to a command id after the server has forgotten the meeting', async () => {
    const run = await (await newRun()).lobby();
    const start = { ...(await run.tap('Start')), commandId: randomUUID() };
    const first = (await group.facilitator.command(run.id, start)).body as CommandReply & { kind: 'accepted' };
    await api.close();
    api = await startApi(database);
    const moved = group.facilitator.at(api.base);
    const again = await moved.command(run.id, start);
    expect(again.body).toEqual({ ...first, kind: 'duplicate' });
    group = { ...group, ...clientsAt(group, api.base) };
    seed = new Seed(api);
  });

  it('refuses somebody else a command id that was used', async () => {
    const run = await newRun();
    const open = { ...(await run.tap('OpenLobby')), commandId: randomUUID() };
    await group.facilitator.does(run.id, open);
    expect(codeOf(await group.coFacilitator.command(run.id, open))).toBe('platform.bad-input');
  });

  it('steps once when Next is tapped twice with what was seen', async () => {
    const run = await (await newRun()).started();
    const view = await run.look();
    const [first, second, third] = view.segments;
    const next = await run.tap('GoTo', { segmentId: second?.id });
    const replies = [await group.facilitator.command(run.id, next), await group.facilitator.command(run.id, next)];
    expect(replies.map((reply) => (reply.body as CommandReply).kind)).toEqual(['accepted', 'already_true']);
    const late = await group.facilitator.command(run.id, { ...next, segmentId: third?.id });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'meetings.stale-segment', details: { currentSeq: expect.any(Number) } });
    expect(first?.id).not.toBe((await run.look()).currentSegment);
  });

  it('repeats a refusal for the same command id, even when the command would fit by now', async () => {
    const run = await newRun();
    const early = { ...(await run.tap('Start')), commandId: randomUUID() };
    const refused = await group.facilitator.command(run.id, early);
    await run.must('OpenLobby');
    const late = await group.facilitator.command(run.id, early);
    expect([codeOf(refused), codeOf(late)]).toEqual(['meetings.wrong-state', 'meetings.wrong-state']);
    expect((await run.look()).life).toBe('lobby');
  });

  it('changes nothing by an old baton and names who leads now', async () => {
    const run = await (await newRun()).started();
    const old = await run.tap('SetTimeVisible', { segmentId: (await run.look()).currentSegment, timeVisible: 'all' });
    await group.coFacilitator.does(run.id, { type: 'TakeBaton', confirm: true });
    const seq = (await run.look()).seq;
    const refused = await group.facilitator.command(run.id, old);
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'meetings.not-leading',
      details: { leaderId: group.coFacilitator.personId, currentSeq: seq },
    });
    expect((await run.look()).seq).toBe(seq);
  });

  it('lets everybody tap at once without a lost or double step', async () => {
    const run = await (await newRun()).inRound();
    const view = await run.look();
    const passes = group.leaders.flatMap((leader) => {
      const command = {
        type: 'Pass',
        commandId: randomUUID(),
        fromSegment: view.currentSegment,
        personId: leader.personId,
      };
      return [0, 1, 2, 3, 4].map(() => leader.command(run.id, command));
    });
    const kinds = (await Promise.all(passes)).map((reply) => (reply.body as CommandReply).kind);
    expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(group.leaders.length);
    expect(kinds.filter((kind) => kind === 'duplicate')).toHaveLength(group.leaders.length * 4);
    const after = await run.look();
    expect(after.seq).toBe(view.seq + group.leaders.length);
    expect(roundOf(after).turns.map((turn) => turn.state)).toEqual(group.leaders.map(() => 'passed'));
  });

  it('begins one turn when thirty taps ask for thirty at once', async () => {
    const run = await (await newRun()).inRound();
    const view = await run.look();
    const taps = Array.from({ length: 30 }, (_, at) =>
      group.facilitator.command(run.id, {
        type: 'BeginTurn',
        batonEpoch: view.baton.epoch,
        fromSegment: view.currentSegment,
        fromTurn: null,
        personId: group.leaders[at % group.leaders.length]?.personId,
      }),
    );
    const replies = await Promise.all(taps);
    const accepted = replies.filter(
      (reply) => reply.status === 200 && (reply.body as CommandReply).kind === 'accepted',
    );
    expect(accepted).toHaveLength(1);
    expect(roundOf(await run.look()).turns.filter((turn) => turn.state === 'speaking')).toHaveLength(1);
  });

  it('adds four minutes for two taps of two, and two when the line sent one tap twice', async () => {
    const run = await (await newRun()).inRound();
    const before = await run.look();
    const adjusted = async (): Promise<number> => {
      const view = await run.look();
      return view.segments.find((segment) => segment.id === view.currentSegment)?.clock.adjustedMs ?? 0;
    };
    const add = { type: 'AddTime', batonEpoch: before.baton.epoch, target: 'segment', ms: 120_000 } as const;
    const lagged = { ...add, commandId: randomUUID() };
    await Promise.all([group.facilitator.does(run.id, lagged), group.facilitator.does(run.id, lagged)]);
    expect(await adjusted()).toBe(120_000);
    await Promise.all([group.facilitator.does(run.id, add), group.facilitator.does(run.id, add)]);
    expect(await adjusted()).toBe(360_000);
  });

  it('sends a command that arrives late and out of order back, and keeps the group where it is', async () => {
    const run = await (await newRun()).started();
    const { segments, baton, currentSegment } = await run.look();
    const to = (from: string | null, segmentId?: string) => ({
      type: 'GoTo' as const,
      batonEpoch: baton.epoch,
      fromSegment: from,
      segmentId,
    });
    const [, second, third] = segments;
    // The line delivered the second tap before the first one.
    expect(codeOf(await group.facilitator.command(run.id, to(second?.id ?? null, third?.id)))).toBe(
      'meetings.stale-segment',
    );
    await group.facilitator.does(run.id, to(currentSegment, second?.id));
    expect((await run.look()).currentSegment).toBe(second?.id);
  });

  it('gives a stable code to everything malformed and changes nothing', async () => {
    const run = await (await newRun()).started();
    const { seq, baton } = await run.look();
    const bad: readonly (readonly [unknown, number, string])[] = [
      [{}, 400, 'platform.bad-input'],
      [{ type: 'Fly', commandId: randomUUID() }, 400, 'platform.bad-input'],
      [{ type: 'Hold' }, 400, 'platform.bad-input'],
      [{ type: 'Hold', commandId: 'x' }, 400, 'platform.bad-input'],
      [{ type: 'Hold', commandId: randomUUID(), extra: 1 }, 400, 'platform.bad-input'],
      [
        { type: 'AddTime', commandId: randomUUID(), batonEpoch: 0, target: 'segment', ms: 1e12 },
        400,
        'platform.bad-input',
      ],
      ['{"type":', 400, 'platform.unreadable-body'],
      ['[]', 400, 'platform.bad-input'],
      [{ type: 'Hold', commandId: randomUUID(), device: 'x'.repeat(700_000) }, 413, 'platform.too-large'],
    ];
    for (const [body, status, code] of bad) {
      const reply = await group.facilitator.post(`meetings/${run.id}/commands`, body);
      expect([reply.status, codeOf(reply)]).toEqual([status, code]);
      expect((reply.body as { title: string }).title.length).toBeGreaterThan(10);
    }
    const typed = await group.facilitator.post(`meetings/${run.id}/commands`, 'x', { 'Content-Type': 'text/plain' });
    expect([typed.status, codeOf(typed)]).toEqual([415, 'platform.wrong-content-type']);
    const unknown = { batonEpoch: baton.epoch, fromSegment: (await run.look()).currentSegment };
    expect(codeOf(await run.give('GoTo', { ...unknown, segmentId: randomUUID() }))).toBe('meetings.unknown-segment');
    expect(codeOf(await run.give('Arrive', { personId: randomUUID(), how: 'in_room' }))).toBe(
      'meetings.unknown-person',
    );
    expect((await run.look()).seq).toBe(seq);
  });

  it('never answers a malformed command with what was sent', async () => {
    const run = await newRun();
    const canary = 'kanarie-7f3a';
    const reply = await group.facilitator.command(run.id, { type: canary, note: canary });
    expect(reply.text).not.toContain(canary);
  });

  it('refuses a leader what is for those who lead, and lets the leader do the own part', async () => {
    const run = await (await newRun()).inRound();
    const [anna, bo] = group.leaders;
    if (!anna || !bo) throw new Error('no leaders');
    const here = { fromSegment: (await run.look()).currentSegment };
    const next = await anna.command(run.id, { type: 'End', batonEpoch: 0, ...here });
    expect([next.status, codeOf(next)]).toEqual([403, 'meetings.not-allowed']);
    expect(codeOf(await anna.command(run.id, { type: 'Pass', ...here, personId: bo.personId }))).toBe(
      'meetings.not-allowed',
    );
    expect((await anna.command(run.id, { type: 'Pass', ...here, personId: anna.personId })).status).toBe(200);
    expect((await bo.command(run.id, { type: 'SetCurtain', on: true })).status).toBe(200);
    expect(codeOf(await bo.command(run.id, { type: 'SetCurtain', on: false }))).toBe('meetings.not-allowed');
  });

  it('writes attendance beside the log, and takes it out again when it is undone', async () => {
    const run = await (await newRun()).started();
    const [anna] = group.leaders;
    const attendance = async () => {
      const detail = (await group.facilitator.get(`meetings/${run.id}`)).body as { attendance: unknown[] };
      return detail.attendance;
    };
    const confirmed = await run.must('ConfirmAttendance', { personId: anna?.personId, attendance: 'late' });
    expect(await attendance()).toEqual([{ personId: anna?.personId, code: 'late' }]);
    await run.must('Undo', { seq: 'seqFrom' in confirmed ? confirmed.seqFrom : 0 });
    expect(await attendance()).toEqual([]);
  });

  it('takes in once what was led without the server, and refuses it when somebody moved the meeting meanwhile', async () => {
    const run = await (await newRun()).started();
    const { seq, segments } = await run.look();
    const steps = [
      { step: 'segment', segmentId: segments[1]?.id, offsetMs: 0 },
      { step: 'segment', segmentId: segments[2]?.id, offsetMs: 60_000 },
    ];
    const adopt = { ...(await run.tap('AdoptLocalRun', { fromSeq: seq, steps })), commandId: randomUUID() };
    expect((await group.facilitator.does(run.id, adopt)).body).toMatchObject({ kind: 'accepted', seqFrom: seq + 1 });
    expect((await group.facilitator.command(run.id, adopt)).body).toMatchObject({ kind: 'duplicate' });
    expect(await run.look()).toMatchObject({ currentSegment: segments[2]?.id, reported: true });
    expect(codeOf(await run.give('AdoptLocalRun', { fromSeq: seq, steps }))).toBe('meetings.local-run-overtaken');
  });

  it('tells the other domains after the commit that a meeting has begun and ended, by ids and times alone', async () => {
    const run = await (await newRun()).lobby();
    const heard: MeetingHappened[] = [];
    for (const type of ['meetings.started.v1', 'meetings.ended.v1'] as const) {
      api.app.get(Facts).hear<MeetingHappened>(type, (fact) => void heard.push(fact));
    }
    await run.must('Start');
    await run.must('End');
    const fields = {
      meetingId: run.id,
      networkId: group.networkId,
      number: expect.any(Number),
      at: expect.any(Number),
    };
    expect(heard.filter(({ meetingId }) => meetingId === run.id)).toEqual([
      { type: 'meetings.started.v1', ...fields },
      { type: 'meetings.ended.v1', ...fields },
    ]);
  });

  it('replays to the same state that is shown, for every meeting of this file', async () => {
    for (const check of await api.app.get(VerifyMeetingLog).underWay()) {
      expect(check).toMatchObject({ faults: [] });
      expect(check.events).toBeGreaterThan(0);
    }
  });
});

function clientsAt(
  group: Group,
  base: string,
): Pick<Group, 'lead' | 'evaluator' | 'facilitator' | 'coFacilitator' | 'leaders'> {
  return {
    lead: group.lead.at(base),
    evaluator: group.evaluator.at(base),
    facilitator: group.facilitator.at(base),
    coFacilitator: group.coFacilitator.at(base),
    leaders: group.leaders.map((leader) => leader.at(base)),
  };
}
