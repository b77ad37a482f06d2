import { Injectable } from '@nestjs/common';
import type { AccountContext } from '@kreds/platform-api';
import type { ProgrammeView } from '@kreds/programmes/model';
import { notFound } from '../refusals';
import { ProgrammeStanding } from './programme-standing';
import { ProgrammeViews } from './programme-views';

@Injectable()
export class ReadProgramme {
  constructor(
    private readonly standing: ProgrammeStanding,
    private readonly views: ProgrammeViews,
  ) {}

  async run(ctx: AccountContext, programmeId: string): Promise<ProgrammeView> {
    const found = await this.standing.programmeFor(ctx, programmeId, ['administrator', 'programme_lead', 'evaluator']);
    const [view] = await this.views.of([found]);
    if (!view) throw notFound();
    return view;
  }
}
