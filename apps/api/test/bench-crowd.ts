import 'reflect-metadata';
import { ManualClock } from '@kreds/platform-api/testing';
import { mkdirSync } from 'node:fs';
import { startApi } from './api-under-test';
import { cookieOf } from './client';
import { MeetingRun } from './meeting-run';
import { Seed } from './seed';

/** What the bench needs to follow and to move one meeting on. */
export interface BenchMeeting {
  readonly id: string;
  readonly facilitator: string;
  readonly batonEpoch: number;
  /** Cookie and principal of each of the nine sockets: two who lead, six leaders, one wall. */
  readonly sockets: readonly {
    readonly cookie: string;
    readonly topic: 'meeting' | 'wall';
    readonly as: 'account' | 'room-screen';
  }[];
}

/** Fills a new data folder with running meetings and prints them as JSON: the crowd of `npm run bench:live`. */
async function gather(dataFolder: string, count: number): Promise<void> {
  mkdirSync(dataFolder, { recursive: true });
  // One address pairs a hundred walls: time is moved on between them, so that no limit is met.
  const clock = new ManualClock(Date.now());
  const api = await startApi({ dataFolder, databaseUrl: undefined }, clock);
  const seed = new Seed(api);
  const meetings: BenchMeeting[] = [];
  for (let made = 0; made < count; made++) {
    const group = await seed.group();
    const run = await new MeetingRun(group, await seed.meeting(group)).inRound();
    clock.advance(120_000);
    const pairing = (await group.facilitator.post(`meetings/${run.id}/walls`)).body as { pairingCode: string };
    const wall = cookieOf(await group.facilitator.post('wall/open', { code: pairing.pairingCode }));
    const people = [group.facilitator, group.coFacilitator, ...group.leaders];
    meetings.push({
      id: run.id,
      facilitator: group.facilitator.cookie,
      batonEpoch: (await run.look()).baton.epoch,
      sockets: [
        ...people.map(({ cookie }) => ({ cookie, topic: 'meeting' as const, as: 'account' as const })),
        { cookie: wall, topic: 'wall', as: 'room-screen' },
      ],
    });
  }
  await api.close();
  process.stdout.write(`${JSON.stringify(meetings)}\n`);
}

const [folder = '', count = '100'] = process.argv.slice(2);
void gather(folder, Number(count));
