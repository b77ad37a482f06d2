import type { ValueProvider } from '@angular/core';
import { VAULT_KEYS, type VaultKeys } from '../keys/vault-keys';
import { VaultKeysError, type VaultKeysCode } from '../keys/vault-keys-codes';
import type {
  KnownPerson,
  LogChange,
  ObjectToOpen,
  ObjectToSeal,
  OpenedObject,
  Seal,
  SealedObject,
  VaultToMake,
  VaultToOpen,
  VaultTrust,
  VaultView,
} from '../keys/vault-shapes';
import { FakeDoor, FAKE_ACK } from './fake-door';
import { FakeDrafts } from './fake-drafts';
import { fakeSealed, openFakeSealed } from './fake-objects';
import { fakeHead, fakeView } from './fake-view';
import { fakeBytes, followFakeLog, type FakeEntry, type FakeLog, type FakePerson } from './fake-vault-log';

type Asked<Method extends keyof VaultKeys> = Parameters<VaultKeys[Method]>[0];

export { FAKE_JOIN_CODE } from './fake-door';
export { fakeSealed } from './fake-objects';

/**
 * Vaults for tests of screens: one person's device without cryptography. Entries, envelopes and drafts are JSON in
 * base64url, so that two of these (two people) understand each other through a `FakeServer`. `calls` holds the names of
 * what was asked, in order.
 *
 * @example
 * const keys = new FakeVaultKeys({ uid: alma, kid: 'YWxtYQ', name: 'Alma Almsen' });
 * server.on('GET /api/vaults/:v/log', () => ({ entries: fakeVaultEntries(about, ola, [almaAsMember]) }));
 */
export class FakeVaultKeys implements VaultKeys {
  readonly calls: (keyof VaultKeys)[] = [];
  /** The next call of that name rejects with the code. */
  readonly failing = new Map<keyof VaultKeys, VaultKeysCode>();
  /** Says otherwise than `own` for one's own vaults and `checked` for the rest. */
  readonly trust = new Map<string, VaultTrust>();
  /** Objects that answer with a code instead of their text, by object id. */
  readonly broken = new Map<string, VaultKeysCode>();
  /** Epochs of a vault whose seals are still missing here. */
  readonly missing = new Map<string, readonly number[]>();
  /** Vaults whose record here was changed by something else: refused until they are dropped. */
  readonly changed = new Set<string>();
  locked = false;
  now: () => number = () => Date.now();
  readonly provider: ValueProvider = { provide: VAULT_KEYS, useValue: this };

  private readonly logs = new Map<string, FakeLog>();
  private readonly versions = new Map<string, number>();
  private readonly drafts = new FakeDrafts();
  private readonly door = new FakeDoor();
  private pinsSealed = '';

  constructor(readonly me: FakePerson) {}

  seen({ vaults }: Asked<'seen'>) {
    return this.answer('seen', () => ({
      seen: vaults.flatMap((vault) => {
        const log = this.logs.get(vault);
        return log ? [{ vault, seq: log.seq, head: fakeHead(vault, log) }] : [];
      }),
    }));
  }

  makeVault({ vault, about, history, keepUntil, name }: VaultToMake): Promise<LogChange> {
    return this.answer('makeVault', () => {
      const by = { ...this.me, name };
      const entry: FakeEntry = { seq: 0, by, at: this.now(), change: { op: 'genesis', about, history, keepUntil } };
      return { vault, seq: 0, entry: fakeBytes(entry), seals: [this.sealFor(by, 1)] };
    });
  }

  openVault(request: VaultToOpen): Promise<VaultView> {
    return this.answer('openVault', () => this.follow(request));
  }

  viewVault({ vault }: Asked<'viewVault'>) {
    return this.answer('viewVault', () => this.view(vault));
  }

  dropVault({ vault }: Asked<'dropVault'>) {
    return this.answer('dropVault', () => [this.logs, this.changed].forEach((known) => known.delete(vault)));
  }

  changeVault({ vault, change }: Asked<'changeVault'>) {
    return this.answer('changeVault', () => {
      const log = this.writable(vault, change.op === 'rotate');
      const by = { ...this.me, name: log.members.find(({ uid }) => uid === this.me.uid)?.name ?? this.me.name };
      const who = change.op === 'add' || change.op === 'rekey' ? { who: this.newcomer(change.uid) } : {};
      const entry: FakeEntry = { seq: log.seq + 1, by, at: this.now(), change: { ...change, ...who } };
      const after = followFakeLog(log, fakeBytes(entry));
      const rotated = after.epoch > log.epoch;
      const seals = rotated ? after.members.map((member) => this.sealFor(member, after.epoch)) : [];
      return { vault, seq: entry.seq, entry: fakeBytes(entry), seals };
    });
  }

