import type { Id } from '@kreds/kernel';

/** A fresh random id, typed by what it is stored in. */
export function newId<Noun extends string>(): Id<Noun> {
  return crypto.randomUUID() as string as Id<Noun>;
}
