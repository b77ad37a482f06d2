import type { CommandReply, FacilitatorView, LeaderView } from '@kreds/meetings/model';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { type RunningServer, startServer } from '../support/server';
import { FULL_MEETING } from './full-meeting';
import { Person, tap } from './person';

/** In a normal run a sample of the indexes, with KREDS_DEEP=1 all of them. */
const EVERY = process.env['KREDS_DEEP'] === '1' ? 1 : 14;
const BACK_WITHIN_MS = 15_000;

interface Line {
  readonly seq: number;
  readonly at: number;
  readonly command_id: string;
}

jest.setTimeout(1_200_000);

describe('a server that is killed in the middle of a meeting', () => {
  let server: RunningServer;
  let people: { readonly lead: Person; readonly co: Person; readonly leader: Person };
  let meetingId: string;

  beforeAll(async () => {
    server = await startServer({ demo: true, entry: 'main' });
    const signIn = (email: string): Promise<Person> => {
      const found = server.signIns.find((line) => line.email.startsWith(`${email}@`));
      if (!found) throw new Error(`the demo prints no sign-in of ${email}`);
      return Person.signIn(server, found);
    };
    people = { lead: await signIn('mette'), co: await signIn('tove'), leader: await signIn('kirsten') };
    meetingId = await meetingOfToday(people.leader);
  });

  afterAll(() => server.stop());

  it('has the same state, clocks and turn after every kill, and everybody back within fifteen seconds', async () => {
    const client = io(server.base, {
      transports: ['websocket'],
      auth: { topic: 'meeting', id: meetingId, as: 'account' },
      extraHeaders: { Cookie: people.leader.cookie },
      reconnectionDelay: 500,
      reconnectionDelayMax: 4_000,
    });
    await new Promise<void>((done) => client.once('connect', () => done()));
    const back: number[] = [];
    let kills = 0;
    let unanswered = 0;
    for (const [index, making] of FULL_MEETING.entries()) {
      const { by, command } = making(await consoleView());
      const tapped = tap(command);
      const path = `meetings/${meetingId}/commands`;
      if (index % EVERY !== 0) {
        expect([index, (await people[by].send(path, tapped)).status]).toEqual([index, 200]);
        continue;
      }
      const before = (await consoleView()).seq;
      const line = await people[by].sendBlind(path, tapped);
      // Nothing else happens in this process until the row is there: the answer is never read.
      const committed = kills % 3 === 2 ? spin(kills % 4) : untilInLog(before + 1);
      const gone = server.kill();
      const killedAt = Date.now();
      line.destroy();
      await gone;
      const dead = log();
      const again = new Promise<void>((done) => client.once('connect', () => done()));
      await server.restart();
      await again;
      back.push(Date.now() - killedAt);
      const alive = await consoleView();
      expect([index, alive.seq]).toEqual([index, dead.length]);
      const retried = (await people[by].send(path, tapped)).body as CommandReply;
      if (committed) expect([index, retried.kind]).toEqual([index, 'duplicate']);
      expect(['accepted', 'duplicate']).toContain(retried.kind);
      expect(gapFree(log())).toBe(true);
      await sameAfterAnotherKill();
      kills += 1;
      if (retried.kind === 'duplicate') unanswered += 1;
    }
    client.close();
    const slowest = Math.max(...back);
    process.stdout.write(
      `${FULL_MEETING.length} commands, ${log().length} events, ${kills} kills in mid-command (${unanswered} after the commit), slowest client back after ${slowest} ms\n`,
    );
    expect(slowest).toBeLessThan(BACK_WITHIN_MS);
    expect((await consoleView()).life).toBe('sealed');
  });

  const consoleView = async (): Promise<FacilitatorView> => {
    const { view } = await people.lead.get<{ view: FacilitatorView }>(`meetings/${meetingId}/live`);
    return view;
  };

  /** What everybody sees, without what passes by itself: speaking time that runs, and who is on line. */
  async function pictures(): Promise<unknown> {
    const { people: crowd, baton, ...rest } = await consoleView();
    const leader = await people.leader.get<{ view: LeaderView }>(`meetings/${meetingId}/live`);
    return {
      lead: { ...rest, crowd: crowd.map((person) => ({ ...person, spokenMs: 0 })), baton: { ...baton, life: '' } },
      leader: leader.view,
    };
  }

  async function sameAfterAnotherKill(): Promise<void> {
    const before = await pictures();
    await server.kill();
    await server.restart();
    expect(await pictures()).toEqual(before);
  }

  function read<T>(look: (database: InstanceType<typeof Database>) => T): T {
    const database = new Database(join(server.dataFolder, 'kreds.sqlite'), { readonly: true });
    try {
      return look(database);
    } finally {
      database.close();
    }
  }

  function log(): readonly Line[] {
    return read(
      (database) =>
        database
          .prepare('SELECT seq, at, command_id FROM meeting_event WHERE meeting_id = ? ORDER BY seq')
          .all(meetingId) as readonly Line[],
    );
  }

  /** Blocks until the command's first event is committed. @returns true: it was */
  function untilInLog(seq: number): boolean {
    return read((database) => {
      const look = database.prepare('SELECT 1 FROM meeting_event WHERE meeting_id = ? AND seq = ?');
      const giveUpAt = Date.now() + 10_000;
      while (look.get(meetingId, seq) === undefined) {
        if (Date.now() > giveUpAt) throw new Error('the command never reached the log');
      }
      return true;
    });
  }

  /** Blocks for some milliseconds, so that the kill comes before, within or after the commit. @returns false: unknown */
  function spin(milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    return false;
  }
});

function gapFree(lines: readonly Line[]): boolean {
  return lines.every(({ seq, at }, index) => seq === index + 1 && at >= (lines[index - 1]?.at ?? 0));
}

async function meetingOfToday(leader: Person): Promise<string> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(Date.now());
  for (const { id } of await leader.get<readonly { id: string }[]>('networks')) {
    const meetings = await leader.get<readonly { id: string; date: string }[]>(`networks/${id}/meetings`);
    const found = meetings.find((meeting) => meeting.date === today);
    if (found) return found.id;
  }
  throw new Error('the demo has no meeting today');
}
