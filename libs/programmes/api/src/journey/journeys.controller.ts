import { Body, Controller, Get, HttpCode, Param, Patch } from '@nestjs/common';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import { type ChangeStep as ChangeStepRequest, changeStepSchema, type JourneyView } from '@kreds/programmes/model';
import { PROGRAMMES_ACCESS } from '../programmes-access';
import { ChangeStep } from './change-step';
import { ReadJourneys } from './read-journeys';

/** Where each leader is on the path. */
@Controller('api/networks/:id/journeys')
export class JourneysController {
  constructor(
    private readonly read: ReadJourneys,
    private readonly change: ChangeStep,
  ) {}

  /** All members' paths for those who run the network; a leader gets the own one alone. */
  @Get()
  @Access(PROGRAMMES_ACCESS['journeys.read'])
  readJourneys(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<readonly JourneyView[]> {
    return this.read.run(ctx, id);
  }

  @Patch(':membershipId/steps/:stepId')
  @HttpCode(204)
  @Access(PROGRAMMES_ACCESS['journeys.change'])
  changeStep(
    @Ctx() ctx: AccountContext,
    @Param('id') networkId: string,
    @Param('membershipId') membershipId: string,
    @Param('stepId') stepId: string,
    @Body({ schema: changeStepSchema }) body: ChangeStepRequest,
  ): Promise<void> {
    return this.change.run(ctx, { networkId, membershipId, stepId }, body);
  }
}
