import { fromHex, toBase64url } from './bytes';
import type { EntryPerson, LogEntryBody, LogOp } from './entry';

/** The one text of a body: a reader refuses every other spelling of the same facts (`LOG_CANON`). */
export function entryText(body: LogEntryBody): string {
  return JSON.stringify({
    v: 1,
    vault: wire(body.vault),
    seq: body.seq,
    prev: wire(body.prev),
    ts: body.ts,
    by: wire(body.by),
    kid: wire(body.kid),
    op: body.op,
    ...fieldsOf(body),
  });
}

/** Fields of the operation in the order of the page; `JSON.stringify` keeps the order of insertion. */
function fieldsOf(body: LogOp): object {
  switch (body.op) {
    case 'genesis': {
      const { kind, history, keepUntil } = body;
      return {
        kind,
        subject: wire(body.subject),
        history,
        keepUntil,
        self: person(body.self),
        commit: wire(body.commit),
      };
    }
    case 'add':
      return { who: person(body.who), role: body.role, how: body.how, epoch: body.epoch, commit: wire(body.commit) };
    case 'grant':
      return { uid: wire(body.uid), from: body.from, to: body.to };
    case 'remove':
      return { uid: wire(body.uid), epoch: body.epoch, commit: wire(body.commit) };
    case 'rotate':
      return { epoch: body.epoch, commit: wire(body.commit) };
    case 'rekey':
      return { who: person(body.who), how: body.how, epoch: body.epoch, commit: wire(body.commit) };
    case 'role':
      return { uid: wire(body.uid), role: body.role };
    case 'evalkey':
      return { x: wire(body.x), label: body.label };
    case 'leave':
    case 'close':
      return {};
  }
}

function person(who: EntryPerson): object {
  return { uid: wire(who.uid), ed: wire(who.ed), x: wire(who.x), name: who.name };
}

/** A programmer who hands over something else than hex gets an error, not an entry. */
function wire(hex: string): string {
  const bytes = fromHex(hex);
  if (!bytes) throw new RangeError('an id, key or hash of an entry is lower-case hex');
  return toBase64url(bytes);
}
