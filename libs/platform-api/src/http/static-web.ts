import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { join } from 'node:path';

const HASHED = /[.-][A-Z0-9]{8}\.(?:js|css|woff2|svg|png|wasm)$/;
const YEAR_SECONDS = 31_536_000;

function isServer(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || path.startsWith('/socket.io');
}

/** True for an address of the web app's own router: anything that is neither API nor socket nor a file. */
export function isPage(path: string): boolean {
  if (isServer(path)) return false;
  return !path.slice(path.lastIndexOf('/') + 1).includes('.');
}

/** Serves the built web app: hashed files for a year, everything else revalidated, index.html for pages. */
export function staticWeb(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        HASHED.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  const page = (request: Request, response: Response, next: NextFunction): void => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !isPage(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  };
  // A request to the API must not ask the disk for a file of that name first.
  const filesForPages: RequestHandler = (request, response, next) =>
    isServer(request.path) ? next() : files(request, response, next);
  return [filesForPages, page];
}
