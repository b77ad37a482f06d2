import type { VaultKeys } from '@kreds/notes/web';
import { bytes, choice, count, fields, flag, list, oneOf, orNull, text, uuid, type Shape } from './shape';

/** What each method of {@link VaultKeys} carries into the worker, and what leaves it. */
type Questions = {
  readonly [Method in keyof VaultKeys]: Shape<
    Loose<Parameters<VaultKeys[Method]> extends readonly [infer Question] ? Question : Record<never, never>>
  >;
};
type Answers = { readonly [Method in keyof VaultKeys]: Shape<Loose<Awaited<ReturnType<VaultKeys[Method]>>>> };

/** Ids are branded in the model, plain texts on the wire; codes are closed on both sides but not listed twice. */
type Loose<Value> = Value extends string
  ? string
  : Value extends number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer One)[]
      ? readonly Loose<One>[]
      : Value extends object
        ? { readonly [Name in keyof Value]: Loose<Value[Name]> }
        : // What answers with nothing answers with an object without fields.
          object;

/** An entry of a log has 64 KiB at most, an envelope a little more than 256 KiB. */
const entry = bytes(64 * 1024, 64);
const envelope = text(352_000);
const envelopeOut = bytes(262_144 + 190, 702);
const kid = bytes(16);
const key = bytes(32);
const name = text(400);
const shownName = text(240);
const vault = uuid;
const role = oneOf('admin', 'member');
const history = oneOf('from-join', 'full');
const kind = oneOf('group', 'facilitators', 'conversation', 'personal', 'evaluation');
const objectType = oneOf(1, 3, 4, 5, 6);
const day = text(10);
/** Stored by the server, so it may be anything; one that is no seal is refused with its own code. */
const foreign = (longest: number) => text(longest);
const MANY = 10_000;
const slot = text(200);
const nothing = fields({});
const onlyVault = fields({ vault });

const about = choice(
  'kind',
  fields({ kind: oneOf('group', 'facilitators'), networkId: uuid }),
  fields({ kind: oneOf('screening'), programmeId: uuid }),
  fields({ kind: oneOf('conversation'), leaderId: uuid, facilitatorId: uuid }),
  fields({ kind: oneOf('personal'), personId: uuid }),
  fields({ kind: oneOf('evaluation'), programmeId: uuid }),
);

const change = choice(
  'op',
  fields({ op: oneOf('add'), uid: uuid, role, how: oneOf('qr', 'voice', 'known') }),
  fields({ op: oneOf('rekey'), uid: uuid, how: oneOf('qr', 'voice') }),
  fields({ op: oneOf('grant'), uid: uuid, from: count, to: count }),
  fields({ op: oneOf('remove'), uid: uuid }),
  fields({ op: oneOf('role'), uid: uuid, role }),
  fields({ op: oneOf('leave', 'rotate', 'close') }),
  fields({ op: oneOf('evalkey'), x: key, label: text(200) }),
);

const toOpen = {
  vault,
  about,
  from: count,
  entries: list(foreign(88_000), 2000),
  seals: list(fields({ epoch: count, bytes: foreign(400) }), 1000),
};
const place = fields({ epoch: count, uid: uuid });
const join = { id: text(64), uid: uuid, edPk: foreign(64), xPk: foreign(64), name: foreign(1000), proof: foreign(64) };

