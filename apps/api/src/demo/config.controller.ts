import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DemoFlag } from '@kreds/demo';
import { Access, accessTable } from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { KREDS_VERSION } from '../version';

export const CONFIG_ACCESS = accessTable({
  'config.read': { principals: 'anyone', relation: 'none: what every page needs to know of the installation' },
});

/** What the web app needs to know of the installation before anybody has signed in. */
export interface InstallationFacts {
  /** The demo is in this database: the web app says so on every page. */
  readonly demo: boolean;
  readonly version: string;
}

@Controller('api/config')
export class ConfigController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Get()
  @Access(CONFIG_ACCESS['config.read'])
  async readConfig(): Promise<InstallationFacts> {
    const demo = await this.source.manager.existsBy(DemoFlag, { id: 1, state: 'loaded' });
    return { demo, version: KREDS_VERSION };
  }
}
