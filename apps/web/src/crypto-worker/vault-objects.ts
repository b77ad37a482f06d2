import type { ObjectType } from '@kreds/notes/model';
import type { ObjectMark, OpenedObject, SealedObject } from '@kreds/notes/web';
import {
  SealingError,
  compareCode,
  envelopeHash,
  fromBase64url,
  fromHex,
  fromUtf8,
  hexToUuid,
  openEnvelope,
  readHeader,
  sealEnvelope,
  toBase64url,
  toHex,
  utf8,
  uuidToHex,
  type ObjectPin,
  type OpenedEnvelope,
  type RandomBytes,
} from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';
import type { OpenVault, OpenVaults } from './open-vaults';
import type { VaultShelf } from './vault-shelf';
import { spell } from './vault-view';

interface Wanted {
  readonly object: string;
  readonly type: ObjectType;
  readonly bytes: string;
  readonly receivedAt: number;
}

/** Seals and opens the objects of open vaults (confidentiality.md 6). */
export class VaultObjects {
  constructor(
    private readonly account: OpenAccount,
    private readonly shelf: VaultShelf,
    private readonly vaults: OpenVaults,
    private readonly random: RandomBytes,
    private readonly now: () => number,
  ) {}

  /** What was sealed counts as seen only once it was opened: the server may yet prefer somebody else's version. */
  async seal(request: QuestionOf<'sealObject'>): Promise<SealedObject> {
    const { me } = this.account.open();
    const { vault, object, type, version, body } = request;
    const open = this.vaults.writable(vault);
    const { log, epochKeys } = open;
    if (log.stale) throw new KeeperRefusal('VAULT_STALE');
    const ek = epochKeys.get(log.epoch);
    if (!ek) throw new SealingError('NO_KEY');
    const id = uuidToHex(object);
    const pin = (await this.shelf.pinsOf(open.vault))[id];
    if (pin?.ended) throw new SealingError('CTX_ENDED');
    if (version !== (pin?.version ?? 0) + 1) throw new KeeperRefusal('STALE_VERSION');
    const prev = pin?.hash ?? null;
    const bytes = sealEnvelope(
      { log, me, type, object: id, version, prev, ts: this.now(), body: utf8(body), ek },
      this.random,
    );
    return { object, type, version, epoch: log.epoch, head: spell(log.head), bytes: toBase64url(bytes) };
  }

  async open({ vault, objects }: QuestionOf<'openObjects'>): Promise<AnswerOf<'openObjects'>> {
    const open = this.vaults.readable(vault);
    const pins: Record<string, ObjectPin> = { ...(await this.shelf.pinsOf(open.vault)) };
    const seen: Record<string, ObjectPin> = {};
    const opened = objects.map((wanted) => {
      const id = uuidToHex(wanted.object);
      return this.openOne(open, wanted, pins[id], (pin) => {
        if (pins[id]?.hash === pin.hash) return;
        pins[id] = pin;
        seen[id] = pin;
      });
    });
    if (Object.keys(seen).length > 0) await this.shelf.pin(open.vault, seen);
    return { objects: opened };
  }

  /** From the newest to the oldest: each names the hash of the one before, so a version that is none of theirs shows. */
  async openVersions(request: QuestionOf<'openVersions'>): Promise<AnswerOf<'openVersions'>> {
    const { vault, object, type } = request;
    const open = this.vaults.readable(vault);
    const pin = (await this.shelf.pinsOf(open.vault))[uuidToHex(object)];
    const opened = new Map<string, OpenedObject>();
    let newer: { readonly version: number; readonly prev: string } | undefined;
    for (const { bytes, version, prev, hash } of newestFirst(request.versions)) {
      const follows = newer ? newer.version !== version + 1 || newer.prev === hash : isAnchored(pin, version, hash);
      newer = { version, prev };
      opened.set(
        bytes,
        follows
          ? this.openOne(open, { object, type, bytes, receivedAt: 0 }, undefined, () => undefined)
          : { object, ok: false, code: 'PREV' },
      );
    }
    return { objects: request.versions.map((bytes) => opened.get(bytes) ?? { object, ok: false, code: 'ENV_SIZE' }) };
  }

