import type { ValueProvider } from '@angular/core';
import type { ObjectType } from '@kreds/notes/model';
import { VAULT_KEYS, type VaultKeys } from '../keys/vault-keys';
import { VaultKeysError, type VaultKeysCode } from '../keys/vault-keys-codes';
import type {
  Draft,
  JoinCode,
  JoinToCheck,
  KnownPerson,
  LogChange,
  ObjectToOpen,
  ObjectToSeal,
  OpenedObject,
  Seal,
  SealedObject,
  SealPlace,
  SeenVault,
  VaultChange,
  VaultToMake,
  VaultToOpen,
  VaultTrust,
  VaultView,
} from '../keys/vault-shapes';
import {
  fakeBytes,
  fakeKindOf,
  followFakeLog,
  readFakeBytes,
  type FakeEntry,
  type FakeLog,
  type FakePerson,
} from './fake-vault-log';

interface FakeObject {
  readonly vault: string;
  readonly object: string;
  readonly type: ObjectType;
  readonly version: number;
  readonly epoch: number;
  readonly author: FakePerson;
  readonly at: number;
  readonly body: string;
}

/** An object as somebody else's device would have sealed it, for a server's answer. */
export function fakeSealed(object: FakeObject): string {
  return fakeBytes(object);
}

/** The code that every fake door shows: typing it is right, anything else is not. */
export const FAKE_JOIN_CODE = '7K4M 92QX T3VB';

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
  locked = false;
  now: () => number = () => Date.now();
  readonly provider: ValueProvider = { provide: VAULT_KEYS, useValue: this };

  private readonly logs = new Map<string, FakeLog>();
  private readonly versions = new Map<string, number>();
  private readonly drafts = new Map<string, Draft>();
  private readonly proven = new Map<string, FakePerson>();
  private door: { readonly vault: string; readonly endsAt: number } | undefined;
  private pinsSealed = '';

  constructor(readonly me: FakePerson) {}

  seen({ vaults }: { readonly vaults: readonly string[] }): Promise<{ readonly seen: readonly SeenVault[] }> {
    return this.answer('seen', () => ({
      seen: vaults.flatMap((vault) => {
        const log = this.logs.get(vault);
        return log ? [{ vault, seq: log.seq, head: headOf(vault, log) }] : [];
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

  viewVault({ vault }: { readonly vault: string }): Promise<VaultView> {
    return this.answer('viewVault', () => this.view(vault));
  }

  dropVault({ vault }: { readonly vault: string }): Promise<void> {
    return this.answer('dropVault', () => void this.logs.delete(vault));
  }

  changeVault({ vault, change }: { readonly vault: string; readonly change: VaultChange }): Promise<LogChange> {
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

  sealMissing({ vault, sealed }: { readonly vault: string; readonly sealed: readonly SealPlace[] }) {
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

  showJoinCode({ vault }: { readonly vault: string }): Promise<JoinCode> {
    return this.answer('showJoinCode', () => {
      this.door = { vault, endsAt: this.now() + 600_000 };
      const code = FAKE_JOIN_CODE;
      const fragment = `${vault}.${this.me.kid}.${code.replaceAll(' ', '')}`;
      return { code, fragment, facilitatorKid: this.me.kid, endsAt: this.door.endsAt };
    });
  }

  hideJoinCode(): Promise<void> {
    return this.answer('hideJoinCode', () => void (this.door = undefined));
  }

  checkJoins({ joins }: { readonly vault: string; readonly joins: readonly JoinToCheck[] }) {
    return this.answer('checkJoins', () => ({
      results: joins.map(({ id, uid, edPk, name, proof }) => {
        const proven = this.isDoorOpen() && proof === fakeBytes({ code: FAKE_JOIN_CODE, name });
        if (proven) this.proven.set(uid, { uid, kid: edPk, name });
        return { id, uid, name, proven };
      }),
    }));
  }

  ackJoin({ uid }: { readonly vault: string; readonly uid: string }): Promise<{ readonly ack: string }> {
    return this.answer('ackJoin', () => {
      if (!this.isDoorOpen() || !this.proven.has(uid)) throw new VaultKeysError('JOIN_CODE');
      return { ack: fakeBytes({ code: FAKE_JOIN_CODE }) };
    });
  }

  answerJoinCode({ code, name }: { readonly code: string; readonly name: string }) {
    return this.answer('answerJoinCode', () => {
      const typed = code.toUpperCase().replaceAll(/[\s-]/g, '');
      if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(typed)) throw new VaultKeysError('JOIN_CODE');
      const spaced = typed.replace(/(.{4})(.{4})(.{4})/, '$1 $2 $3');
      return { edPk: this.me.kid, xPk: 'eA', proof: fakeBytes({ code: spaced, name }) };
    });
  }

  acceptJoin(request: VaultToOpen & { readonly ack: string }): Promise<VaultView> {
    return this.answer('acceptJoin', () => {
      if (request.ack !== fakeBytes({ code: FAKE_JOIN_CODE })) throw new VaultKeysError('JOIN_ACK');
      return this.follow(request);
    });
  }

  compareCode({ vault }: { readonly vault: string }): Promise<{ readonly code: string }> {
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
      return { object, type, version, epoch, head: headOf(vault, log), bytes };
    });
  }

  openObjects({ vault, objects }: { readonly vault: string; readonly objects: readonly ObjectToOpen[] }) {
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

  openVersions(request: Parameters<VaultKeys['openVersions']>[0]) {
    return this.answer('openVersions', () => {
      const { vault, object, type, versions } = request;
      this.readable(vault);
      return {
        objects: versions.map((bytes) => this.openOne(vault, { object, type, bytes, receivedAt: this.now() }, false)),
      };
    });
  }

  sealPins({ vault }: { readonly vault: string }): Promise<{ readonly sealed: SealedObject | null }> {
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
      return { sealed: { object, type: 6, version, epoch, head: headOf(vault, log), bytes: fakeSealed(sealed) } };
    });
  }

  openPins(): Promise<{ readonly vaults: number }> {
    return this.answer('openPins', () => ({ vaults: this.logs.size }));
  }

  pinsObject({ vault }: { readonly vault: string }): Promise<{ readonly object: string }> {
    return this.answer('pinsObject', () => ({ object: pinsObjectOf(vault) }));
  }

  keepDraft({
    uid,
    slot,
    text,
  }: {
    readonly uid: string;
    readonly slot: string;
    readonly text: string;
  }): Promise<void> {
    const savedAt = this.now();
    return this.answer('keepDraft', () => void this.drafts.set(`${uid} ${slot}`, { slot, text, savedAt }), false);
  }

  readDrafts({ uid, slots }: { readonly uid: string; readonly slots: readonly string[] | null }) {
    return this.answer('readDrafts', () => ({
      drafts: this.draftsOf(uid).filter(({ slot }) => !slots || slots.includes(slot)),
    }));
  }

  draftSlots({ uid }: { readonly uid: string }): Promise<{ readonly slots: readonly string[] }> {
    return this.answer('draftSlots', () => ({ slots: this.draftsOf(uid).map(({ slot }) => slot) }), false);
  }

  dropDraft({ uid, slot }: { readonly uid: string; readonly slot: string }): Promise<void> {
    return this.answer('dropDraft', () => void this.drafts.delete(`${uid} ${slot}`), false);
  }

  private draftsOf(uid: string): Draft[] {
    return [...this.drafts].filter(([key]) => key.startsWith(`${uid} `)).map(([, draft]) => draft);
  }

  private openOne(vault: string, { object, type, bytes }: ObjectToOpen, pinned = true): OpenedObject {
    const code = this.broken.get(object);
    if (code) return { object, ok: false, code };
    const sealed = readFakeBytes(bytes) as FakeObject | undefined;
    if (!sealed) return { object, ok: false, code: 'AEAD' };
    if (sealed.vault !== vault) return { object, ok: false, code: 'CTX_VAULT' };
    if (sealed.object !== object) return { object, ok: false, code: 'CTX_OBJECT' };
    if (sealed.type !== type && sealed.type !== 5) return { object, ok: false, code: 'CTX_TYPE' };
    if (pinned && sealed.version < (this.versions.get(`${vault} ${object}`) ?? 0))
      return { object, ok: false, code: 'ROLLBACK' };
    const { version, epoch, author, at, body } = sealed;
    return { object, ok: true, type: sealed.type, version, epoch, author, at, body, marks: [] };
  }

  private follow({ vault, about, entries }: VaultToOpen): VaultView {
    const log = entries.reduce<FakeLog | undefined>(followFakeLog, this.logs.get(vault));
    if (!log) throw new VaultKeysError('LOG_EMPTY');
    if (JSON.stringify(log.about) !== JSON.stringify(about)) throw new VaultKeysError('LOG_SUBJECT');
    this.logs.set(vault, log);
    return this.view(vault);
  }

  private view(vault: string): VaultView {
    const log = this.log(vault);
    const { about, seq, epoch, stale, closed, history, keepUntil, members, grants } = log;
    const me = members.find(({ uid }) => uid === this.me.uid) ?? null;
    const trust = this.trustIn(vault, log);
    const granted = grants.find(({ uid }) => uid === this.me.uid)?.epochs ?? [];
    const missing = this.missing.get(vault) ?? [];
    const entitled = log.epochs.flatMap((present, index) =>
      me && (present.includes(me.uid) || granted.includes(index + 1)) ? [index + 1] : [],
    );
    const readable = trust === 'unchecked' ? [] : entitled.filter((one) => !missing.includes(one));
    const facts = { kind: fakeKindOf(log), about, seq, head: headOf(vault, log), epoch, stale, closed };
    return { vault, ...facts, history, keepUntil, trust, me, members, grants, readable, missing };
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
    const who = this.proven.get(uid) ?? this.known().get(uid);
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

  private isDoorOpen(): boolean {
    return this.door !== undefined && this.door.endsAt > this.now();
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

function headOf(vault: string, log: FakeLog): string {
  return fakeBytes({ vault, seq: log.seq });
}

function pinsObjectOf(vault: string): string {
  return vault.replace(/^.{8}/, '00000006');
}
