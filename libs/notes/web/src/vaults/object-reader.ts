import { signal } from '@angular/core';
import { OBJECT_TYPES } from '@kreds/notes/model';
import type { OpenedObject } from '../keys/vault-shapes';
import { FreshRun } from './fresh-run';
import type { LogReader, VaultParts } from './log-reader';
import type { Note, NoteProblem, NoteProblemCode } from './note';
import { type Stored, readNote } from './read-note';

/** Everyday races: the log or a seal is on its way (6.2). */
const AGAIN_AFTER_LOG: readonly string[] = ['CTX_LOGHEAD', 'NO_KEY'];

/**
 * The notes of one vault: what changed since the last look is fetched in pages and opened in one go. What does not hold
 * keeps its last good version and is listed as a problem.
 */
export class ObjectReader {
  private readonly good = new Map<string, Note>();
  private readonly bad = new Map<string, NoteProblem>();
  /** Stored versions that did not open yet, and how far the log was then: what arrives in it later may open them. */
  private readonly unopened = new Map<string, { readonly stored: Stored; readonly logWas: string }>();
  private readonly shownNotes = signal<readonly Note[]>([]);
  private readonly shownProblems = signal<readonly NoteProblem[]>([]);
  private readonly before = signal(0);
  private readonly fresh = new FreshRun(() => this.readOnce());
  private since = 0;

  readonly notes = this.shownNotes.asReadonly();
  readonly problems = this.shownProblems.asReadonly();
  /** Notes from before one came in, which stay closed. */
  readonly earlier = this.before.asReadonly();

  constructor(
    private readonly parts: VaultParts,
    private readonly log: LogReader,
    private readonly me: string,
  ) {}

  /** How far the vault was read, in the server's count of changes. */
  get change(): number {
    return this.since;
  }

  read(): Promise<void> {
    return this.fresh.run();
  }

  note(id: string): Note | undefined {
    return this.good.get(id);
  }

  problem(id: string): NoteProblem | undefined {
    return this.bad.get(id);
  }

  /** Opens one stored version and shows what came out of it. */
  async take(stored: readonly Stored[]): Promise<void> {
    const wanted = stored.filter(({ type }) => type !== OBJECT_TYPES.settings);
    if (wanted.length === 0) return;
    let logWas = this.logNow();
    let opened = await this.open(wanted);
    const late = opened.filter((one) => !one.ok && AGAIN_AFTER_LOG.includes(one.code)).map(({ object }) => object);
    if (late.length > 0) {
      await this.log.read();
      logWas = this.logNow();
      const again = await this.open(wanted.filter(({ id }) => late.includes(id)));
      opened = [...opened.filter(({ object }) => !late.includes(object)), ...again];
    }
    const byId = new Map(wanted.map((one) => [one.id, one]));
    for (const one of opened) {
      const found = byId.get(one.object);
      if (found) this.settle(one, found, logWas);
    }
    this.show();
  }

  forget(): void {
    this.since = 0;
    for (const map of [this.good, this.bad, this.unopened]) map.clear();
    this.show();
  }

  private async readOnce(): Promise<void> {
    const found: Stored[] = [];
    let next: number | null = this.since;
    let change = this.since;
    while (next !== null) {
      const page = await this.parts.server.objects(this.log.vault, next);
      found.push(...page.objects);
      change = Math.max(change, page.change);
      next = page.next;
    }
    await this.take(found);
    this.since = change;
    await this.retry();
  }

  /** Tries what did not open before once more, when the log has moved on since, whoever has read it. */
  private async retry(): Promise<void> {
    const now = this.logNow();
    const late = [...this.unopened.values()].filter(({ logWas }) => logWas !== now);
    await this.take(late.map(({ stored }) => stored));
  }

  private logNow(): string {
    const view = this.log.view();
    return view ? `${view.seq} ${view.readable.join()}` : '';
  }

  private async open(stored: readonly Stored[]): Promise<readonly OpenedObject[]> {
    const objects = stored.map(({ id, type, bytes, receivedAt }) => ({ object: id, type, bytes, receivedAt }));
    return (await this.parts.keys.openObjects({ vault: this.log.vault, objects })).objects;
  }

  private settle(opened: OpenedObject, stored: Stored, logWas: string): void {
    const id = opened.object;
    this.bad.delete(id);
    this.unopened.delete(id);
    if (opened.ok && opened.type === OBJECT_TYPES.tombstone) return void this.good.delete(id);
    const note = opened.ok ? readNote(opened, this.me) : opened.code;
    if (typeof note !== 'string') return void this.good.set(id, note);
    this.unopened.set(id, { stored, logWas });
    if (!this.isFromBefore(note, stored)) this.bad.set(id, { id, code: note, type: stored.type });
  }

  /** Written in an epoch that one has no right to: no fault, and nothing to alarm anybody with. */
  private isFromBefore(code: NoteProblemCode, stored: Stored): boolean {
    const view = this.log.view();
    if (!view || (code !== 'NO_KEY' && code !== 'EPOCH_NOT_MEMBER')) return false;
    return !view.readable.includes(stored.epoch);
  }

  private show(): void {
    this.shownNotes.set([...this.good.values()]);
    this.shownProblems.set([...this.bad.values()]);
    this.before.set([...this.unopened.keys()].filter((id) => !this.bad.has(id) && !this.good.has(id)).length);
  }
}
