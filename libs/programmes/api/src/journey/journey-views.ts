import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PersonReader } from '@kreds/identity/api';
import { type JourneyView, nextStep } from '@kreds/programmes/model';
import { type DataSource, In } from 'typeorm';
import type { Membership } from '../network/membership.entity';
import { JourneyStep } from './journey-step.entity';

/** Draws leaders' paths, each with its one next step. */
@Injectable()
export class JourneyViews {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly people: PersonReader,
  ) {}

  async of(memberships: readonly Membership[]): Promise<readonly JourneyView[]> {
    const steps = await this.source
      .getRepository(JourneyStep)
      .find({ where: { membershipId: In(memberships.map((row) => row.id)) }, order: { position: 'ASC' } });
    const names = await this.people.names(memberships.map((row) => row.personId));
    return memberships.map(({ id, networkId, personId }) => {
      const own = steps
        .filter((step) => step.membershipId === id)
        .map((step) => ({
          id: step.id,
          kind: step.kind,
          meetingNumber: step.meetingNumber,
          position: step.position,
          optional: step.optional,
          state: step.state,
          date: step.date,
        }));
      return {
        membershipId: id,
        networkId,
        personId,
        displayName: names.get(personId) ?? '',
        steps: own,
        nextStepId: nextStep(own)?.id ?? null,
      };
    });
  }
}
