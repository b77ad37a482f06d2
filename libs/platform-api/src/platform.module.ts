import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from './access/access-check';
import { AccessGuard } from './access/access.guard';
import { AuditTrail } from './audit/audit-trail';
import { ActorSources } from './context/actor-sources';
import { PlatformConfig } from './config/platform-config';
import { CLOCK } from './context/clock.token';
import { UnitOfWork } from './database/unit-of-work';
import { Facts } from './facts/facts';
import { HealthController } from './health/health.controller';
import { CookieJar } from './http/cookie-jar';
import { RequestLogMiddleware } from './http/request-log.middleware';
import { SameOriginMiddleware } from './http/same-origin.middleware';
import { AccountLimits } from './limits/account-limits';
import { RateLimiter } from './limits/rate-limiter';
import { LiveChannel } from './live/live-channel';
import { LiveGateway } from './live/live.gateway';
import { LiveTopics } from './live/live-admission';
import { KredsLogger } from './logging/kreds-logger';
import { MailPort } from './mail/mail-port';
import { OpenApiController } from './openapi/openapi.controller';
import { OpenApiDocument } from './openapi/openapi-document';
import { ErrorCatalogues } from './problems/error-catalogues';
import { ProblemFilter } from './problems/problem.filter';

const PLUMBING = [
  AccessCheck,
  ActorSources,
  AuditTrail,
  CookieJar,
  ErrorCatalogues,
  Facts,
  KredsLogger,
  LiveChannel,
  LiveTopics,
  MailPort,
  OpenApiDocument,
  ProblemFilter,
  RateLimiter,
  UnitOfWork,
];

/** The plumbing every domain stands on. The app supplies `PlatformConfig` and the two data sources. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, OpenApiController],
  providers: [
    ...PLUMBING,
    AccountLimits,
    LiveGateway,
    { provide: CLOCK, inject: [PlatformConfig], useFactory: (config: PlatformConfig) => config.clock },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [...PLUMBING, CLOCK],
})
export class PlatformModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RequestLogMiddleware, SameOriginMiddleware).forRoutes('api/{*rest}');
  }
}
