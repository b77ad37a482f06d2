import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Clock, systemClock } from '@kreds/kernel';
import { type DatabasePlace, PlatformConfig } from '@kreds/platform-api';
import type { AddressInfo } from 'node:net';
import { createApp } from '../src/create-app';

/** Tests ask faster than hands, often at one moment of a clock that stands still. */
const UNCOUNTED = { requestsPerMinute: Infinity, writesPerMinute: Infinity };

class TestConfig extends PlatformConfig {
  readonly host = '127.0.0.1';
  readonly port = 0;
  readonly origin = 'http://localhost';
  readonly secure = false;
  readonly webFolder = undefined;
  readonly logLevel = 'silent';

  constructor(
    readonly dataFolder: string,
    readonly databaseUrl: string | undefined,
    override readonly clock: Clock = systemClock,
    readonly secondFactor: 'staff' | 'off' = 'off',
    override readonly limits: PlatformConfig['limits'] = UNCOUNTED,
  ) {
    super();
  }
}

/** The whole server on a free port with a database of its own. */
export interface ApiUnderTest {
  readonly app: NestExpressApplication;
  /** e.g. `http://127.0.0.1:41583` */
  readonly base: string;
  close(): Promise<void>;
}

/**
 * @param clock a `ManualClock` where a test moves time by hand
 * @param secondFactor `staff` where a test is about it
 * @param limits of one account in a minute, where a test is about them
 */
export async function startApi(
  database: DatabasePlace,
  clock?: Clock,
  secondFactor?: 'staff' | 'off',
  limits?: PlatformConfig['limits'],
): Promise<ApiUnderTest> {
  const app = await createApp(new TestConfig(database.dataFolder, database.databaseUrl, clock, secondFactor, limits));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, base: `http://127.0.0.1:${port}`, close: () => app.close() };
}

/** Headers that the web app sends with each writing request. */
export const WRITING = { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' } as const;
