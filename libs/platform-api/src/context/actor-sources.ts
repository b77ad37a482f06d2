import { Injectable } from '@nestjs/common';
import type { Actor, PrincipalKind } from './actor';

/** One way of showing who one is: a cookie that only its own domain can read back into an actor. */
export interface ActorSource<K extends PrincipalKind = PrincipalKind> {
  readonly kind: K;
  /** Cookie name without the `__Host-` prefix, e.g. `sid`, `wall`. */
  readonly cookie: string;
  /** The actor behind a cookie's value, or undefined when it has ended or never existed. */
  resolve(cookieValue: string, now: number): Promise<Extract<Actor, { kind: K }> | undefined>;
}

/** The domains register here how their cookie becomes an actor; guard and gateway ask nobody else. */
@Injectable()
export class ActorSources {
  private readonly sources = new Map<PrincipalKind, ActorSource>();

  register(source: ActorSource): void {
    if (this.sources.has(source.kind)) throw new Error(`two sources for ${source.kind}`);
    this.sources.set(source.kind, source);
  }

  /** The first of the wanted kinds whose cookie is present and alive. */
  async identify(
    cookies: (name: string) => string | undefined,
    wanted: readonly PrincipalKind[],
    now: number,
  ): Promise<Actor> {
    for (const kind of wanted) {
      const source = this.sources.get(kind);
      const value = source && cookies(source.cookie);
      const actor = value ? await source.resolve(value, now) : undefined;
      if (actor) return actor;
    }
    return { kind: 'anonymous' };
  }
}
