import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { type AccountContext, AuditTrail, Facts, UnitOfWork } from '@kreds/platform-api';
import {
  type LeaveNetwork as Request,
  type MemberLeft,
  type MembershipId,
  STEP_STATES,
  isOpenStep,
} from '@kreds/programmes/model';
import { In, IsNull } from 'typeorm';
import { JourneyStep } from '../journey/journey-step.entity';
import { demandChanged, notFound, refusal } from '../refusals';
import { Membership } from './membership.entity';
import { NetworkDoor } from './network-door';
import { NetworkLock } from './network-lock';

const OPEN_STATES = STEP_STATES.filter(isOpenStep);

/** Ends a membership with a coded reason: the seat is free, and what still lay ahead is no longer relevant. */
@Injectable()
export class LeaveNetwork {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly facts: Facts,
    private readonly door: NetworkDoor,
    private readonly lock: NetworkLock,
  ) {}

  async run(
    ctx: AccountContext,
    id: string,
    membershipId: string,
    { leftAfterMeeting, reason }: Request,
  ): Promise<void> {
    const { network } = await this.door.open(ctx, id, 'network.manage');
    if (!isUuid(membershipId)) throw notFound();
    const networkId = network.id;
    await this.units.run(async (unit) => {
      await this.lock.take(unit, networkId);
      const where = { id: membershipId as MembershipId, networkId };
      const member = await unit.manager.findOneBy(Membership, where);
      if (!member) throw notFound();
      if (member.leftAt !== null) throw refusal('programmes.left-already');
      // 0 says that the member never came; otherwise the last meeting cannot lie before the first one.
      if (leftAfterMeeting > 0 && leftAfterMeeting < member.joinedFromMeeting) {
        throw refusal('programmes.left-before-joined');
      }
      const left = { seatCompanyId: null, seatProgrammeId: null, leftAt: ctx.now, leftAfterMeeting };
      const still = { ...where, leftAt: IsNull() };
      demandChanged(await unit.manager.update(Membership, still, { ...left, leaveReason: reason }));
      const ahead = { membershipId: member.id, state: In(OPEN_STATES) };
      await unit.manager.update(JourneyStep, ahead, { state: 'not_relevant', date: null });
      await this.audit.record(unit, ctx, { action: 'networks.member-left', subject: `membership:${member.id}` });
      const fact: MemberLeft = {
        type: 'networks.member-left.v1',
        networkId,
        membershipId: member.id,
        personId: member.personId,
        leftAfterMeeting,
      };
      unit.afterCommit(() => this.facts.publish(fact));
    });
  }
}