export const VAULT_QUESTIONS = {
  seen: fields({ vaults: list(uuid, 1000) }),
  makeVault: fields({ vault, about, history, keepUntil: day, name }),
  openVault: fields(toOpen),
  viewVault: onlyVault,
  dropVault: onlyVault,
  changeVault: fields({ vault, change }),
  sealMissing: fields({ vault, sealed: list(place, MANY) }),
  knownPeople: nothing,
  showJoinCode: onlyVault,
  hideJoinCode: onlyVault,
  checkJoins: fields({ vault, joins: list(fields(join), 100) }),
  ackJoin: fields({ vault, uid: uuid }),
  answerJoinCode: fields({ vault, facilitatorKid: kid, code: text(200), name }),
  acceptJoin: fields({ ...toOpen, ack: foreign(64) }),
  compareCode: onlyVault,
  sealObject: fields({ vault, object: uuid, type: objectType, version: count, body: text(262_144) }),
  openObjects: fields({
    vault,
    objects: list(fields({ object: uuid, type: objectType, bytes: envelope, receivedAt: count }), MANY),
  }),
  openVersions: fields({ vault, object: uuid, type: objectType, versions: list(envelope, 100) }),
  sealPins: onlyVault,
  openPins: fields({ vault, bytes: envelope }),
  pinsObject: onlyVault,
  keepDraft: fields({ uid: uuid, slot, text: text(262_144) }),
  readDrafts: fields({ uid: uuid, slots: orNull(list(slot, MANY)) }),
  draftSlots: fields({ uid: uuid }),
  dropDraft: fields({ uid: uuid, slot }),
} as const satisfies Questions;

const admission = fields({ byName: shownName, at: count, how: orNull(oneOf('qr', 'voice', 'known')) });
const member = fields({
  uid: uuid,
  kid,
  name: shownName,
  role,
  since: count,
  admitted: admission,
  rekeyed: orNull(admission),
});
const view = fields({
  vault,
  kind,
  about,
  seq: count,
  head: key,
  epoch: count,
  stale: flag,
  closed: flag,
  history,
  keepUntil: day,
  trust: oneOf('own', 'checked', 'unchecked', 'replaced'),
  me: orNull(member),
  members: list(member, 20),
  grants: list(fields({ uid: uuid, epochs: list(count, 500) }), 20),
  readable: list(count, 500),
  missing: list(count, 500),
});
const seal = fields({ epoch: count, uid: uuid, kid, bytes: bytes(80) });
const logChange = fields({ vault, seq: count, entry, seals: list(seal, MANY) });
const sealed = fields({ object: uuid, type: objectType, version: count, epoch: count, head: key, bytes: envelopeOut });
const mark = choice(
  'mark',
  fields({ mark: oneOf('new-keys'), since: count, byName: shownName }),
  fields({ mark: oneOf('received-later'), reason: oneOf('left', 'new-keys') }),
);
const opened = choice(
  'ok',
  fields({
    object: uuid,
    ok: oneOf(true),
    type: objectType,
    version: count,
    epoch: count,
    author: fields({ uid: uuid, kid, name: shownName }),
    at: count,
    body: text(262_144),
    marks: list(mark, 2),
  }),
  fields({ object: uuid, ok: oneOf(false), code: text(20) }),
);
const openedObjects = fields({ objects: list(opened, MANY) });

export const VAULT_ANSWERS = {
  seen: fields({ seen: list(fields({ vault, seq: count, head: key }), 1000) }),
  makeVault: logChange,
  openVault: view,
  viewVault: view,
  dropVault: nothing,
  changeVault: logChange,
  sealMissing: fields({ seals: list(seal, MANY) }),
  knownPeople: fields({ people: list(fields({ uid: uuid, kid, name: shownName }), 1000) }),
  showJoinCode: fields({ code: text(14), fragment: text(60), facilitatorKid: kid, endsAt: count }),
  hideJoinCode: nothing,
  checkJoins: fields({ results: list(fields({ id: text(64), uid: uuid, name: text(1000), proven: flag }), 100) }),
  ackJoin: fields({ ack: key }),
  answerJoinCode: fields({ edPk: key, xPk: key, proof: key }),
  acceptJoin: view,
  compareCode: fields({ code: text(24) }),
  sealObject: sealed,
  openObjects: openedObjects,
  openVersions: openedObjects,
  sealPins: fields({ sealed: orNull(sealed) }),
  openPins: fields({ vaults: count }),
  pinsObject: fields({ object: uuid }),
  keepDraft: nothing,
  readDrafts: fields({ drafts: list(fields({ slot, text: text(262_144), savedAt: count }), MANY) }),
  draftSlots: fields({ slots: list(slot, MANY) }),
  dropDraft: nothing,
} as const satisfies Answers;
