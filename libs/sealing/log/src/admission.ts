import { concat, fromHex, toHex } from './bytes';
import type { EntryPerson, LogEntry } from './entry';
import { refuse } from './errors';
import { kidOf } from './labels';
import { isSealingKey, isSigningKey } from './public-keys';
import type { Admission, Check, LogMember, LogPerson, ReducedLog } from './reduced-log';

/** A person of an entry with the kid that follows from uid and keys. */
export function withKid(who: EntryPerson): LogPerson {
  const bytes = fromHex(who.uid + who.ed + who.x) ?? concat();
  const kid = kidOf(bytes.subarray(0, 16), bytes.subarray(16, 48), bytes.subarray(48));
  return { uid: who.uid, ed: who.ed, x: who.x, kid: toHex(kid), name: who.name };
}

/** Refuses keys that nobody may sign with or seal to. Keys that this log has admitted before were checked then. */
export function checkKeys(who: LogPerson, admitted: readonly LogPerson[]): void {
  if (admitted.some((known) => known.kid === who.kid && known.ed === who.ed && known.x === who.x)) return;
  if (!isSealingKey(who.x) || !isSigningKey(who.ed)) refuse('LOG_KEY');
}

/** A kid that was followed by another of the same uid never returns, and no key stands under two kids (5.1, Keys). */
export function checkReuse(log: ReducedLog, who: LogPerson): void {
  if (log.keys.some((known) => known.kid !== who.kid && (known.ed === who.ed || known.x === who.x)))
    refuse('LOG_REUSE');
  const seenBefore = log.keys.some((known) => known.kid === who.kid);
  const newest = log.keys.findLast((known) => known.uid === who.uid);
  if (seenBefore && newest?.kid !== who.kid) refuse('LOG_REUSE');
}

/** The log's keys after somebody was admitted; who returns with the same keys keeps their place and may have a new name. */
export function withKeys(keys: readonly LogPerson[], who: LogPerson): readonly LogPerson[] {
  const place = keys.findIndex((known) => known.kid === who.kid);
  return place < 0 ? [...keys, who] : keys.with(place, who);
}

/** Who let somebody in by this entry, and how. */
export function admissionBy(signer: LogPerson | LogMember, entry: LogEntry, how: Check | null): Admission {
  return { seq: entry.seq, ts: entry.ts, by: signer.uid, byKid: signer.kid, byName: signer.name, how };
}
