import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ApiUnderTest } from './api-under-test';

/** Every row of every table but the migrations, in an order of its own: equal before and after means nothing was changed. */
export async function dumpOf(api: ApiUnderTest): Promise<string> {
  const source = api.app.get<DataSource>(getDataSourceToken());
  const parts: string[] = [];
  for (const { tableName, name } of source.entityMetadatas) {
    const rows = (await source.getRepository(name).find()).map((row) => JSON.stringify(row));
    parts.push(tableName, ...rows.sort());
  }
  return parts.join('\n');
}
