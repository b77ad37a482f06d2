import { Controller, Get } from '@nestjs/common';
import {
  BLOCKS,
  type Block,
  meetingTheme,
  planTemplate,
  type SegmentId,
  TEMPLATES_IN_SERIES,
} from '@kreds/meetings/model';
import { Access, Ctx, type RequestContext } from '@kreds/platform-api';
import { MEETINGS_ACCESS } from '../meetings-access';
import type { TemplateView } from '@kreds/meetings/model';

/** Blocks and templates that plans are made from: plain programme data, the same for everybody. */
@Controller('api')
export class LibraryController {
  /** Every block with minutes, materials and cautions, in both languages. */
  @Get('blocks')
  @Access(MEETINGS_ACCESS['meetings.library'])
  blocks(): readonly Block[] {
    return BLOCKS;
  }

  /** The standard plans of the six meetings, in the asker's language; every item has a new id. */
  @Get('plan-templates')
  @Access(MEETINGS_ACCESS['meetings.library'])
  templates(@Ctx() ctx: RequestContext): readonly TemplateView[] {
    return Array.from({ length: TEMPLATES_IN_SERIES }, (_, at) => ({
      number: at + 1,
      title: meetingTheme(at + 1, ctx.language),
      plan: planTemplate(at + 1, ctx.language, () => crypto.randomUUID() as string as SegmentId),
    }));
  }
}
