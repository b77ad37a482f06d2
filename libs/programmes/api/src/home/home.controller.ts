import { Controller, Get } from '@nestjs/common';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import type { HomeFacts } from '@kreds/programmes/model';
import { PROGRAMMES_ACCESS } from '../programmes-access';
import { ReadHome } from './read-home';

@Controller('api/me')
export class HomeController {
  constructor(private readonly home: ReadHome) {}

  /** My networks with my part in each, my standing in programmes, my own paths. */
  @Get('home')
  @Access(PROGRAMMES_ACCESS['home.read'])
  readHome(@Ctx() ctx: AccountContext): Promise<HomeFacts> {
    return this.home.run(ctx);
  }
}
