import { Injectable } from '@nestjs/common';
import { isUuid } from '@kreds/kernel';
import { type AccountContext, AuditTrail, orRefuse, UnitOfWork } from '@kreds/platform-api';
import { type ChangeStep as Request, type JourneyStepId, type MembershipId, moveStep } from '@kreds/programmes/model';
import { Membership } from '../network/membership.entity';
import { NetworkDoor } from '../network/network-door';
import { demandChanged, notFound } from '../refusals';
import { JourneyStep } from './journey-step.entity';

/** Books a step of a leader's path, marks it held, or takes a mistake back. */
@Injectable()
export class ChangeStep {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly door: NetworkDoor,
  ) {}

  async run(
    ctx: AccountContext,
    place: { readonly networkId: string; readonly membershipId: string; readonly stepId: string },
    { state, date }: Request,
  ): Promise<void> {
    const { network } = await this.door.open(ctx, place.networkId, 'journeys.write');
    if (!isUuid(place.membershipId) || !isUuid(place.stepId)) throw notFound();
    const membershipId = place.membershipId as MembershipId;
    await this.units.run(async (unit) => {
      const own = await unit.manager.existsBy(Membership, { id: membershipId, networkId: network.id });
      const where = { id: place.stepId as JourneyStepId, membershipId };
      const step = own ? await unit.manager.findOneBy(JourneyStep, where) : null;
      if (!step) throw notFound();
      const next = orRefuse(moveStep(step, state, date));
      const seen = { ...where, state: step.state };
      demandChanged(await unit.manager.update(JourneyStep, seen, { state: next, date }));
      await this.audit.record(unit, ctx, { action: 'networks.step-changed', subject: `step:${step.id}`, meta: next });
    });
  }
}