  sealMissing({ vault, sealed }: Asked<'sealMissing'>) {
    return this.answer('sealMissing', () => {
      const { members, epochs } = this.log(vault);
      const has = new Set(sealed.map(({ epoch, uid }) => `${epoch} ${uid}`));
      const seals: Seal[] = members.flatMap((member) =>
        epochs.flatMap((present, index) =>
          present.includes(member.uid) && !has.has(`${index + 1} ${member.uid}`)
            ? [this.sealFor(member, index + 1)]
            : [],
        ),
      );
      return { seals };
    });
  }

  knownPeople(): Promise<{ readonly people: readonly KnownPerson[] }> {
    return this.answer('knownPeople', () => ({ people: [...this.known().values()] }));
  }

  showJoinCode({ vault }: Asked<'showJoinCode'>) {
    return this.answer('showJoinCode', () => this.door.show(vault, this.me.kid, this.now()));
  }

  hideJoinCode(): Promise<void> {
    return this.answer('hideJoinCode', () => this.door.hide());
  }

  checkJoins({ joins }: Asked<'checkJoins'>) {
    return this.answer('checkJoins', () => ({ results: joins.map((join) => this.door.check(join, this.now())) }));
  }

  ackJoin({ uid }: Asked<'ackJoin'>) {
    return this.answer('ackJoin', () => this.door.ack(uid, this.now()));
  }

  answerJoinCode({ code, name }: Asked<'answerJoinCode'>) {
    return this.answer('answerJoinCode', () => this.door.answer({ code, name }, this.me.kid));
  }

  acceptJoin(request: VaultToOpen & { readonly ack: string }): Promise<VaultView> {
    return this.answer('acceptJoin', () => {
      if (request.ack !== FAKE_ACK) throw new VaultKeysError('JOIN_ACK');
      return this.follow(request);
    });
  }

  compareCode({ vault }: Asked<'compareCode'>) {
    return this.answer('compareCode', () => ({ code: `${this.log(vault).seq}`.padStart(24, '0') }));
  }

  sealObject({ vault, object, type, version, body }: ObjectToSeal): Promise<SealedObject> {
    return this.answer('sealObject', () => {
      const log = this.writable(vault);
      const key = `${vault} ${object}`;
      if (version !== (this.versions.get(key) ?? 0) + 1) throw new VaultKeysError('STALE_VERSION');
      const { epoch } = log;
      const author = log.members.find(({ uid }) => uid === this.me.uid) ?? this.me;
      const { uid, kid, name } = author;
      const bytes = fakeSealed({
        vault,
        object,
        type,
        version,
        epoch,
        author: { uid, kid, name },
        at: this.now(),
        body,
      });
      return { object, type, version, epoch, head: fakeHead(vault, log), bytes };
    });
  }

  openObjects({ vault, objects }: Asked<'openObjects'>) {
    return this.answer('openObjects', () => {
      this.readable(vault);
      const opened = objects.map((asked) => this.openOne(vault, asked));
      for (const one of opened) {
        const key = `${vault} ${one.object}`;
        if (one.ok) this.versions.set(key, Math.max(one.version, this.versions.get(key) ?? 0));
      }
      return { objects: opened };
    });
  }

  openVersions(request: Asked<'openVersions'>) {
    return this.answer('openVersions', () => {
      const { vault, object, type, versions } = request;
      this.readable(vault);
      return {
        objects: versions.map((bytes) => this.openOne(vault, { object, type, bytes, receivedAt: this.now() }, false)),
      };
    });
  }

  sealPins({ vault }: Asked<'sealPins'>): Promise<{ readonly sealed: SealedObject | null }> {
    return this.answer('sealPins', () => {
      const body = JSON.stringify([...this.logs].map(([id, { seq }]) => [id, seq]));
      if (body === this.pinsSealed) return { sealed: null };
      this.pinsSealed = body;
      const log = this.log(vault);
      const object = pinsObjectOf(vault);
      const version = (this.versions.get(`${vault} ${object}`) ?? 0) + 1;
      this.versions.set(`${vault} ${object}`, version);
      const { epoch } = log;
      const sealed = { vault, object, type: 6, version, epoch, author: this.me, at: this.now(), body } as const;
      return { sealed: { object, type: 6, version, epoch, head: fakeHead(vault, log), bytes: fakeSealed(sealed) } };
    });
  }

