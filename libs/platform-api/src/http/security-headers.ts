import helmet from 'helmet';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { PlatformConfig } from '../config/platform-config';

/** The policy of every page (confidentiality.md 9.5); on http://localhost `wss:` becomes `ws:`. */
export function contentSecurityPolicy(config: Pick<PlatformConfig, 'secure' | 'origin'>, host: string): string {
  const socket = config.secure ? `wss://${new URL(config.origin).host}` : `ws://${host}`;
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `media-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self' ${socket}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** The crypto worker runs WebAssembly and may talk to nobody. */
export const WORKER_POLICY = `default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'`;

const HOST = /^[a-z0-9.:[\]-]{1,255}$/i;

/** Headers of every answer; the API is never stored by anybody. */
export function securityHeaders(config: PlatformConfig): RequestHandler[] {
  const base = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: config.secure ? { maxAge: 63_072_000, includeSubDomains: true, preload: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  const own = (request: Request, response: Response, next: NextFunction): void => {
    const host = request.headers.host ?? '';
    const policy = contentSecurityPolicy(config, HOST.test(host) ? host : `localhost:${config.port}`);
    response.setHeader('Content-Security-Policy', request.path === '/crypto-worker.js' ? WORKER_POLICY : policy);
    response.setHeader('Permissions-Policy', 'geolocation=(), microphone=(), camera=()');
    if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
    next();
  };
  return [base, own];
}
