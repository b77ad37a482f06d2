/** A UUID that remembers what it identifies, so that a network's id cannot be passed where a meeting's is meant. */
export type Id<Noun extends string> = string & { readonly __noun: Noun };

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a UUID in lower case, the only spelling that Kreds writes. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID_PATTERN.test(text);
}
