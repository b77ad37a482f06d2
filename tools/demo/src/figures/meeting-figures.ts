import type { FinishedDemo, FinishedMeeting } from '../finished/finished-schema';
import { count, countBy } from './counting';

/** Danish public holidays of the period that fall near its meetings. */
const HOLIDAYS = new Set(
  '2022-04-14 2022-04-15 2022-04-18 2022-05-13 2022-05-26 2022-06-05 2022-06-06 2022-12-26 2023-04-06 2023-04-07 2023-04-10'.split(
    ' ',
  ),
);

function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && !HOLIDAYS.has(date);
}

/** Both months counted. */
function calendarMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

function keepsFixedRounds({ agenda }: FinishedMeeting): boolean {
  return (
    agenda[0]?.kind === 'restitution' &&
    agenda[1]?.kind === 'check_in_round' &&
    agenda.at(-1)?.kind === 'take_away_round'
  );
}

function hasNoGap({ agenda, start, end }: FinishedMeeting): boolean {
  const joints = agenda.every((item, at) => at === 0 || agenda[at - 1]?.end === item.start);
  return agenda[0]?.start === start && agenda.at(-1)?.end === end && joints;
}

/** Meetings, conversations and the theme day (S3-9, S3-31 to S3-33, S3-38 to S3-43, S3-50 to S3-55, S3-76, S3-77). */
export function meetingFigures(demo: FinishedDemo) {
  const { meetings, conversations, themeDay, focusGroups } = demo;
  const ofNetwork = (id: string) =>
    meetings.filter((meeting) => meeting.networkId === id).sort((a, b) => a.number - b.number);
  const series = demo.networks.map((network) => ofNetwork(network.id));
  const spans = series.map((own) => [own[0]?.date.slice(0, 7) ?? '', own.at(-1)?.date.slice(0, 7) ?? ''] as const);
  const finished = demo.leaders.filter((leader) => leader.participation.status === 'completed');
  const finishedIds = new Set(finished.map((leader) => leader.id));
  return {
    networks: demo.networks.length,
    meetings: meetings.length,
    perNetwork: countBy(meetings, (meeting) => meeting.networkId),
    times: countBy(meetings, (meeting) => `${meeting.start}-${meeting.end}`),
    spans,
    months: spans.map(([from, to]) => calendarMonths(from, to)).sort(),
    datesRiseWithNumber: series.every((own) =>
      own.every((one, at) => at === 0 || (own[at - 1]?.date ?? '') < one.date),
    ),
    onWorkingDays: count([...meetings.map((meeting) => meeting.date), themeDay.date], isWorkingDay),
    withFixedRounds: count(meetings, keepsFixedRounds),
    withYoga: series.map((own) => count(own, (meeting) => meeting.agenda[0]?.form === 'instructor_led_yoga')),
    withoutGap: count(meetings, hasNoGap),
    conversationsHeld: countBy(
      conversations.filter((one) => one.status === 'held'),
      (one) => one.kind,
    ),
    conversationsOffered: countBy(conversations, (one) => one.kind),
    closingCompanyMeetings: countBy(demo.closingCompanyMeetings, (one) => one.status),
    themeDay: [themeDay.date, new Set(themeDay.leaderIds).size, themeDay.companyRepresentatives.length],
    themeDayItems: themeDay.programme.length,
    themeDayLeadersFinished: count(themeDay.leaderIds, (id) => finishedIds.has(id)),
    themeDayCompaniesKnown: count(themeDay.companyRepresentatives, (person) =>
      demo.companies.some((company) => company.id === person.companyId),
    ),
    focusGroups: countBy(focusGroups, (group) => group.networkId),
    focusGroupsInOneRoom: count(focusGroups, (group) => group.mode === 'physical'),
    focusGroupsOfUsualLength: count(focusGroups, (group) => group.minutes >= 60 && group.minutes <= 90),
    focusGroupOfThirdNetwork: focusGroups.find((group) => group.networkId === 'N3')?.participantIds.length,
    continuing: demo.continuation.map(({ networkId, leaderIds }) => [
      networkId,
      leaderIds.length,
      count(finished, (leader) => leader.networkId === networkId),
    ]),
  };
}
