import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PlatformConfig } from '../config/platform-config';
import { LiveAdapter } from '../live/live.adapter';
import { ProblemFilter } from '../problems/problem.filter';
import { RefusedError } from '../problems/refused-error';
import { securityHeaders } from './security-headers';
import { staticWeb } from './static-web';

/** The largest sealed note (256 KiB, base64url), and the seals of every epoch for one newcomer. */
const BODY_LIMIT = '600kb';

/** Where an input was wrong: the path of each field and the rule's own name, never what was sent. */
function fieldsOf(
  issues: readonly { readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] }[],
): string[] {
  const paths = issues.map((issue) =>
    (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  );
  return [...new Set(paths)].slice(0, 20);
}

/** Everything between the network and Nest's router; the one place that knows the HTTP adapter is Express. */
export function bootstrapHttp(app: NestExpressApplication): void {
  const config = app.get(PlatformConfig);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  for (const handler of securityHeaders(config)) app.use(handler);
  if (config.webFolder) for (const handler of staticWeb(config.webFolder)) app.use(handler);
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: true });
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => new RefusedError('platform.bad-input', { fields: fieldsOf(issues) }),
    }),
  );
  app.useGlobalFilters(app.get(ProblemFilter));
  app.useWebSocketAdapter(new LiveAdapter(app, config));
}
