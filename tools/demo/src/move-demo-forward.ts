import { Meeting, MeetingEventRow } from '@kreds/meetings/api';
import { JourneyStep, Membership } from '@kreds/programmes/api';
import type { NetworkId } from '@kreds/programmes/model';
import { type DataSource, type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { DemoFlag } from './demo-flag';
import { localDay } from './local-day';
import { firstAhead, meetingDays, type Rhythm } from './running/running-calendar';

/**
 * Lays the running networks around today again, when the demo was last started on an earlier day: meetings that lie ahead
 * get a new day, their plan and everything else stays. A meeting that people have moved or opened is never touched; when
 * today's was run, the next one takes its place.
 * @param now epoch milliseconds
 * @returns how many meetings have moved
 */
export async function moveDemoForward(write: DataSource, now: number): Promise<number> {
  const today = localDay(now);
  return write.transaction(async (manager) => {
    const flag = await manager.findOneBy(DemoFlag, { id: 1 });
    if (flag?.state !== 'loaded' || !flag.contents || flag.anchoredOn >= today) return 0;
    let moved = 0;
    for (const network of flag.contents.running) moved += await moveNetwork(manager, network, today);
    await manager.update(DemoFlag, { id: 1 }, { anchoredOn: today });
    return moved;
  });
}

async function moveNetwork(
  manager: EntityManager,
  { networkId, rhythm }: { readonly networkId: NetworkId; readonly rhythm: Rhythm },
  today: string,
): Promise<number> {
  const series = await manager.find(Meeting, {
    where: { networkId, number: MoreThanOrEqual(firstAhead(rhythm)) },
    order: { number: 'ASC' },
  });
  const ahead = await notBegun(manager, series);
  const [first] = ahead;
  if (!first) return 0;
  const days = meetingDays(rhythm, today, first.number);
  let moved = 0;
  for (const meeting of ahead.filter(isAsTheDemoMadeIt)) {
    const day = days[meeting.number - 1];
    if (!day || day === meeting.date) continue;
    await manager.update(Meeting, { id: meeting.id }, { date: day });
    await moveSteps(manager, meeting, day);
    moved += 1;
  }
  return moved;
}

async function notBegun(manager: EntityManager, series: readonly Meeting[]): Promise<readonly Meeting[]> {
  const first = await manager.findBy(MeetingEventRow, { meetingId: In(series.map((meeting) => meeting.id)), seq: 1 });
  const begun = new Set(first.map((event) => event.meetingId));
  return series.filter((meeting) => meeting.life === 'scheduled' && !begun.has(meeting.id));
}

/** `version` counts the changes of day, hours, place and host; a plan may be changed and moves along. */
function isAsTheDemoMadeIt(meeting: Meeting): boolean {
  return meeting.version === 1;
}

async function moveSteps(manager: EntityManager, meeting: Meeting, day: string): Promise<void> {
  const members = await manager.findBy(Membership, { networkId: meeting.networkId as NetworkId });
  await manager.update(
    JourneyStep,
    {
      membershipId: In(members.map((member) => member.id)),
      meetingNumber: meeting.number,
      state: 'booked',
      date: meeting.date,
    },
    { date: day },
  );
}
