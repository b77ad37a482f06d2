import { Injectable, InjectionToken, inject } from '@angular/core';
import { Subject } from 'rxjs';
import { LanguageStore } from '../language/language-store';
import { sayIn } from '../words/say';
import { type ProblemDetails, ProblemError } from './problem-error';
import { type WebProblem, webProblemWords } from './web-problems';

/** As much of an answer as is read here. */
export interface Fetched {
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
}

export interface FetchInit {
  readonly method: Method;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
  readonly signal: AbortSignal;
  readonly credentials: 'same-origin';
  readonly cache: 'no-store';
}

/** The browser's `fetch`; tests bind a server of their own. */
export const FETCH = new InjectionToken<(url: string, init: FetchInit) => Promise<Fetched>>('kreds.fetch', {
  providedIn: 'root',
  factory: () => (url, init) => globalThis.fetch(url, init),
});

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface RequestOptions {
  readonly query?: Query;
  /** Gives up when aborted; rejects with `web.no-answer`. */
  readonly signal?: AbortSignal;
  /** Milliseconds until `web.no-answer`; 20,000 when not said. */
  readonly patience?: number;
  /** Write only over this version (`If-Match`); 0 for a thing that is not there yet. */
  readonly ifMatch?: number;
}

const PATIENCE_MS = 20_000;
/** Answers of something in between that did not reach the server. */
const GATEWAY: readonly number[] = [502, 503, 504];
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * The way to the server: adds the header that the CSRF defence asks for and the language of the screen, and turns every
 * failure into a {@link ProblemError}. Paths are absolute, from `/api/`. Answers are typed, not checked: the server is
 * the same build, and the first load carries no validator.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly fetch = inject(FETCH);
  private readonly language = inject(LanguageStore);
  private readonly say = sayIn(webProblemWords, this.language.current);
  private readonly signInAsked = new Subject<void>();
  private readonly secondStepAsked = new Subject<void>();

  /** Emits when the server answers that nobody is signed in any more. */
  readonly signInNeeded = this.signInAsked.asObservable();

  /** Emits when the server lets staff do nothing before their second step is set up. */
  readonly secondStepMissing = this.secondStepAsked.asObservable();

  get<Answer>(path: string, options?: RequestOptions): Promise<Answer> {
    return this.send<Answer>('GET', path, undefined, options);
  }

  post<Answer = void>(path: string, body?: object, options?: RequestOptions): Promise<Answer> {
    return this.send<Answer>('POST', path, body, options);
  }

  put<Answer = void>(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.send<Answer>('PUT', path, body, options);
  }

  patch<Answer = void>(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.send<Answer>('PATCH', path, body, options);
  }

  delete<Answer = void>(path: string, body?: object, options?: RequestOptions): Promise<Answer> {
    return this.send<Answer>('DELETE', path, body, options);
  }

  /** Sends a file as it is (`application/octet-stream`); what it is called goes in the query. */
  upload<Answer>(path: string, file: Blob, options?: RequestOptions): Promise<Answer> {
    return this.send<Answer>('POST', path, file, { patience: 120_000, ...options });
  }

  private async send<Answer>(
    method: Method,
    path: string,
    body?: object | Blob,
    options: RequestOptions = {},
  ): Promise<Answer> {
    const response = await this.reach(method, path, body, options);
    if (!response.ok) throw await this.problemOf(response);
    const text = await response.text().catch(() => undefined);
    if (text === undefined) throw this.webProblem('no-answer');
    if (text === '') return undefined as Answer;
    const read = parsed(text);
    if (read === undefined) throw this.webProblem('unexpected', response.status);
    return read.value as Answer;
  }

  private async reach(
    method: Method,
    path: string,
    body: object | Blob | undefined,
    options: RequestOptions,
  ): Promise<Fetched> {
    const patience = new AbortController();
    const stop = (): void => patience.abort();
    const timer = setTimeout(stop, options.patience ?? PATIENCE_MS);
    options.signal?.addEventListener('abort', stop, { once: true });
    if (options.signal?.aborted) stop();
    try {
      return await this.fetch(path + queryText(options.query), {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: patience.signal,
        headers: {
          Accept: 'application/json',
          'Accept-Language': this.language.current(),
          'X-Kreds': '1',
          // The service worker would turn a lost line into a 504 of its own.
          'ngsw-bypass': '1',
          ...contentType(body),
          ...(options.ifMatch === undefined ? {} : { 'If-Match': String(options.ifMatch) }),
        },
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      });
    } catch {
      throw patience.signal.aborted ? this.webProblem('no-answer') : this.silence();
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', stop);
    }
  }

  private async problemOf(response: Fetched): Promise<ProblemError> {
    const read = parsed(await response.text().catch(() => ''))?.value;
    if (!isProblemBody(read))
      return GATEWAY.includes(response.status) ? this.silence() : this.webProblem('unexpected', response.status);
    if (read.code === 'platform.sign-in-needed') this.signInAsked.next();
    if (read.code === 'identity.second-factor-missing') this.secondStepAsked.next();
    return new ProblemError(read.code, read.title, response.status, read.details ?? {});
  }

  private silence(): ProblemError {
    return this.webProblem(navigator.onLine ? 'no-answer' : 'offline');
  }

  private webProblem(kind: WebProblem, status = 0): ProblemError {
    return new ProblemError(`web.${kind}`, this.say(kind), status);
  }
}

function queryText(query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

function contentType(body: object | Blob | undefined): Record<string, string> {
  if (body === undefined) return {};
  return { 'Content-Type': body instanceof Blob ? 'application/octet-stream' : 'application/json' };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function isProblemBody(value: unknown): value is { code: string; title: string; details?: ProblemDetails } {
  if (typeof value !== 'object' || value === null) return false;
  return 'code' in value && typeof value.code === 'string' && 'title' in value && typeof value.title === 'string';
}
