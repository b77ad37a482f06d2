import { Injectable } from '@nestjs/common';
import { PersonReader } from '@kreds/identity/api';
import { type AccountContext, AuditTrail, Facts, orRefuse, type Unit, UnitOfWork } from '@kreds/platform-api';
import {
  checkPlacement,
  journeyFor,
  type MemberPlaced,
  type MembershipId,
  type PlaceMember as Request,
  type PlacementFacts,
  type PersonId,
} from '@kreds/programmes/model';
import { IsNull, Not } from 'typeorm';
import { Company } from '../company/company.entity';
import { JourneyStep } from '../journey/journey-step.entity';
import { newId } from '../new-id';
import { Programme } from '../programme/programme.entity';
import { notFound, refusal } from '../refusals';
import { isUniqueViolation } from '../unique-violation';
import { Membership } from './membership.entity';
import { NetworkDoor } from './network-door';
import { NetworkFacilitator } from './network-facilitator.entity';
import { NetworkLock } from './network-lock';
import type { Network } from './network.entity';

/** Places a leader in a network and lays out the whole path, from the programme's pinned template. */
@Injectable()
export class PlaceMember {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly facts: Facts,
    private readonly door: NetworkDoor,
    private readonly lock: NetworkLock,
    private readonly people: PersonReader,
  ) {}

  async run(ctx: AccountContext, id: string, request: Request): Promise<{ readonly membershipId: MembershipId }> {
    const { network } = await this.door.open(ctx, id, 'network.manage');
    if (!(await this.people.names([request.personId])).has(request.personId)) throw notFound();
    const membershipId: MembershipId = newId();
    try {
      await this.units.run((unit) => this.place(unit, ctx, { network, request, membershipId }));
    } catch (error) {
      // Only a placement elsewhere can slip past the lock of this network.
      throw isUniqueViolation(error) ? refusal('programmes.placed-elsewhere') : error;
    }
    return { membershipId };
  }

  private async place(
    unit: Unit,
    ctx: AccountContext,
    { network, request, membershipId }: { network: Network; request: Request; membershipId: MembershipId },
  ): Promise<void> {
    const { personId, companyId } = request;
    const { id: networkId, programmeId } = network;
    const current = await this.lock.take(unit, networkId);
    const company = await unit.manager.findOneBy(Company, { id: companyId });
    if (!company) throw notFound();
    if (company.programmeId !== programmeId) throw refusal('programmes.other-programme');
    const joinedFromMeeting = orRefuse(checkPlacement(await this.factsOf(unit, current, personId), request));
    await unit.manager.insert(Membership, {
      id: membershipId,
      networkId,
      personId,
      companyId,
      seatCompanyId: companyId,
      seatProgrammeId: programmeId,
      joinedFromMeeting,
      placedAt: ctx.now,
      leftAt: null,
      leftAfterMeeting: null,
      leaveReason: null,
    });
    const { template } = await unit.manager.findOneByOrFail(Programme, { id: programmeId });
    const steps = journeyFor(template, joinedFromMeeting);
    await unit.manager.insert(
      JourneyStep,
      steps.map((step) => ({ ...step, id: newId<'JourneyStep'>(), membershipId })),
    );
    await this.audit.record(unit, ctx, { action: 'networks.member-placed', subject: `membership:${membershipId}` });
    const fact: MemberPlaced = {
      type: 'networks.member-placed.v1',
      networkId,
      membershipId,
      personId,
      joinedFromMeeting,
    };
    unit.afterCommit(() => this.facts.publish(fact));
  }

  private async factsOf(unit: Unit, { id: networkId, programmeId, state }: Network, personId: PersonId) {
    const members = await unit.manager.findBy(Membership, { networkId });
    const facilitators = await unit.manager.findBy(NetworkFacilitator, { networkId });
    const elsewhere = { seatProgrammeId: programmeId, personId, networkId: Not(networkId), leftAt: IsNull() };
    const facts: PlacementFacts = {
      state,
      members: members.map((row) => ({ personId: row.personId, companyId: row.companyId, left: row.leftAt !== null })),
      facilitatorIds: facilitators.map((row) => row.personId),
      memberElsewhere: await unit.manager.existsBy(Membership, elsewhere),
    };
    return facts;
  }
}
