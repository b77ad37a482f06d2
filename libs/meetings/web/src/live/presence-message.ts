import type { PersonPresence } from './snapshot';

/** Who is on line, from `meeting.presence.v1`; undefined when the message cannot be read, then the last snapshot counts. */
export function presenceOf(payload: unknown): readonly PersonPresence[] | undefined {
  if (typeof payload !== 'object' || payload === null || !('people' in payload)) return undefined;
  const { people } = payload;
  return Array.isArray(people) ? people.filter(isPresence) : undefined;
}

function isPresence(one: unknown): one is PersonPresence {
  return typeof one === 'object' && one !== null && 'personId' in one && 'status' in one;
}
