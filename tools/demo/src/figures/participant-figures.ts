import type { FinishedDemo } from '../finished/finished-schema';
import { count, countBy } from './counting';

const OUTSIDE = /^outside_target_/;

/** Who took part and who did not (S3-12, S3-15 to S3-29, S3-74). */
export function participantFigures(demo: FinishedDemo) {
  const { leaders, companies, enquiries } = demo;
  const firstMeeting = new Map(demo.meetings.filter((one) => one.number === 1).map((one) => [one.networkId, one.date]));
  const networkOf = new Map(leaders.map((leader) => [leader.id, leader.networkId]));
  const notJoined = enquiries.filter((enquiry) => enquiry.outcome === 'not_participation');
  const leftEarly = leaders.filter((leader) => leader.participation.status === 'dropped_out');
  return {
    leaders: leaders.length,
    companies: new Set(leaders.map((leader) => leader.companyId)).size,
    sizeClasses: countBy(companies, (company) => company.sizeClass),
    sizeClassFollowsHeadCount: companies.every((one) => one.employees >= 250 === (one.sizeClass === 'large_250_plus')),
    employment: countBy(leaders, (leader) => leader.employment),
    gender: countBy(leaders, (leader) => leader.gender),
    region: countBy(leaders, (leader) => leader.region),
    position: countBy(leaders, (leader) => leader.position),
    ownersAmongOwnersWithoutLeaders: countBy(
      leaders.filter((leader) => leader.position === 'owner_without_other_leaders'),
      (leader) => leader.employment,
    ),
    experience: countBy(leaders, (leader) => leader.stressExperience),
    participation: countBy(leaders, (leader) => leader.participation.status),
    leftEarly: leftEarly.map(({ gender, participation }) => ({
      gender,
      afterMeeting: participation.afterMeetingNumber,
      reason: participation.reason,
      attended: demo.meetings
        .flatMap((meeting) => meeting.attendance.map((row) => ({ ...row, number: meeting.number })))
        .filter((row) => leftEarly.some((leader) => leader.id === row.leaderId))
        .map((row) => [row.number, row.status]),
    })),
    approvedBeforeFirstMeeting: count(demo.companyApprovals, (approval) => {
      const network = networkOf.get(approval.leaderId);
      const first = network && firstMeeting.get(network);
      return approval.status === 'approved' && first !== undefined && approval.date < first;
    }),
    enquiries: countBy(enquiries, (enquiry) => enquiry.outcome),
    wantedToJoin: count(enquiries, (enquiry) => enquiry.inTargetGroup === true && enquiry.wantsToJoin === true),
    callsOfAnHour: count(enquiries, (enquiry) => enquiry.screeningCall?.minutes === 60),
    reasons: countBy(notJoined, (enquiry) => enquiry.reason ?? 'none'),
    reasonGroups: countBy(notJoined, (enquiry) => (OUTSIDE.test(enquiry.reason ?? '') ? 'outside' : 'withdrew')),
    financeDirectors: count(enquiries, (enquiry) => enquiry.profile === 'cfo'),
    notJoinedFromJutland: count(notJoined, (enquiry) => enquiry.region === 'jutland'),
    endStatus: countBy(
      leaders.filter((leader) => leader.endStatus),
      (leader) => leader.endStatus ?? 'none',
    ),
    movedAndStillLeader: count(leaders, (one) => one.endStatus === 'changed_job' && one.stillLeader === true),
    ownersAmongOwnersSolving: countBy(
      leaders.filter((leader) => leader.endStatus === 'owner_solving_in_progress'),
      (leader) => leader.employment,
    ),
  };
}
