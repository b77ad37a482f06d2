import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access } from '../access/access.decorator';
import { accessTable } from '../access/access-policy';
import { WRITE_SOURCE } from '../database/tokens';
import { UnitOfWork } from '../database/unit-of-work';
import { Heartbeat } from './heartbeat.entity';

export const HEALTH_ACCESS = accessTable({
  'health.read': { principals: 'anyone', relation: 'none: answers only whether the process works' },
});

/** Whether the process lives and is ready for people. */
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly units: UnitOfWork,
    @InjectDataSource(WRITE_SOURCE) private readonly source: DataSource,
  ) {}

  /** 200 as long as the process answers. */
  @Get('live')
  @Access(HEALTH_ACCESS['health.read'])
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when all migrations are applied and a write transaction succeeds; otherwise 500. */
  @Get('ready')
  @Access(HEALTH_ACCESS['health.read'])
  async ready(): Promise<{ readonly status: 'ok' }> {
    if (await this.source.showMigrations()) throw new Error('migrations are pending');
    await this.units.run(async (unit) => {
      await unit.manager.update(Heartbeat, { id: 1 }, { beats: () => 'beats + 1' });
    });
    return { status: 'ok' };
  }
}