  openPins(): Promise<{ readonly vaults: number }> {
    return this.answer('openPins', () => ({ vaults: this.logs.size }));
  }

  pinsObject({ vault }: Asked<'pinsObject'>) {
    return this.answer('pinsObject', () => ({ object: pinsObjectOf(vault) }));
  }

  keepDraft({ uid, slot, text }: Asked<'keepDraft'>) {
    const draft = { slot, text, savedAt: this.now() };
    return this.answer('keepDraft', () => this.drafts.keep(uid, draft), false);
  }

  readDrafts({ uid, slots }: Asked<'readDrafts'>) {
    return this.answer('readDrafts', () => ({ drafts: this.drafts.of(uid, slots) }));
  }

  draftSlots({ uid }: Asked<'draftSlots'>) {
    return this.answer('draftSlots', () => ({ slots: this.drafts.of(uid, null).map(({ slot }) => slot) }), false);
  }

  dropDraft({ uid, slot }: Asked<'dropDraft'>) {
    return this.answer('dropDraft', () => this.drafts.drop(uid, slot), false);
  }

  private openOne(vault: string, asked: ObjectToOpen, pinned = true): OpenedObject {
    const newest = pinned ? (this.versions.get(`${vault} ${asked.object}`) ?? 0) : 0;
    return openFakeSealed(vault, asked, newest, this.broken.get(asked.object));
  }

  private follow({ vault, about, entries }: VaultToOpen): VaultView {
    if (this.changed.has(vault)) throw new VaultKeysError('PINS_CHANGED');
    const log = entries.reduce<FakeLog | undefined>(followFakeLog, this.logs.get(vault));
    if (!log) throw new VaultKeysError('LOG_EMPTY');
    if (JSON.stringify(log.about) !== JSON.stringify(about)) throw new VaultKeysError('LOG_SUBJECT');
    this.logs.set(vault, log);
    return this.view(vault);
  }

  private view(vault: string): VaultView {
    const log = this.log(vault);
    return fakeView(vault, log, this.me.uid, this.trustIn(vault, log), this.missing.get(vault) ?? []);
  }

  private log(vault: string): FakeLog {
    const log = this.logs.get(vault);
    if (!log) throw new VaultKeysError('VAULT_UNKNOWN');
    return log;
  }

  private trustIn(vault: string, log: FakeLog): VaultTrust {
    return this.trust.get(vault) ?? (log.founder === this.me.uid ? 'own' : 'checked');
  }

  private readable(vault: string): FakeLog {
    const log = this.log(vault);
    if (this.trustIn(vault, log) === 'unchecked') throw new VaultKeysError('VAULT_UNCHECKED');
    if (!log.members.some(({ uid }) => uid === this.me.uid)) throw new VaultKeysError('VAULT_NOT_MEMBER');
    return log;
  }

  private writable(vault: string, mayBeStale = false): FakeLog {
    const log = this.readable(vault);
    if (this.trustIn(vault, log) === 'replaced') throw new VaultKeysError('VAULT_REPLACED');
    if (log.closed) throw new VaultKeysError('VAULT_CLOSED');
    if (log.stale && !mayBeStale) throw new VaultKeysError('VAULT_STALE');
    return log;
  }

  private newcomer(uid: string): FakePerson {
    const who = this.door.proven.get(uid) ?? this.known().get(uid);
    if (!who) throw new VaultKeysError('LOG_UNVERIFIED');
    return who;
  }

  private known(): Map<string, FakePerson> {
    const all = [...this.logs.values()].flatMap(({ members }) =>
      members.map(({ uid, kid, name }) => ({ uid, kid, name })),
    );
    return new Map(all.filter(({ uid }) => uid !== this.me.uid).map((one) => [one.uid, one]));
  }

  private sealFor({ uid, kid }: { readonly uid: string; readonly kid: string }, epoch: number): Seal {
    return { epoch, uid, kid, bytes: fakeBytes({ epoch, uid }) };
  }

  /** `keyed`: needs the account key to be open. */
  private async answer<Value>(call: keyof VaultKeys, act: () => Value, keyed = true): Promise<Value> {
    this.calls.push(call);
    const code = this.failing.get(call) ?? (keyed && this.locked ? 'KEYS_LOCKED' : undefined);
    this.failing.delete(call);
    if (code) throw new VaultKeysError(code);
    return act();
  }
}

function pinsObjectOf(vault: string): string {
  return vault.replace(/^.{8}/, '00000006');
}
