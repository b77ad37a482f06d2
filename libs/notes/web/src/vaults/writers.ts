import { signal } from '@angular/core';

/** Forgotten when no further sign comes. */
const STAYS_MS = 6_000;

/** Who is writing in which object just now: signs without content, each good for six seconds. */
export class Writers {
  private readonly now = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** People (uid) who write in this object, the first sign first. */
  in(object: string): readonly string[] {
    return this.now().get(object) ?? [];
  }

  hear(object: string, uid: string): void {
    const key = `${object} ${uid}`;
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.drop(object, uid), STAYS_MS),
    );
    if (!this.in(object).includes(uid)) this.set(object, [...this.in(object), uid]);
  }

  /** A saved version ends the sign at once. */
  drop(object: string, uid: string): void {
    const key = `${object} ${uid}`;
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.set(
      object,
      this.in(object).filter((other) => other !== uid),
    );
  }

  private set(object: string, uids: readonly string[]): void {
    const next = new Map(this.now());
    if (uids.length > 0) next.set(object, uids);
    else next.delete(object);
    this.now.set(next);
  }
}