  compare({ vault }: QuestionOf<'compareCode'>): AnswerOf<'compareCode'> {
    const { vault: id, log } = this.vaults.get(vault);
    const [bytes, head] = [fromHex(id), fromHex(log.head)];
    if (!bytes || !head) throw new KeeperRefusal('KEYS_REQUEST');
    return { code: compareCode(bytes, head) };
  }

  private openOne(
    open: OpenVault,
    { object, type, bytes: spelled, receivedAt }: Wanted,
    pin: ObjectPin | undefined,
    keep: (pin: ObjectPin) => void,
  ): OpenedObject {
    const { vault, log, epochKeys } = open;
    const bytes = fromBase64url(spelled) ?? new Uint8Array();
    try {
      const want = { vault, object: uuidToHex(object), type };
      const envelope = openEnvelope({ bytes, want, log, pin, ek: (epoch) => epochKeys.get(epoch) });
      const body = fromUtf8(envelope.body);
      // Its author signed bytes that are no text: nothing of this program.
      if (body === undefined) throw new SealingError('PAD');
      keep(envelope.pin);
      return { object, ok: true, ...shown(envelope), body, marks: marksOf(envelope, open, receivedAt) };
    } catch (error) {
      if (!(error instanceof SealingError)) throw error;
      if (error.code === 'CTX_LOGHEAD') this.fallBehind(open, bytes);
      // What openEnvelope refuses with is in the closed set that pages know; bindings.spec holds the lists together.
      return { object, ok: false, code: error.code as Extract<OpenedObject, { ok: false }>['code'] };
    }
  }

  /** Somebody has seen a newer log than this device: nothing is written until it has that log, too (5.4). */
  private fallBehind(open: OpenVault, bytes: Uint8Array): void {
    const current = this.vaults.peek(open.vault) ?? open;
    const { logHead } = readHeader(bytes);
    this.vaults.put({ ...current, unknownHeads: new Set([...current.unknownHeads, logHead]) });
  }
}

function shown({ header, author }: OpenedEnvelope) {
  const { uid, kid, name } = author;
  const { version, epoch, ts } = header;
  // Types 2 and 7 are asked for by nobody, so none of them is opened.
  const type = header.type as ObjectType;
  return { type, version, epoch, author: { uid: hexToUuid(uid), kid: spell(kid), name }, at: ts };
}

/** What a reader is told beside the text (5.3, 6.4). */
function marksOf({ author }: OpenedEnvelope, { departed }: OpenVault, receivedAt: number): ObjectMark[] {
  const { newKeys, replaced, left, uid } = author;
  const marks: ObjectMark[] = newKeys ? [{ mark: 'new-keys', since: newKeys.ts, byName: newKeys.byName }] : [];
  const leftAt = left ? departed[uid] : undefined;
  if (replaced && receivedAt > replaced.ts) marks.push({ mark: 'received-later', reason: 'new-keys' });
  else if (leftAt !== undefined && receivedAt > leftAt) marks.push({ mark: 'received-later', reason: 'left' });
  return marks;
}

function newestFirst(versions: readonly string[]) {
  const read = versions.flatMap((bytes) => {
    const envelope = fromBase64url(bytes);
    try {
      if (!envelope) return [];
      const { version, prev } = readHeader(envelope);
      return [{ bytes, version, prev, hash: toHex(envelopeHash(envelope)) }];
    } catch (error) {
      if (error instanceof SealingError) return [];
      throw error;
    }
  });
  return read.sort((one, other) => other.version - one.version);
}

/** The newest of a row is held against what this device has accepted of the object. */
function isAnchored(pin: ObjectPin | undefined, version: number, hash: string): boolean {
  return pin?.version !== version || pin.hash === hash;
}
