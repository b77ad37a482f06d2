import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '@kreds/kernel';
import type { Request } from 'express';
import type { AccountActor, Actor } from './actor';

/** Who asks, when and in which language: the first argument of every use case. */
export interface RequestContext<A extends Actor = Actor> {
  readonly requestId: string;
  readonly actor: A;
  readonly language: Language;
  /** Milliseconds since 1970, read once per request. */
  readonly now: number;
  /** Client address, for limits only; never stored beside content. */
  readonly ip: string;
}

export type AccountContext = RequestContext<AccountActor>;

declare module 'express' {
  interface Request {
    kredsContext?: RequestContext;
    kredsRequestId?: string;
  }
}

/** Hands the request's context to a controller method. The guard has filled it in before. */
export const Ctx = createParamDecorator((_: unknown, host: ExecutionContext): RequestContext => {
  const context = host.switchToHttp().getRequest<Request>().kredsContext;
  if (!context) throw new Error('no request context: the access guard did not run');
  return context;
});
